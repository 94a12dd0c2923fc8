import TestSupport
import Testing

@testable import Fetching

@Suite(
    .serialized, .enabled(if: TestAuthority.isPossible, "this machine has no openssl to make certificates with"),
    .timeLimit(.minutes(1)))
struct EncryptionTests {
    private let authority: TestAuthority

    init() throws { authority = try TestAuthority() }

    private func fetch(
        _ certificate: TestAuthority.Certificate = .good, host: String = TestAuthority.name, isTrusted: Bool = true
    ) async throws -> Result<FetchReply, FetchError> {
        let server = try authority.server(certificate, body: "<rss>خبر</rss>")
        let fetcher = Fetcher(
            userAgent: "Marsad-Test/1",
            surroundings: Surroundings(
                names: ["\(host):\(server.port):127.0.0.1"], certificates: isTrusted ? authority.path : nil))
        let url = "https://\(host):\(server.port)/feed"
        do throws(FetchError) {
            return .success(try await fetcher.fetch(.loopback(url)))
        } catch {
            return .failure(error)
        }
    }

    private func fault(_ result: Result<FetchReply, FetchError>) -> FetchError? {
        if case .failure(let error) = result { error } else { nil }
    }

    @Test("a server whose certificate is signed, in time and of its name is believed")
    func believes() async throws {
        #expect(try await fetch().get().body == Array("<rss>خبر</rss>".utf8))
    }

    @Test("an authority that is not known vouches for nobody")
    func unknown() async throws {
        let error = fault(try await fetch(isTrusted: false))
        #expect(error?.label == "tls")
        #expect(error?.description.contains("its certificate may be wrong or expired") == true)
    }

    @Test(
        "a certificate whose time is over, or that vouches for itself, is not believed",
        arguments: [TestAuthority.Certificate.expired, .selfSigned])
    func refuses(certificate: TestAuthority.Certificate) async throws {
        #expect(fault(try await fetch(certificate))?.label == "tls")
    }

    @Test("a certificate of another name is not believed")
    func otherName() async throws {
        #expect(fault(try await fetch(host: "other.example"))?.label == "tls")
    }

    @Test("a server that does not encrypt is no server for https")
    func plain() async throws {
        let server = try LoopbackServer()
        let url = server.url("/feed").replacing("http://", with: "https://", maxReplacements: 1)
        let fetcher = Fetcher(userAgent: "Marsad-Test/1")
        let error = await #expect(throws: FetchError.self) { try await fetcher.fetch(.loopback(url)) }
        #expect(error?.label == "tls")
    }
}

import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite struct LocalFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func fetch(_ path: String, etag: String? = nil, limit: Int = 1000) async throws -> FetchReply {
        let request = FetchRequest(
            url: URL(filePath: path).absoluteString, etag: etag, allowsFile: true, limits: FetchLimits(body: limit))
        return try await LocalFile.fetch(try Address(request.url, allowsFile: true), request)
    }

    @Test("a file is read, and not read again while it stays the same")
    func reads() async throws {
        let path = try folder.write("<rss/>", to: "موجز.xml")
        let first = try await fetch(path)
        #expect(first.status == 0)
        #expect(first.body == Array("<rss/>".utf8))
        let second = try await fetch(path, etag: first.etag)
        #expect(second.isNotModified)
        #expect(second.body.isEmpty)
        #expect(second.etag == first.etag)
    }

    @Test("a changed file is read again")
    func readsAgain() async throws {
        let path = try folder.write("<rss/>", to: "feed.xml")
        let first = try await fetch(path)
        _ = try folder.write("<rss>new</rss>", to: "feed.xml")
        let second = try await fetch(path, etag: first.etag)
        #expect(!second.isNotModified)
        #expect(second.body.count == 14)
    }

    @Test("a file at the limit is read, one over it is not")
    func limits() async throws {
        let path = try folder.write("12345", to: "feed.xml")
        #expect(try await fetch(path, limit: 5).body.count == 5)
        await #expect(throws: FetchError.tooLarge(what: "body", limit: 4)) { try await fetch(path, limit: 4) }
    }

    @Test("what is no regular file, or is not there, is not read", arguments: ["/dev/zero", "/", "/no/such/file"])
    func refuses(path: String) async throws {
        let error = await #expect(throws: FetchError.self) { try await fetch(path) }
        #expect(error?.label == "file")
    }
}

import TestSupport
import Testing

@testable import Fetching

@Suite struct AddressGuardTests {
    @Test(
        "an address is judged by the network it belongs to",
        arguments: [
            ("8.8.8.8", nil), ("1.1.1.1", nil), ("172.15.255.255", nil), ("172.32.0.0", nil), ("100.63.255.255", nil),
            ("100.128.0.0", nil), ("11.0.0.1", nil), ("192.167.255.255", nil), ("223.255.255.255", nil),
            ("127.0.0.1", .loopback), ("127.255.255.254", .loopback), ("10.0.0.7", .private),
            ("172.16.0.1", .private), ("172.31.255.255", .private), ("192.168.1.1", .private),
            ("169.254.169.254", .linkLocal), ("100.64.0.1", .carrierGradeNAT), ("100.127.255.255", .carrierGradeNAT),
            ("0.0.0.0", .unspecified), ("0.1.2.3", .unspecified), ("224.0.0.1", .multicast),
            ("239.255.255.255", .multicast), ("255.255.255.255", .reserved), ("240.0.0.1", .reserved),
            ("192.0.2.1", .documentation), ("198.51.100.1", .documentation), ("203.0.113.1", .documentation),
            ("198.18.0.1", .reserved), ("198.19.255.255", .reserved), ("192.0.0.8", .reserved),
        ] as [(String, AddressGuard.Network?)])
    func four(text: String, network: AddressGuard.Network?) throws {
        #expect(AddressGuard.network(of: try #require(NetworkAddress(text))) == network)
    }

    @Test(
        "so is one of the newer kind, whatever it stands for",
        arguments: [
            ("2606:4700::1111", nil), ("2a00:1450:4001:81b::200e", nil), ("::1", .loopback), ("::", .unspecified),
            ("fe80::1", .linkLocal), ("febf::1", .linkLocal), ("fc00::1", .private), ("fdff::1", .private),
            ("fec0::1", .private), ("ff02::1", .multicast), ("2001:db8::1", .documentation),
            ("3fff:0fff::1", .documentation), ("2001::1", .reserved), ("100::1", .reserved), ("4000::1", .reserved),
            ("5f00::1", .reserved),
            ("::ffff:127.0.0.1", .loopback), ("::ffff:10.1.2.3", .private), ("::ffff:8.8.8.8", nil),
            ("::ffff:0:10.1.2.3", .private), ("::10.1.2.3", .private), ("64:ff9b::a01:203", .private),
            ("64:ff9b::808:808", nil), ("64:ff9b:1::808:808", .private), ("2002:a01:203::1", .private),
            ("2002:7f00:1::", .loopback), ("2002:808:808::1", nil), ("2a00::5efe:10.1.2.3", .private),
            ("2a00::200:5efe:127.0.0.1", .loopback), ("[::1]", .loopback), ("fe80::1%eth0", .linkLocal),
        ] as [(String, AddressGuard.Network?)])
    func sixteen(text: String, network: AddressGuard.Network?) throws {
        #expect(AddressGuard.network(of: try #require(NetworkAddress(text))) == network)
    }

    @Test("what the owner means is allowed, what nobody can mean is not", arguments: AddressGuard.Network.allCases)
    func meant(network: AddressGuard.Network) throws {
        let samples: [AddressGuard.Network: String] = [
            .loopback: "127.0.0.1", .private: "10.0.0.7", .linkLocal: "169.254.0.1", .carrierGradeNAT: "100.64.0.1",
            .documentation: "192.0.2.1", .multicast: "224.0.0.1", .unspecified: "0.0.0.0", .reserved: "240.0.0.1",
        ]
        let address = try #require(NetworkAddress(samples[network] ?? ""))
        #expect(AddressGuard().objection(to: address, allowsPrivate: false) == network)
        #expect((AddressGuard().objection(to: address, allowsPrivate: true) == nil) == network.canBeMeant)
    }

    @Test("an address is written as people write it", arguments: ["10.0.0.7", "2001:db8::1", "::ffff:10.0.0.7"])
    func written(text: String) {
        #expect(NetworkAddress(text)?.description == text)
    }

    @Test("a name is no address", arguments: ["news.example", "", "10.0.0", "1.2.3.4.5", "[", "12345::1"])
    func names(text: String) {
        #expect(NetworkAddress(text) == nil)
    }
}

/// One address of this machine plays the public internet, all others are what they are.
@Suite(.timeLimit(.minutes(1))) struct GuardedFetchTests {
    private static let outside = "127.0.0.2"
    private let `public`: LoopbackServer
    private let inside: LoopbackServer

    init() throws {
        `public` = try LoopbackServer(address: Self.outside)
        inside = try LoopbackServer()
        inside.route("/secret", .page("<rss>للداخل</rss>"))
    }

    private func fetcher(names: [String] = []) -> Fetcher {
        Fetcher(
            userAgent: "Marsad-Test/1",
            surroundings: Surroundings(addressGuard: AddressGuard(exempt: [Self.outside]), names: names))
    }

    private func refusal(of url: String, by fetcher: Fetcher, allowsPrivate: Bool = false) async -> FetchError? {
        do throws(FetchError) {
            _ = try await fetcher.fetch(FetchRequest(url: url, allowsPrivate: allowsPrivate))
            return nil
        } catch {
            return error
        }
    }

    @Test("a server on this machine is not asked unless that is meant")
    func refuses() async throws {
        let fetcher = fetcher()
        let error = await refusal(of: inside.url("/secret"), by: fetcher)
        #expect(error == .guarded(host: "127.0.0.1", address: "127.0.0.1", network: .loopback))
        #expect(
            error?.description
                == "127.0.0.1 is a loopback address; mark the source `private: true` if that is meant")
        #expect(inside.connectionCount == 0)
        #expect(await refusal(of: inside.url("/secret"), by: fetcher, allowsPrivate: true) == nil)
    }

    @Test("a name that resolves inward is refused, with name, address and what to do")
    func resolved() async throws {
        let names = ["news.example:80:10.0.0.7", "six.example:80:[::ffff:192.168.1.1]", "all.example:80:0.0.0.0"]
        let fetcher = fetcher(names: names)
        let error = await refusal(of: "http://news.example/feed", by: fetcher)
        #expect(
            error?.description
                == "news.example resolves to 10.0.0.7, a private address; mark the source `private: true` if that is meant"
        )
        #expect(error?.label == "private-address")
        #expect(
            await refusal(of: "http://six.example/", by: fetcher)
                == .guarded(host: "six.example", address: "::ffff:192.168.1.1", network: .private))
        let nowhere = await refusal(of: "http://all.example/", by: fetcher, allowsPrivate: true)
        #expect(
            nowhere?.description
                == "all.example resolves to 0.0.0.0, an unspecified address, which is never connected to; check the address"
        )
    }

    @Test(
        "an address in a strange form is seen for what it is",
        arguments: ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "[::1]", "[::ffff:127.0.0.1]"])
    func disguised(host: String) async throws {
        let error = await refusal(of: "http://\(host):\(inside.port)/secret", by: fetcher())
        #expect(error?.label == "private-address")
        #expect(inside.connectionCount == 0)
    }

    @Test("of several addresses those are taken that are allowed")
    func several() async throws {
        `public`.route("/feed", .page("<rss/>"))
        let fetcher = fetcher(names: ["both.example:\(`public`.port):10.0.0.7,\(Self.outside)"])
        #expect(await refusal(of: "http://both.example:\(`public`.port)/feed", by: fetcher) == nil)
    }

    @Test("no hop of a redirect leads inward", arguments: [301, 302, 303, 307, 308])
    func redirected(status: Int) async throws {
        `public`.route("/feed", .redirect(status, to: "/next"))
        `public`.route("/next", .redirect(status, to: inside.url("/secret")))
        let error = await refusal(of: `public`.url("/feed"), by: fetcher())
        #expect(error == .guarded(host: "127.0.0.1", address: "127.0.0.1", network: .loopback))
        #expect(inside.connectionCount == 0)
    }

    @Test("a name that resolves to another address the second time is judged by that one")
    func rebound() async throws {
        `public`.route("/feed", .page("<rss/>"))
        `public`.route("/again", .redirect(to: "http://rebound.example:\(inside.port)/secret"))
        let names = ["rebound.example:\(`public`.port):\(Self.outside)", "rebound.example:\(inside.port):127.0.0.1"]
        let fetcher = fetcher(names: names)
        #expect(await refusal(of: "http://rebound.example:\(`public`.port)/feed", by: fetcher) == nil)
        let error = await refusal(of: "http://rebound.example:\(`public`.port)/again", by: fetcher)
        #expect(error == .guarded(host: "rebound.example", address: "127.0.0.1", network: .loopback))
        #expect(inside.connectionCount == 0)
    }

    @Test("a connection that a private source left open is no way in for another")
    func reused() async throws {
        let fetcher = fetcher()
        #expect(await refusal(of: inside.url("/secret"), by: fetcher, allowsPrivate: true) == nil)
        let error = await refusal(of: inside.url("/secret"), by: fetcher)
        #expect(error == .guarded(host: "127.0.0.1", address: "127.0.0.1", network: .loopback))
        #expect(inside.requests.count == 1)
    }

    @Test("a proxy inside is the owner's choice, and a bare address beyond it is not")
    func proxied() async throws {
        inside.route("http://feeds.example/rss", .page("<rss/>"))
        let proxy = "http://127.0.0.1:\(inside.port)"
        let fetcher = fetcher()
        let reply = try await fetcher.fetch(FetchRequest(url: "http://feeds.example/rss", proxy: proxy))
        #expect(reply.body == Array("<rss/>".utf8))
        for host in ["10.0.0.7", "[::1]", "localhost"] {
            await #expect(throws: FetchError.self) {
                try await fetcher.fetch(FetchRequest(url: "http://\(host)/rss", proxy: proxy))
            }
        }
        #expect(inside.requests.count == 1)
    }
}

import Testing

@testable import Daemon

@Suite struct ListenAddressTests {
    private func read(_ listen: String) throws -> Configuration {
        let text = """
            sources:
              - name: صحيفة
                url: https://example.org/feed
            metrics:
              listen: \(listen)
            """
        return try ConfigurationReader(stateFolder: "/state").read(Array(text.utf8), path: "/etc/marsad/marsad.yaml")
    }

    @Test(
        "an address of loopback and a port are taken, and written as they are read",
        arguments: ["127.0.0.1:9464", "127.8.9.10:1", "[::1]:65535"])
    func good(text: String) throws {
        let configuration = try read("\"\(text)\"")
        #expect(configuration.metrics?.description == text)
        #expect(configuration.effectiveYAML.contains("metrics:\n  listen: \"\(text)\"\n"))
    }

    @Test("without a word nothing listens")
    func silent() throws {
        let text = "sources:\n  - name: صحيفة\n    url: https://example.org/feed\n"
        let configuration = try ConfigurationReader(stateFolder: "/state").read(Array(text.utf8), path: "/m.yaml")
        #expect(configuration.metrics == nil)
        #expect(!configuration.effectiveYAML.contains("metrics"))
    }

    @Test(
        "anything that others could reach, and anything unclear, is refused with its place",
        arguments: [
            "0.0.0.0:9464", "192.168.1.2:9464", "[::]:9464", "[fe80::1]:9464", "128.0.0.1:9464", "localhost:9464",
            "127.0.0.1", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:65536", "127.1:9464", "::1:9464", ":9464", "9464",
            "127.0.0.1:+80", "[127.0.0.1]:80", "http://127.0.0.1:9464",
        ])
    func bad(text: String) throws {
        let error = try #require(throws: ConfigurationError.self) { try read("\"\(text)\"") }
        let problem = try #require(error.problems.first)
        #expect((problem.line, problem.column) == (5, 11))
        #expect(problem.message.contains("\"\(text)\""))
        #expect(problem.message.contains("127.0.0.1:9464"))
    }
}

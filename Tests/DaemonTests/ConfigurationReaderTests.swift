import Testing

@testable import Daemon

@Suite struct ConfigurationReaderTests {
    @Test("a file with one source is enough")
    func small() throws {
        let text = "sources:\n  - name: صحيفة\n    url: https://example.org/feed\n"
        let configuration = try ConfigurationReader(stateFolder: "/s").read(Array(text.utf8), path: "/c/m.yaml")
        #expect(configuration.sources.count == 1)
    }
}

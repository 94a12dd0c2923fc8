import Foundation
import News
import TestSupport
import Testing

@testable import Daemon

@Suite struct ConfigurationFileTests {
    private static let yaml = """
        # The owner's own words.
        groups:
          press: صحافة
        sources:
          # Kept for its local pages.
          - name: صحيفة المرفأ
            url: https://marfa.example/rss
            group: press
          - name: موقع الجبل
            url: https://jabal.example/rss
            group: press

        """

    private static let opml = """
        <?xml version="1.0"?>
        <opml version="2.0"><body>
        <outline text="صحافة">
        <outline text="صحيفة النهر" type="rss" xmlUrl="https://nahr.example/rss"/>
        <outline text="صحيفة المرفأ" type="rss" xmlUrl="https://marfa.example/rss"/>
        </outline></body></opml>
        """

    private func file(in folder: TemporaryFolder) throws -> ConfigurationFile {
        ConfigurationFile(named: try folder.write(Self.yaml, to: "marsad.yaml"), environment: [:])
    }

    @Test("adding a source leaves every other line as it was")
    func add() throws {
        let folder = try TemporaryFolder()
        let file = try file(in: folder)
        var source = Source(name: "صحيفة: النهر", url: "https://nahr.example/rss", group: "press")
        source.interval = 1_800
        try file.add(source)
        let text = try String(contentsOf: folder.url.appending(path: "marsad.yaml"), encoding: .utf8)
        #expect(text.hasPrefix(Self.yaml))
        #expect(try file.read().sources.last == source)
        #expect(throws: ConfigurationEditError.self) { try file.add(source) }
    }

    @Test("removing a source leaves every other line as it was")
    func remove() throws {
        let folder = try TemporaryFolder()
        let file = try file(in: folder)
        try file.remove("موقع الجبل")
        let text = try String(contentsOf: folder.url.appending(path: "marsad.yaml"), encoding: .utf8)
        #expect(text.contains("# Kept for its local pages."))
        #expect(!text.contains("jabal"))
        #expect(try file.read().sources.map(\.name) == ["صحيفة المرفأ"])
    }

    @Test("a source that is not there is named with the nearest that is, and the file stays")
    func removeUnknown() throws {
        let folder = try TemporaryFolder()
        let file = try file(in: folder)
        let error = #expect(throws: ConfigurationEditError.self) { try file.remove("صحيفة المرفا") }
        #expect(error?.description.contains("صحيفة المرفأ") == true)
        #expect(try String(contentsOf: folder.url.appending(path: "marsad.yaml"), encoding: .utf8) == Self.yaml)
    }

    @Test("a list of subscriptions adds what is new and tells what is not")
    func importing() throws {
        let folder = try TemporaryFolder()
        let file = try file(in: folder)
        let told = try file.add(opml: Array(Self.opml.utf8), called: "list.opml")
        #expect(told == ["added صحيفة النهر: https://nahr.example/rss", "already watched: صحيفة المرفأ"])
        let sources = try file.read().sources
        #expect(sources.map(\.name) == ["صحيفة المرفأ", "موقع الجبل", "صحيفة النهر"])
        #expect(sources.last?.group == "press")
        #expect(try file.add(opml: Array(Self.opml.utf8), called: "list.opml").allSatisfy { $0.hasPrefix("already") })
    }

    @Test("what is exported can be imported elsewhere")
    func exporting() throws {
        let folder = try TemporaryFolder()
        let opml = try file(in: folder).read().opml
        let other = ConfigurationFile(
            named: try folder.write(
                "sources:\n  - name: غيرها\n    url: https://other.example/rss\n    group: press\ngroups:\n  press: صحافة\n",
                to: "other.yaml"), environment: [:])
        _ = try other.add(opml: Array(opml.utf8), called: "exported.opml")
        #expect(try other.read().sources.count == 3)
    }
}

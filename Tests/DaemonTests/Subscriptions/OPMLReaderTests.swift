import News
import Testing

@testable import Daemon

@Suite struct OPMLReaderTests {
    private let groups = [SourceGroup(key: "a", label: "رسمية & <أخرى>"), SourceGroup(key: "b", label: "باء")]

    private func read(_ text: String) -> OPMLSubscriptions {
        OPMLReader(groups: groups, defaults: SourceDefaults(group: "b")).read(Array(text.utf8), file: "l.opml")
    }

    private func body(_ outlines: String) -> String { "<opml version=\"2.0\"><body>\(outlines)</body></opml>" }

    @Test("what was written is read back")
    func roundTrip() {
        let sources = [
            Source(
                name: "صحيفة \"الغد\" <1> & 'x'", url: "https://one.example.org/?a=1&b=2", group: "a",
                language: "ar-SY",
                learned: ConfigurationDefaults.bounds),
            Source(
                name: "ثانية", url: "http://two.example.org/", group: "b", learned: ConfigurationDefaults.bounds),
        ]
        let own = Source(name: "own", url: "file:///srv/feed.xml", group: "b")
        let text = OPMLWriter(title: "مرصد & more").text(groups: groups, sources: sources + [own])
        #expect(read(text) == OPMLSubscriptions(sources: sources))
    }

    @Test("a list of another program is read, its folders as groups")
    func foreign() {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="1.0"><head><title>x</title></head><body>
              <outline title="دولية" text="دولية">
                <outline title="أولى" type="rss" xmlUrl="https://one.example.org/" htmlUrl="https://one.example.org/"/>
                <outline text="فرع"><outline text="ثانية" xmlUrl="https://two.example.org/" language="??"/></outline>
                <outline text="ثالثة" xmlUrl="https://three.example.org/"/>
              </outline>
              <outline text="باء"><outline text="رابعة" xmlUrl="https://four.example.org/"/></outline>
              <outline text="خامسة" xmlUrl="https://five.example.org/"/>
              <outline text="بلا شيء"/>
            </body></opml>
            """
        let found = read(text)
        #expect(found.sources.map(\.name) == ["أولى", "ثانية", "ثالثة", "رابعة", "خامسة"])
        #expect(found.sources.map(\.group) == ["دولية", "فرع", "دولية", "b", "b"])
        #expect(found.newGroups.map(\.label) == ["دولية", "فرع"])
        #expect(found.problems.isEmpty)
    }

    @Test(
        "a feed that cannot be taken costs itself",
        arguments: [
            ("<outline text=\"x\" xmlUrl=\"file:///etc/passwd\"/>", "only a configuration's sources may"),
            ("<outline text=\"x\" xmlUrl=\"https://u:p@example.org/\"/>", "send them under `headers`"),
            ("<outline text=\" \" xmlUrl=\"https://example.org/\"/>", "a feed without a name"),
            ("<outline text=\"y\" xmlUrl=\"HTTPS://good.example.org\"/>", "comes twice"),
            ("<outline text=\"good\" xmlUrl=\"https://example.org/\"/>", "comes twice; rename one"),
        ])
    func refused(_ outline: String, _ words: String) {
        let found = read(body("<outline text=\"good\" xmlUrl=\"https://good.example.org/\"/>" + outline))
        #expect(found.sources.map(\.name) == ["good"])
        #expect(found.problems.count == 1 && found.problems[0].message.contains(words), "\(found.problems)")
    }

    @Test(
        "a document that is no list is told as such",
        arguments: [
            ("<rss/>", "a list of subscriptions is `opml`"),
            ("", "not well-formed XML"),
            ("<opml><body>", "not well-formed XML"),
            ("<!DOCTYPE opml [<!ENTITY a \"b\">]><opml/>", "document type declaration"),
            ("<opml>" + String(repeating: "<outline>", count: 100), "nested more than 16 levels deep"),
        ])
    func noList(_ text: String, _ words: String) {
        let found = read(text)
        #expect(found.sources.isEmpty)
        #expect(found.problems.count == 1 && found.problems[0].message.contains(words), "\(found.problems)")
    }

    @Test("what comes before a break is taken")
    func broken() {
        let found = read("<opml><body>\n<outline text=\"a\" xmlUrl=\"https://example.org/\"/>\n<outline text=</body>")
        #expect(found.sources.count == 1)
        #expect(found.problems.map(\.line) == [3])
    }
}

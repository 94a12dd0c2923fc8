import News
import Testing

@testable import Daemon

@Suite struct OPMLWriterTests {
    @Test("groups are outlines with their sources inside; files of this machine and empty groups are left out")
    func list() {
        let groups = [
            SourceGroup(key: "b", label: "باء"), SourceGroup(key: "n", label: "فارغة"),
            SourceGroup(key: "a", label: "<ألف>"),
        ]
        let sources = [
            Source(
                name: "أولى \"1\"", url: "https://one.example.org/?a=1&b=2", group: "a", headers: ["X-Key": "secret"]),
            Source(name: "خاصة", url: "file:///srv/feed.xml", group: "n"),
            Source(name: "ثانية\u{1}", url: "https://two.example.org/", group: "b", language: "fr"),
        ]
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
              <head>
                <title>مرصد</title>
              </head>
              <body>
                <outline text="باء">
                  <outline type="rss" text="ثانية\u{FFFD}" title="ثانية\u{FFFD}" xmlUrl="https://two.example.org/" language="fr"/>
                </outline>
                <outline text="&lt;ألف&gt;">
                  <outline type="rss" text="أولى &quot;1&quot;" title="أولى &quot;1&quot;" \
            xmlUrl="https://one.example.org/?a=1&amp;b=2" language="ar"/>
                </outline>
              </body>
            </opml>

            """
        #expect(OPMLWriter(title: "مرصد").text(groups: groups, sources: sources) == expected)
    }
}

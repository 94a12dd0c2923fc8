import Testing

@testable import Feeds

@Suite struct MarkupRepairTests {
    private func repaired(_ text: String) -> String {
        var repair = MarkupRepair(Array("<rss>\(text)</rss>".utf8), limits: .standard)
        _ = repair.run()
        return String(decoding: repair.output, as: UTF8.self)
    }

    @Test(
        "damage is mended the way it was meant",
        arguments: [
            ("<a>1 < 2 & 3</a>", "<a>1 &lt; 2 &amp; 3</a>"),
            ("<a>&nbsp;&laquo;&unknown;</a>", "<a>\u{A0}«&amp;unknown;</a>"),
            ("<a><b>x</a>", "<a><b>x</b></a>"), ("<a>x</b></a>", "<a>x</a>"), ("<A>x</a>", "<A>x</A>"),
            ("<item>1<item>2</item>", "<item>1</item><item>2</item>"),
            ("<a x=1 x=2 y z='<'>t</a>", "<a x=\"1\" y=\"y\" z=\"&lt;\">t</a>"),
            ("<a>\u{1}x&#1;&#146;</a>", "<a>x’</a>"), ("<![CDATA[a < b &amp; c]]>", "a &lt; b &amp;amp; c"),
            ("<a><![CDATA[x</a><b><![CDATA[y]]></b>", "<a>x</a><b>y</b>"),
            ("<a><!-- <b> -->x<?php y ?></a>", "<a>x</a>"),
        ])
    func mended(text: String, expected: String) {
        #expect(repaired(text) == "<rss>\(expected)</rss>")
    }

    @Test("plain entities of the document's own are known, and those that grow or read files are not")
    func ownEntities() {
        let text =
            "<!DOCTYPE rss [<!ENTITY n \"اسم\"><!ENTITY g \"&n;&n;\"><!ENTITY f SYSTEM \"file:///x\">]><rss>&n;&g;&f;</rss>"
        var repair = MarkupRepair(Array(text.utf8), limits: .standard)
        let isFeed = repair.run()
        #expect(isFeed)
        #expect(String(decoding: repair.output, as: UTF8.self) == "<rss>اسم&amp;g;&amp;f;</rss>")
    }

    @Test("entities of the document's own make no more than eight times as much of a text")
    func growingText() {
        let entity = "<!DOCTYPE rss [<!ENTITY e \"\(String(repeating: "'", count: 100))\">]>"
        var repair = MarkupRepair(
            Array("\(entity)<rss>\(String(repeating: "&e;", count: 100_000))</rss>".utf8), limits: .standard)
        _ = repair.run()
        #expect(repair.output.count < 3_000_000)
        #expect(String(decoding: repair.output, as: UTF8.self).hasSuffix("&amp;e;</rss>"))
    }
}

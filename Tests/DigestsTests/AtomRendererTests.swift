import Foundation
import FoundationXML
import News
import Testing

@testable import Digests

@Suite struct AtomRendererTests {
    static func summary(_ digest: Digest, at time: TimeInterval) -> IssueSummary {
        let files = digest.files([.html]).map(\.name)
        return IssueSummary(digest, at: Date(timeIntervalSince1970: time), files: files)
    }

    /// Two issues of one day and one of a day before.
    private static func issues() throws -> [IssueSummary] {
        var before = try InventedDays.digest(of: CoverageMaker.earlier())
        before = before.issued(DigestIssue(number: 1, isDraft: false))
        return [
            summary(before, at: 1_769_810_700), summary(try InventedDays.issue(1), at: 1_772_402_700),
            summary(try InventedDays.issue(2), at: 1_772_467_200),
        ]
    }

    @Test("each issue is an entry of the feed of digests, the newest first")
    func digests() throws {
        let feed = AtomRenderer.digests(try Self.issues(), title: "موجز مرصد")
        #expect(feed.name == "atom.xml")
        try Golden.expect(feed.text, matches: "atom.xml")
    }

    @Test("each event of the newest issues of the last days is an entry of the feed of events")
    func events() throws {
        let feed = AtomRenderer.events(try Self.issues(), title: "موجز مرصد")
        #expect(feed.name == "events.xml")
        try Golden.expect(feed.text, matches: "events.xml")
    }

    @Test("the order in which issues are given changes nothing")
    func order() throws {
        let issues = try Self.issues()
        let (one, other) = (issues, Array(issues.reversed()))
        #expect(AtomRenderer.digests(one, title: "م") == AtomRenderer.digests(other, title: "م"))
        #expect(AtomRenderer.events(one, title: "م") == AtomRenderer.events(other, title: "م"))
    }

    @Test("an entry that was there stays as it was when another issue follows")
    func stable() throws {
        let issues = try Self.issues()
        let before = AtomRenderer.digests(Array(issues.prefix(2)), title: "م").text.split(separator: "<entry>")
        let after = AtomRenderer.digests(issues, title: "م").text
        #expect(before.dropFirst().allSatisfy { after.contains($0.replacing("\n</feed>\n", with: "")) })
    }

    @Test("a feed tells of sixty issues and of the events of three days")
    func bounds() throws {
        var issue = try #require(try Self.issues().last)
        let many = (0..<90).map { number in
            issue.day = CalendarDay(number: 20_000 + number)
            return issue
        }
        #expect(AtomRenderer.digests(many, title: "م").text.components(separatedBy: "<entry>").count == 61)
        #expect(AtomRenderer.events(many, title: "م").text.components(separatedBy: "<entry>").count == 3 * 3 + 1)
    }

    @Test("a digest that was not written as a page is led to in the form that there is")
    func otherForms() throws {
        let digest = try InventedDays.issue()
        let summary = IssueSummary(digest, at: Date(timeIntervalSince1970: 0), files: ["digest.json", "digest.md"])
        #expect(summary.file == "digest.md" && summary.events.first?.file == "digest.md")
        let text = AtomRenderer.digests([summary], title: "م").text
        #expect(text.contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"2026/03/01/digest.md\"/>"))
    }

    @Test("hostile titles leave feeds well-formed and come out of them as text")
    func hostile() throws {
        var digest = try HostileTextTests.digest()
        digest.masthead.title = "]]></title>\u{0}\u{FFFF}<x a='\"'>&"
        let issue = Self.summary(digest, at: 1_772_402_700)
        for feed in [
            AtomRenderer.digests([issue], title: digest.masthead.title),
            AtomRenderer.events([issue], title: digest.masthead.title),
        ] {
            let reader = FeedReader()
            let parser = XMLParser(data: Data(feed.text.utf8))
            parser.delegate = reader
            #expect(parser.parse(), "\(feed.name): \(String(describing: parser.parserError))")
            let own: Set = [
                "feed", "id", "title", "updated", "author", "name", "generator", "link", "entry", "summary",
                "published",
            ]
            #expect(reader.elements.isSubset(of: own))
            let controls = feed.text.unicodeScalars.filter { $0 != "\n" && $0.properties.generalCategory == .control }
            #expect(controls.isEmpty && !feed.text.contains("\u{202E}") && !feed.text.contains("\u{FFFF}"))
            #expect(reader.links.allSatisfy { !$0.contains(":") && !$0.contains("..") }, "\(reader.links)")
        }
        let headlines = issue.events.map(\.headline)
        #expect(!headlines.isEmpty)
    }
}

/// Notes which elements a feed has and where they lead.
private final class FeedReader: NSObject, XMLParserDelegate {
    var elements: Set<String> = []
    var links: [String] = []

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.insert(elementName)
        if let link = attributes["href"] { links.append(link) }
    }
}

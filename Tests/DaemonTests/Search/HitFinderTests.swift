import TestSupport
import Testing

@testable import Daemon

@Suite struct HitFinderTests {
    private func finder(_ words: String) throws -> HitFinder { HitFinder(try SearchQueryParser.parse(words)) }

    @Test(
        "hits are marked in the words of the original, with their signs and marks",
        arguments: [
            ("دمشق", "وصل وبدمشق أمسِ", "وصل **وبدمشق** أمسِ"),
            ("الوزير", "قال وَزِيرُ الخارجيّةِ:", "قال **وَزِيرُ** الخارجيّةِ:"),
            ("غوتيريش", "أنطونيو «غوتيريس».", "أنطونيو «**غوتيريس**»."),
            ("\"زيارة الوزير\"", "زيارة الوزير، ثم زيارة أخرى والوزير", "**زيارة الوزير**، ثم زيارة أخرى والوزير"),
            ("حلب دمشق", "من حلب إلى دمشق", "من **حلب** إلى **دمشق**"), ("حلب OR حمص", "حمص وحلب", "**حمص وحلب**"),
            ("حلب -حمص", "حلب وحماة", "**حلب** وحماة"), ("عبدالله", "عبد الله الثاني", "**عبد الله** الثاني"),
            ("عبد الله", "قال عبدالله", "قال **عبدالله**"),
            ("\"عبدالله الثاني\"", "عبد الله الثاني", "**عبد الله الثاني**"),
            ("16", "الـ١٦ من", "الـ**١٦** من"), ("ترا*", "ترامب وتراب", "**ترامب وتراب**"),
            ("café", "Le CAFÉ!", "Le **CAFÉ**!"),
            ("حلب", "لا شيء", "لا شيء"), ("حلب", "", ""), ("حلب", "؟!", "؟!"), ("حلب", "👨‍👩‍👧 حلب 👨‍👩‍👧", "👨‍👩‍👧 **حلب** 👨‍👩‍👧"),
        ])
    func title(words: String, title: String, marked: String) throws {
        let found = try finder(words).title(title)
        #expect(found.text(marks: .asterisks) == marked)
        #expect(found.plain == title)
    }

    @Test("a snippet is cut where most of what is looked for stands together, and says where it was cut")
    func snippet() throws {
        let filler = (1...60).map { "كلام\($0)" }.joined(separator: " ")
        let text = "حلب \(filler)، «حلب» و(دمشق) معًا. \(filler) دمشق"
        let snippet = try finder("حلب دمشق").snippet(of: text).text(marks: .asterisks)
        #expect(snippet.hasPrefix("… "))
        #expect(snippet.contains("كلام60، «**حلب**» و(**دمشق**) معًا. كلام1 "))
        #expect(snippet.hasSuffix(" …"))
        #expect(snippet.split(separator: "حلب").count == 2)
    }

    @Test("a text without a hit is shown from its beginning, a short one whole")
    func beginnings() throws {
        let long = (1...60).map { "كلمة\($0)" }.joined(separator: "\n")
        let snippet = try finder("حلب").snippet(of: long).plain
        #expect(snippet.hasPrefix("كلمة1 كلمة2 ") && snippet.hasSuffix(" …"))
        #expect(try finder("حلب").snippet(of: "نص\n\nقصير").plain == "نص قصير")
        #expect(try finder("قصير").snippet(of: "نص\nقصير.").text(marks: .asterisks) == "نص **قصير**.")
    }

    @Test("nothing in a text reaches the terminal but the marks, and no sign makes a snippet long")
    func hostileText() throws {
        let text = "\u{1B}[2J حلب\u{202E} \(String(repeating: "=", count: 100_000)) دمشق\u{9B}31m\0"
        let finder = try finder("حلب دمشق")
        for shown in [finder.title(text), finder.snippet(of: text)] {
            let bold = shown.text(marks: .bold)
            #expect(bold.unicodeScalars.count { $0 == "\u{1B}" } == 4)
            #expect(bold.contains("\u{1B}[1mحلب\u{1B}[22m"))
            #expect(!bold.unicodeScalars.contains { ["\u{202E}", "\u{9B}", "\0"].contains($0) })
            #expect(bold.unicodeScalars.count < 2_000)
        }
    }

    private static func letters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
    }

    @Test("whatever the text, the pieces of a headline make it up and hits begin and end with letters")
    func anyText() throws {
        var generator = SeededGenerator(seed: 5)
        let finder = try finder("حلب \"في دمشق\" OR ترا* a")
        let pieces = [
            "حلب", "في", "دمشق", "ترامب", "a", "É", " ", "  ", "\n", "،", "َ", "ـ", "«", "😀", "1", "\u{200F}", "بحلب",
        ]
        for _ in 0..<1_000 {
            let length = Int.random(in: 0...40, using: &generator)
            let text = (0..<length).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            let marked = finder.title(text)
            #expect(Self.letters(marked.plain) == Self.letters(text))
            #expect(marked.pieces.allSatisfy { !$0.isHit || $0.text.first?.isLetter == true }, "\(marked)")
        }
    }
}

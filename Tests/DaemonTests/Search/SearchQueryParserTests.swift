import TestSupport
import Testing

@testable import Daemon

@Suite struct SearchQueryParserTests {
    /// A search as it was read: clauses in brackets, alternatives parted by `|`, a `*` behind open items.
    private func read(_ text: String) throws -> String {
        let query = try SearchQueryParser.parse(text)
        let name = { (item: SearchQuery.Item) in item.words.joined(separator: "+") + (item.isOpen ? "*" : "") }
        return query.clauses.map { "[" + $0.map(name).joined(separator: "|") + "]" }.joined()
            + query.excluded.map { " -" + name($0) }.joined()
    }

    @Test(
        "words, phrases, alternatives, exclusions and beginnings are read",
        arguments: [
            ("حلب", "[حلب]"), ("  حلب\tدمشق\n", "[حلب][دمشق]"), ("إِسرائيل", "[اسراييل]"), ("١٢ Mars", "[12][mars]"),
            (#""زيارة الوزير""#, "[زياره+الوزير]"), ("«زيارة الوزير»", "[زياره+الوزير]"),
            ("“زيارة الوزير”", "[زياره+الوزير]"),
            ("„a b“ c", "[a+b][c]"), (#""حلب""#, "[حلب]"), (#"حلب"دمشق"حمص"#, "[حلب][دمشق][حمص]"),
            ("حلب OR دمشق", "[حلب|دمشق]"), ("حلب|دمشق | حمص", "[حلب|دمشق|حمص]"),
            ("a حلب أو دمشق b", "[a][حلب|دمشق][b]"),
            ("حلب او دمشق", "[حلب|دمشق]"), ("حلب or دمشق", "[حلب][or][دمشق]"), (#""حلب أو دمشق""#, "[حلب+او+دمشق]"),
            ("أو حلب", "[او][حلب]"), ("حلب أو", "[حلب][او]"), ("حلب أو -دمشق", "[حلب][او] -دمشق"),
            ("أو أو أو", "[او|او]"),
            (#""زيارة الوزير" OR «لقاء السفير»"#, "[زياره+الوزير|لقاء+السفير]"),
            ("حلب -دمشق", "[حلب] -دمشق"), ("-دمشق حلب", "[حلب] -دمشق"),
            (#"حلب -"زيارة الوزير""#, "[حلب] -زياره+الوزير"),
            ("حلب -«في دمشق»", "[حلب] -في+دمشق"), ("حلب -دم*", "[حلب] -دم*"), ("نيو-يورك", "[نيو+يورك]"),
            ("حلب - دمشق", "[حلب][دمشق]"), ("حلب --دمشق", "[حلب][دمشق]"), ("حلب -", "[حلب]"), ("حلب -!", "[حلب]"),
            ("ترا*", "[ترا*]"), ("24/7*", "[24+7*]"), ("حلب *", "[حلب]"), ("حل*ب", "[حل+ب]"), ("**حلب**", "[حلب*]"),
            (#""حلب*""#, "[حلب]"), ("(حلب) {دمشق}", "[حلب][دمشق]"), ("title:حلب", "[title+حلب]"),
            ("NEAR(حلب, 3)", "[near+حلب][3]"), ("حلب AND NOT دمشق", "[حلب][and][not][دمشق]"), ("3.5", "[3.5]"),
            ("حلب\0دمشق", "[حلب+دمشق]"), ("! حلب ؟", "[حلب]"), ("«» حلب", "[حلب]"), ("حلب »", "[حلب]"),
        ])
    func reads(text: String, meaning: String) throws {
        #expect(try read(text) == meaning)
    }

    @Test(
        "what is no search is refused, with the place",
        arguments: [
            ("", 1), (" \t", 1), ("!? …", 1), ("-حلب", 1), (#"-حلب -"في دمشق""#, 1), ("«»", 1), (#"حلب "دمشق"#, 5),
            ("«حلب", 1), ("حلب “دمشق\"", 5), ("OR حلب", 1), ("حلب OR", 5), ("حلب |", 5), ("|", 1), ("حلب OR | دمشق", 5),
            ("حلب OR -دمشق", 8), ("حلب -دمشق OR حمص", 11), ("-حلب أو دمشق OR", 14), ("ح*", 1), ("حلب -د*", 5),
            (String(repeating: "ا", count: 2_001), 2_001), (String(repeating: "حلب ", count: 65), 1),
            ("\"" + String(repeating: "حلب ", count: 257) + "\"", 1),
        ])
    func refuses(text: String, place: Int) throws {
        let error = #expect(throws: SearchRequestError.self) { try SearchQueryParser.parse(text) }
        guard case .words(let problem, let position)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!problem.isEmpty && position == place)
    }

    @Test("any text is a search or is refused at one of its characters", arguments: 0..<40)
    func anyText(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "حلب", "في", "أو", "OR", "|", "-", "--", "*", "\"", "«", "»", "“", "”", "„", " ", " ", " ", "\t", "\n", "(",
            ":",
            "NEAR(", "AND", "١", "3.5", "a", "É", "\0", "\u{200F}", "\u{202E}", "َ", "ـ", "😀", "'", ";", "%", "\\", "^",
            "+",
        ]
        for _ in 0..<250 {
            let length = Int.random(in: 0...14, using: &generator)
            let text = (0..<length).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            do throws(SearchRequestError) {
                let query = try SearchQueryParser.parse(text)
                #expect(!query.clauses.isEmpty && query.clauses.allSatisfy { !$0.isEmpty })
                let items = query.clauses.joined() + query.excluded
                #expect(items.allSatisfy { !$0.words.isEmpty && $0.words.allSatisfy { !$0.isEmpty } })
                #expect(items.allSatisfy { !$0.patterns.isEmpty && $0.patterns.allSatisfy { !$0.terms.isEmpty } })
            } catch {
                guard case .words(_, let position) = error else {
                    Issue.record("\(error)")
                    continue
                }
                #expect((1...max(1, text.unicodeScalars.count)).contains(position), "\(text)")
            }
        }
    }
}

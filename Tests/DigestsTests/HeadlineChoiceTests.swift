import Foundation
import News
import Testing

@testable import Digests

@Suite struct HeadlineChoiceTests {
    private static func stories(_ titles: [String]) -> [Story] {
        titles.enumerated().map { number, title in
            Story(
                article: ArticleID(rawValue: Int64(number + 1)), source: "مصدر \(number + 1)", title: title, link: nil,
                time: Date(timeIntervalSince1970: Double(number)), isTimeEstimated: false, day: nil, delay: nil)
        }
    }

    private static let titles = [
        "ماذا جرى ليلًا؟", "حريق في سوق الخشب شرقي المدينة", "اندلاع حريق في سوق الخشب", "سوق الخشب تحت النار",
    ]

    @Test("the rule chooses the headline", arguments: [(LeadRule.central, 1), (.earliest, 0)])
    func rules(rule: LeadRule, place: Int) throws {
        let choice = try #require(HeadlineChoice(stories: Self.stories(Self.titles), rule: rule))
        #expect(choice.lead.text == Self.titles[place])
        #expect(choice.rule == rule)
        #expect(choice.others.count == 3)
    }

    @Test("headlines that differ in marks and punctuation only are one")
    func merged() throws {
        let choice = try #require(
            HeadlineChoice(
                stories: Self.stories(["إعلان النتائج", "اعلان النتائج!", "إعلانُ النتائجِ…"]), rule: .central))
        #expect(choice.lead.text == "إعلان النتائج")
        #expect(choice.lead.outlets == ["مصدر 1", "مصدر 2", "مصدر 3"])
        #expect(choice.others.isEmpty)
        #expect(choice.rule == nil)
    }

    @Test("an endless headline does not win by its length")
    func endless() throws {
        let endless = String(repeating: "كلام كثير لا صلة له ", count: 100) + Self.titles.joined(separator: " ")
        let choice = try #require(HeadlineChoice(stories: Self.stories(Self.titles + [endless]), rule: .central))
        #expect(choice.lead.text != endless)
    }

    @Test("without stories there is no headline")
    func none() { #expect(HeadlineChoice(stories: [], rule: .central) == nil) }
}

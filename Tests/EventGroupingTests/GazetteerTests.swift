@testable import EventGrouping
import ArabicText
import Foundation
import Testing

@Suite struct GazetteerTests {
    @Test(
        "spellings of one place are one place",
        arguments: [
            ("نواكشوط", "نواقشوط"), ("داكار", "دكار"), ("إسطنبول", "استانبول"), ("كاتماندو", "كاتمندو"),
            ("موسكو", "بموسكو"), ("أوتاوا", "أوتوا"),
        ])
    func spellings(_ first: String, _ second: String) throws {
        let place = try #require(Gazetteer.place(Fold.fold(first), nil)?.place)
        #expect(Gazetteer.place(Fold.fold(second), nil)?.place == place)
    }

    @Test(
        "a word that is also a place is one only beside a hint of it",
        arguments: [
            ("سيول جارفة في قرية التلة", 0), ("قمة كورية في سيول", 1), ("افتتاح معرض في مدينة صور", 1),
            ("صور من الحفل", 0), ("مشهد مؤثر في المطار", 0), ("دعم مالي للمزارعين", 0),
        ])
    func homographs(_ title: String, _ places: Int) {
        #expect(Self.circumstances(title).places.count == places)
    }

    @Test("the feminine of a country's adjective is the country behind a word of direction only")
    func feminine() {
        #expect(Self.circumstances("رحلة إلى موريتانية").places.count == 1)
        #expect(Self.circumstances("سفينة موريتانية تغرق").places.isEmpty)
    }

    private static func circumstances(_ title: String) -> Circumstances {
        var reader = StoryReader(parameters: .standard)
        let story = Story(article: 1, source: "أ", title: title, text: "", time: .distantPast)
        return Circumstances(of: reader.words(of: story), time: story.time)
    }
}

@testable import EventGrouping
import Foundation
import TestSupport
import Testing

@Suite struct DayPhraseTests {
    @Test("a phrase means the days it means to a reader of that day", arguments: DayPhraseRows.all)
    func phrase(_ row: DatedText) throws {
        let reader = try #require(DayPhraseReader(row.words(), time: row.time))
        #expect(reader.phrases().map { DatedText.written($0.days) }.joined(separator: " ") == row.days)
    }

    @Test(
        "how sure a reading is follows from how clear the words are",
        arguments: [
            ("عقد الاجتماع في 5 تموز 2021", 1.0, 1.0), ("عقد الاجتماع اليوم الخميس", 1.0, 1.0),
            ("عقد الاجتماع أمس", 0.9, 0.99), ("عقد الاجتماع الأربعاء", 0.85, 0.95), ("عقد الاجتماع السبت", 0.0, 0.6),
            ("عقد الاجتماع أمس الثلاثاء", 0.5, 0.8), ("عقد الاجتماع الاثنين 7 تموز", 0.4, 0.6),
            ("يستمر الاجتماع منذ الاثنين", 0.2, 0.6), ("عقد الاجتماع في رمضان الماضي", 0.5, 0.79),
        ] as [(String, Double, Double)])
    func confidence(_ text: String, _ least: Double, _ most: Double) throws {
        let row = DatedText(text: text, published: "2021-07-08", days: "")
        let phrase = try #require(DayPhraseReader(row.words(), time: row.time)?.phrases().first)
        #expect((least...most).contains(phrase.confidence))
    }

    @Test("what somebody is quoted as saying is less sure than what the outlet says")
    func spoken() throws {
        let plain = DatedText(text: "قال الوزير إن الوفد وصل إلى هنا أمس", published: "2021-07-08", days: "")
        let quoted = DatedText(text: "قال الوزير «إن الوفد وصل إلى هنا أمس»", published: "2021-07-08", days: "")
        let phrases = try [plain, quoted].map { row in
            try #require(DayPhraseReader(row.words(), time: row.time)?.phrases().first)
        }
        #expect(phrases[0].days == phrases[1].days)
        #expect(phrases[1].isSpoken)
        #expect(phrases[1].confidence < 0.8 * phrases[0].confidence)
    }

    @Test("soon after midnight nobody knows which day is today")
    func night() throws {
        let night = DatedText(text: "وصل الوفد اليوم", published: "2021-07-08T22:10:00Z", days: "")
        let phrase = try #require(DayPhraseReader(night.words(), time: night.time)?.phrases().first)
        #expect(DatedText.written(phrase.days) == "2021-07-09")
        #expect(phrase.confidence < 0.8)
    }

    @Test("the phrase is kept as the text writes it")
    func evidence() throws {
        let row = DatedText(text: "وصل الوفد مساءَ أمسِ الأربعاء إلى المدينة", published: "2021-07-08", days: "")
        let words = row.words()
        let phrase = try #require(DayPhraseReader(words, time: row.time)?.phrases().first)
        #expect(phrase.text(in: words) == "مساءَ أمسِ الأربعاء")
    }

    @Test("words in any order do no harm", arguments: [3, 11, 42, 77] as [UInt64])
    func permutations(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let vocabulary = DayPhraseRows.all.flatMap { $0.text.split(separator: " ").map(String.init) }
        for _ in 0..<400 {
            let count = Int.random(in: 1...30, using: &generator)
            let text = (0..<count).compactMap { _ in vocabulary.randomElement(using: &generator) }
            let day = Int.random(in: 0...80_000, using: &generator)
            let row = DatedText(text: text.joined(separator: " "), published: "", days: "")
            let time = Date(timeIntervalSince1970: Double(day) * 43_200)
            let words = row.words(title: String(row.text.reversed()))
            let phrases = try #require(DayPhraseReader(words, time: time)?.phrases())
            #expect(phrases.allSatisfy { (0...1).contains($0.confidence) && !$0.words.isEmpty })
            #expect(zip(phrases, phrases.dropFirst()).allSatisfy { $0.words.upperBound <= $1.words.lowerBound })
            let dating = Dating(of: words, time: time)
            let read = [dating.day].compactMap(\.self) + dating.earlier.map(\.day)
            #expect(read.allSatisfy { (0...1).contains($0.confidence) && !$0.phrase.isEmpty })
        }
    }

    @Test("a time that is none is read as nothing", arguments: [Date.distantFuture, .distantPast])
    func hostileTimes(_ time: Date) {
        let row = DatedText(text: "وصل الوفد أمس في 7 تموز", published: "", days: "")
        #expect(Dating(of: row.words(), time: time).sureDay == nil || abs(time.timeIntervalSince1970) < 5e10)
        #expect(Dating(of: [], time: Date(timeIntervalSince1970: .infinity)).day == nil)
    }
}

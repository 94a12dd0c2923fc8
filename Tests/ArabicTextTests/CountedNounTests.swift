import ArabicText
import Testing

@Suite struct CountedNounTests {
    @Test(
        "a masculine noun follows its number",
        arguments: [
            (0, "لا أخبار", "0 خبر", "0 خبر"), (1, "خبر واحد", "خبرًا واحدًا", "خبر واحد"),
            (2, "خبران", "خبرين", "خبرين"),
            (3, "3 أخبار", "3 أخبار", "3 أخبار"), (10, "10 أخبار", "10 أخبار", "10 أخبار"),
            (11, "11 خبرًا", "11 خبرًا", "11 خبرًا"),
            (99, "99 خبرًا", "99 خبرًا", "99 خبرًا"), (100, "100 خبر", "100 خبر", "100 خبر"),
            (101, "101 خبر", "101 خبر", "101 خبر"),
            (102, "102 خبر", "102 خبر", "102 خبر"), (103, "103 أخبار", "103 أخبار", "103 أخبار"),
            (111, "111 خبرًا", "111 خبرًا", "111 خبرًا"), (200, "200 خبر", "200 خبر", "200 خبر"),
        ])
    func masculine(count: Int, nominative: String, accusative: String, genitive: String) {
        let phrases = CountedNoun.Case.allCases.map { CountedNoun.article.phrase(count, $0) }
        #expect(phrases == [nominative, accusative, genitive])
    }

    @Test(
        "a feminine noun follows its number",
        arguments: [
            (0, "لا نسخ", "0 نسخة"), (1, "نسخة واحدة", "نسخة واحدة"), (2, "نسختان", "نسختين"), (3, "3 نسخ", "3 نسخ"),
            (11, "11 نسخة", "11 نسخة"), (100, "100 نسخة", "100 نسخة"), (105, "105 نسخ", "105 نسخ"),
        ])
    func feminine(count: Int, nominative: String, oblique: String) {
        #expect(CountedNoun.copy.phrase(count) == nominative)
        #expect(CountedNoun.copy.phrase(count, .accusative) == oblique)
        #expect(CountedNoun.copy.phrase(count, .genitive) == oblique)
    }

    /// Noun, dual subject, dual object, three, eleven.
    private static let forms: [(CountedNoun, String, String, String, String)] = [
        (.article, "خبران", "خبرين", "3 أخبار", "11 خبرًا"), (.event, "حدثان", "حدثين", "3 أحداث", "11 حدثًا"),
        (.source, "مصدران", "مصدرين", "3 مصادر", "11 مصدرًا"), (.copy, "نسختان", "نسختين", "3 نسخ", "11 نسخة"),
        (.day, "يومان", "يومين", "3 أيام", "11 يومًا"), (.hour, "ساعتان", "ساعتين", "3 ساعات", "11 ساعة"),
        (.minute, "دقيقتان", "دقيقتين", "3 دقائق", "11 دقيقة"),
        (.headline, "عنوانان", "عنوانين", "3 عناوين", "11 عنوانًا"),
        (.thread, "خيطان", "خيطين", "3 خيوط", "11 خيطًا"), (.version, "صيغتان", "صيغتين", "3 صيغ", "11 صيغة"),
        (.publisher, "ناشران", "ناشرين", "3 ناشرين", "11 ناشرًا"),
        (.fetch, "محاولتان", "محاولتين", "3 محاولات", "11 محاولة"),
        (.origin, "أصلان", "أصلين", "3 أصول", "11 أصلًا"), (.group, "مجموعتان", "مجموعتين", "3 مجموعات", "11 مجموعة"),
        (.time, "مرتان", "مرتين", "3 مرات", "11 مرة"), (.month, "شهران", "شهرين", "3 أشهر", "11 شهرًا"),
        (.year, "سنتان", "سنتين", "3 سنوات", "11 سنة"),
    ]

    @Test("every noun has its forms", arguments: forms)
    func everyNoun(noun: CountedNoun, two: String, object: String, three: String, eleven: String) {
        #expect(noun.phrase(2) == two)
        #expect(noun.phrase(2, .accusative) == object)
        #expect(noun.phrase(2, .genitive) == object)
        #expect(noun.phrase(3) == three)
        #expect(noun.phrase(11) == eleven)
    }

    @Test("the last two digits rule every count to 200, in every case", arguments: 3...200)
    func everyCount(count: Int) {
        let noun: String
        switch count {
        case 3...10, 103...110: noun = "أحداث"
        case 11...99, 111...199: noun = "حدثًا"
        default: noun = "حدث"
        }
        for grammaticalCase in CountedNoun.Case.allCases {
            #expect(CountedNoun.event.phrase(count, grammaticalCase) == "\(count) \(noun)")
        }
    }

    @Test("a noun of one's own may end in hamza")
    func ownNoun() {
        let meeting = CountedNoun(singular: "لقاء", plural: "لقاءات", gender: .masculine)
        #expect(meeting.phrase(15) == "15 لقاءً")
        #expect(meeting.phrase(2, .genitive) == "لقاءين")
        #expect(meeting.phrase(-3) == "-3 لقاءات")
        #expect(meeting.phrase(.min).hasSuffix("لقاءات"))
    }
}

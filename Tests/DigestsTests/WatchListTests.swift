import ArabicText
import Digests
import Foundation
import News
import Testing

@Suite struct WatchListTests {
    static let day = CalendarDay("2026-03-10") ?? CalendarDay(Date.distantPast, in: .gmt)

    static func report(
        _ terms: [String], _ articles: [(event: Int64, title: String, text: String)],
        lastMatches: [String: CalendarDay] = [:]
    ) -> [WatchedTerm] {
        WatchList(terms: terms).report(
            on: articles.map { WatchedArticle(event: EventID(rawValue: $0.event), title: $0.title, text: $0.text) },
            day: day, lastMatches: lastMatches)
    }

    static func isMet(_ term: String, in text: String) -> Bool {
        report([term], [(1, "عنوان الخبر", text)]).first?.hits.isEmpty == false
    }

    static let met = [
        ("لافرنتيف", "التقى لافرنتييف الوزير"), ("لافرنتييف", "وصل المبعوث لافرنتيف أمس"), ("أستانة", "محادثات أستانا"),
        ("أستانا", "مسار أستانة"), ("سوريا", "الوضع في سورية"), ("سورية", "وسوريا ترد"), ("ترامب", "قال ترمب"),
        ("ترمب", "لقاء بترامب"), ("سيرغي لافروف", "صرح سيرجي لافروف بذلك"), ("غوتيريش", "وقال غوتيريس"),
        ("عبد الله", "وصل عبدالله أمس"), ("عبدالله الحيدري", "قال عبد الله الحيدري"), ("هدف", "قصف هـ.دف قرب المدينة"),
        ("مدرسة", "افتتاح المدرسة"), ("مدرسه", "في مدرسة القرية"), ("إعادة الإعمار", "ملف اعادة الاعمار"),
        ("الأسد", "وللأسد رأي"), ("مُحَمَّد", "قال محـــمد"), ("بلينكن", "تصريح لبلينكن"),
        ("لافروف", "اجتمع بلافروف ولافروف"),
        ("مجلس الأمن", "دعا مجلس الأمن"), ("مجلس الأمن", "قرار لمجلس الأمن"), ("\"مجلس الأمن\"", "دعا مجلس الأمن"),
        ("NATO", "اجتماع Nato أمس"), ("24/7", "يعمل 24/7 دائما"), ("اللاجئين السوريين", "عودة اللاجئين السوريين"),
    ]

    @Test("what stands in a read-also line alone is not met")
    func furniture() throws {
        var maker = try InventedDays.maker()
        maker.source("وكالة ميسان", in: "state")
        maker.article(
            "وكالة ميسان", 9, 0, "افتتاح معرض الكتاب في المدينة القديمة", event: 1,
            text: "افتتح وزير الثقافة معرض الكتاب.\nاقرأ أيضًا: زلزال يضرب الساحل الشمالي")
        let report = WatchList(terms: ["زلزال", "الكتاب"]).report(on: maker.coverage, lastMatches: [:])
        #expect(report.map(\.hits.count) == [0, 1])
    }

    @Test("a term is met in every spelling of it", arguments: met)
    func meets(_ term: String, _ text: String) { #expect(Self.isMet(term, in: text)) }

    @Test(
        "a term is not met in other words",
        arguments: [
            ("لافرنتيف", "لافروف وحده"), ("مجلس الأمن", "مجلس النواب يناقش الأمن"), ("مجلس الأمن", "الأمن مجلس"),
            ("ميركل", "قال ماركل"), ("بوتين", "مملكة بوتان"), ("هدف", "هـ دف"), ("سلمان", "سليمان الحكيم"),
            ("عبد الله", "عبد الرحمن"), ("قطر", "قطار سريع"), ("سيرغي لافروف", "سيرغي شويغو ولافروف"),
            ("مجلس الأمن", "اجتمع مجلس. الخبر: أمن"), ("", "أي نص"), ("!!!", "أي نص !!!"), ("لافروف", ""),
        ])
    func misses(_ term: String, _ text: String) { #expect(!Self.isMet(term, in: text)) }

    @Test("a phrase does not run from the headline into the text")
    func zones() {
        let report = Self.report(["مجلس الأمن"], [(1, "اجتماع مجلس", "الأمن مستتب")])
        #expect(report.first?.hits == [])
    }

    @Test("folding a text first changes no match", arguments: met)
    func folded(_ term: String, _ text: String) {
        #expect(Self.isMet(term, in: text) == Self.isMet(term, in: Fold.fold(text)))
        #expect(Self.isMet(Fold.fold(term), in: text) == Self.isMet(term, in: text))
    }

    @Test("hits count articles by event, most first, however often an article says it")
    func hits() {
        let report = Self.report(
            ["لافروف"],
            [
                (3, "لافروف يزور", "لافروف ولافروف ولافروف"), (9, "خبر", "قال لافروف"), (9, "لافروف", "خبر"),
                (4, "خبر", "لا شيء"),
            ])
        let hits = [
            WatchHit(event: EventID(rawValue: 9), articles: 2), WatchHit(event: EventID(rawValue: 3), articles: 1),
        ]
        #expect(report.first?.hits == hits)
    }

    @Test("spellings are told as written, without what is joined in front, the most used first")
    func spellings() {
        let report = Self.report(
            ["لافرنتييف"], [(1, "", "لافرنتييف ولافرنتيف ولافرنتييف بلافرنتييف"), (2, "", "لافرنتيف ولافرنتييف")])
        let spellings = [WatchSpelling(spelling: "لافرنتييف", count: 4), WatchSpelling(spelling: "لافرنتيف", count: 2)]
        #expect(report.first?.spellings == spellings)
    }

    @Test("terms that begin alike, or contain each other, are all met")
    func nested() {
        let terms = ["مجلس", "مجلس الأمن", "مجلس الأمن الدولي", "الأمن", "مجلس النواب"]
        let report = Self.report(terms, [(1, "", "دعا مجلس الأمن الدولي إلى جلسة")])
        #expect(report.map { !$0.hits.isEmpty } == [true, true, true, true, false])
    }

    @Test("the last match is this day's, or the one that was given; a term unmet for 30 days is silent")
    func memory() throws {
        let old = Self.day.adding(days: -30)
        let recent = Self.day.adding(days: -29)
        let later = Self.day.adding(days: 2)
        let last = ["لافروف": old, "شويغو": old, "بوغدانوف": recent, "بيسكوف": later, "غائب": old]
        let report = Self.report(
            ["لافروف", "شويغو", "بوغدانوف", "بيسكوف", "جديد"], [(1, "", "قال لافروف")], lastMatches: last)
        #expect(report.map(\.lastMatch) == [Self.day, old, recent, nil, nil])
        #expect(report.map(\.isSilent) == [false, true, false, true, true])
    }

    @Test(
        "a silent term is told what is written almost like it",
        arguments: [
            ("لافرونف", "لافروف"), ("بوغدلنوف القديم", "بوغدانوف"), ("الخرتوم", "الخرطوم"),
        ])
    func near(_ term: String, _ near: String) throws {
        let report = Self.report([term], [(1, "", "زار لافروف وبوغدانوف بوغدانوف مدينة الخرطوم قرب الخرطوم")])
        let found = try #require(report.first)
        #expect(found.isSilent)
        #expect(found.nearSpellings.contains { $0 == near || "ال" + $0 == near })
    }

    @Test("a term that was met lately is told none, and none is told more than three")
    func fewNear() {
        let text = "كتابة كتابات كتاباه كتابها كتابنا كتابكم كتابهم كتابين"
        #expect(Self.report(["كتابان"], [(1, "", text)]).allSatisfy { $0.nearSpellings.count <= 3 })
        let recent = ["لافرونف": Self.day.adding(days: -1)]
        #expect(Self.report(["لافرونف"], [(1, "", "لافروف")], lastMatches: recent).first?.nearSpellings == [])
    }

    @Test(
        "hostile text neither traps nor shows",
        arguments: [
            String(repeating: "ل", count: 100_000), String(repeating: "لافروف ", count: 30_000),
            "لافروف\u{202E}\u{200B}\u{0}", String(repeating: "ـ", count: 5_000), "لا\u{064B}\u{064B}\u{064B}فروف",
            String(repeating: "a", count: 50_000), "🙂🙂", "\u{FFFD}",
        ])
    func hostile(_ text: String) {
        let report = Self.report(["لافروف", text], [(1, text, text)])
        for spelling in report.flatMap(\.spellings) {
            #expect(spelling.spelling.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
            #expect(spelling.spelling.unicodeScalars.count <= 60 * 33)
        }
    }

    @Test("the same articles in another order give the same hits")
    func order() {
        let articles: [(event: Int64, title: String, text: String)] = [
            (1, "لافروف", "سوريا"), (2, "سورية", "لافرنتيف"), (3, "خبر", "وسوريا ولافروف"),
        ]
        let terms = ["لافروف", "سوريا", "لافرنتييف", "دمشق"]
        #expect(Self.report(terms, articles) == Self.report(terms, articles.reversed()))
    }
}

import Testing

@testable import EventGrouping

@Suite struct HeadlineTailTests {
    @Test(
        "an outlet's name behind a headline is no part of it",
        arguments: [
            ("افتتاح الجسر الجديد اليوم - جريدة الوادي", "افتتاح الجسر الجديد اليوم "),
            ("افتتاح الجسر الجديد | صدى النهر |", "افتتاح الجسر الجديد "),
            ("افتتاح الجسر الجديد – Wadi News", "افتتاح الجسر الجديد "),
            ("افتتاح الجسر الجديد - اليوم السابع", "افتتاح الجسر الجديد "),
        ])
    func removed(title: String, headline: String) {
        #expect(HeadlineTail.removed(from: title, source: "صدى النهر") == headline)
    }

    @Test(
        "what follows a dash and names no outlet stays, and so does a headline that would be left with nothing",
        arguments: [
            "نهائي الكأس: النسور - الذئاب", "محادثات الجسر الجديد - الجولة الثانية", "قمة المناخ - 2026",
            "طريق بغداد-دمشق مفتوح أمام المسافرين", "رويترز - خبر", "-", "",
        ])
    func kept(title: String) {
        #expect(HeadlineTail.removed(from: title, source: "صدى النهر") == title)
    }
}

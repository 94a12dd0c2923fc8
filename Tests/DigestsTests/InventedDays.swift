import ArabicText
import Foundation
import News
import Testing

@testable import Digests

/// Days of an invented country, made to meet everything a digest has to show.
enum InventedDays {
    static func zone() throws -> TimeZone { try #require(TimeZone(identifier: "Asia/Damascus")) }

    static func settings(digits: DigitStyle = .latin, months: MonthNames.Style = .levantine) throws -> DigestSettings {
        DigestSettings(
            zone: try zone(), groups: CoverageMaker.groups, months: months, digits: digits, watchWords: watchWords)
    }

    static func maker() throws -> CoverageMaker {
        CoverageMaker(day: try #require(CalendarDay("2026-03-01")), zone: try zone())
    }

    static func digest(of coverage: DayCoverage, digits: DigitStyle = .latin) throws -> Digest {
        DigestBuilder(settings: try settings(digits: digits)).digest(from: coverage, names: names)
    }

    /// Watched: one met in two spellings, one met yesterday at the latest, one that is misspelled.
    static let watchWords = ["ليندستروم", "الزيتون", "السيولل"]

    /// Whom and what the visit names.
    static let names = [
        EventID(rawValue: 3): EventNames(
            people: [NamedThing(name: "يوهان ليندستروم", spellings: ["لندستروم"], accounts: 5)],
            places: [NamedThing(name: "العاصمة", accounts: 4)],
            organisations: [NamedThing(name: "وزارة الخارجية", accounts: 2)])
    ]

    /// What five outlets say of the visit: something that all say, things that one says, and numbers that differ.
    private static let accounts = [
        """
        استقبل وزير الخارجية سامر الحداد في العاصمة المبعوث الأممي يوهان ليندستروم وبحث معه فتح معبر الجسر أمام القوافل.
        وأعلنت الوزارة مقتل 12 شخصا في انهيار السد القديم.
        """,
        """
        بحث المبعوث الأممي يوهان ليندستروم مع وزير الخارجية سامر الحداد في العاصمة فتح معبر الجسر أمام القوافل.
        وأدى انهيار السد القديم إلى مقتل 15 شخصا.
        ونام الوفد ليلته في فندق الميناء القديم قرب المنارة.
        """,
    ]

    /// A day with a visit told by five outlets that is the seventh stop of a thread, an agency text copied by four, an event that goes on, single stories
    /// in three groups, an article without a date, a hostile title and sources in every state.
    static func full() throws -> DayCoverage {
        var maker = try maker()
        addSources(to: &maker)
        addVisit(to: &maker)
        addAgencyText(to: &maker)
        addContinuingEvent(to: &maker)
        addSingles(to: &maker)
        addThreads(to: &maker)
        return maker.coverage
    }

    /// A day on which nothing came and one source failed.
    static func empty() throws -> DayCoverage {
        var maker = try maker()
        maker.source("وكالة ميسان", in: "state")
        maker.source("بوابة الساحل", in: "free", .failing, fault: "http-5xx")
        return maker.coverage
    }

    private static func addSources(to maker: inout CoverageMaker) {
        maker.source("وكالة ميسان", in: "state")
        maker.source("صحيفة المنارة", in: "state")
        maker.source("نبأ بوست", in: "free", isRepaired: true)
        maker.source("بوابة الساحل", in: "free")
        maker.source("الرصيف 24", in: "free")
        maker.source("Levant Wire", in: "world", gaps: 2)
        maker.source("إذاعة الأفق", in: "world")
        maker.source("مرآة الشمال", in: "world", .failing, fault: "timeout", lastReadHoursBefore: 26.5)
        maker.source("قلم حر", in: "free", silence: (odds: 0.001, daysBefore: 4.5))
        maker.source("دار الخبر", in: "state", .unpolled)
    }

    private static func addVisit(to maker: inout CoverageMaker) {
        maker.article(
            "وكالة ميسان", 8, 10, "وزير الخارجية يستقبل المبعوث الأممي يوهان ليندستروم في العاصمة", event: 3,
            text: accounts[0])
        maker.happened(daysBefore: 1, "أمس السبت")
        maker.article(
            "نبأ بوست", 8, 55, "المبعوث الأممي ليندستروم يصل العاصمة في زيارة لم يُعلن عنها", event: 3, text: accounts[1]
        )
        maker.article("بوابة الساحل", 9, 20, "زيارة مفاجئة للمبعوث الأممي: ماذا يحمل لندستروم؟", event: 3)
        maker.article("Levant Wire", 11, 5, "UN envoy Lindström holds talks with foreign minister", event: 3)
        maker.article(
            "صحيفة المنارة", 13, 40, "وزيرُ الخارجيّة يستقبل المبعوثَ الأمميَّ يوهان ليندستروم في العاصمة!", event: 3)
    }

    private static func addAgencyText(to maker: inout CoverageMaker) {
        let root = maker.article(
            "وكالة ميسان", 6, 0, "افتتاح خط القطار بين المرفأ والمدينة القديمة بعد أربعة أعوام من العمل", event: 4,
            family: 90)
        let near = maker.article(
            "صحيفة المنارة", 7, 15, "افتتاح خط القطار بين المرفأ والمدينة القديمة", event: 4, family: 90, copyOf: root,
            share: 0.97)
        maker.article(
            "إذاعة الأفق", 7, 45, "افتتاح خط القطار بين المرفأ والمدينة القديمة بعد أربعة أعوام من العمل", event: 4,
            family: 90, copyOf: root, relation: .identical)
        maker.article(
            "الرصيف 24", 9, 30, "قطار المرفأ يعود إلى السكة", event: 4, family: 90, copyOf: near, relation: .excerpt,
            share: 0.83)
        maker.article(
            "بوابة الساحل", 10, 2, "افتتاح خط القطار بين المرفأ والمدينة القديمة", event: 4, family: 90, copyOf: root,
            share: 0.94, isDated: false)
    }

    private static func addContinuingEvent(to maker: inout CoverageMaker) {
        let old = maker.article(
            "إذاعة الأفق", -4, 30, "السيول تقطع الطريق الجبلي", event: 2, family: 80, isEarlier: true)
        maker.article(
            "نبأ بوست", 5, 20, "السيول تقطع الطريق الجبلي", event: 2, family: 80, copyOf: old, relation: .identical)
        maker.article("الرصيف 24", 15, 0, "فتح مسرب واحد من الطريق الجبلي بعد السيول", event: 2)
        maker.open(2, daysBefore: 2)
    }

    private static func addThreads(to maker: inout CoverageMaker) {
        let stops = [
            (41, 30, "وكالة ميسان", "المبعوث ليندستروم ينهي زيارته الرابعة إلى العاصمة"),
            (40, 161, "نبأ بوست", "ليندشتروم في العاصمة للمرة الثالثة"),
            (39, 560, "Levant Wire", "UN envoy back in the capital"),
            (38, 561, "بوابة الساحل", "المبعوث الأممي يصل ليلًا"), (37, 902, "وكالة ميسان", "أول زيارة للمبعوث الأممي"),
        ]
        for (event, days, source, title) in stops {
            maker.stop(
                of: 3, Int64(event), daysBefore: days, source, title,
                link: event == 39 ? nil : "https://news.example/stop-\(event)")
        }
        maker.recollection(of: 3, daysBefore: 91...120, "زيارته في تشرين الثاني")
        maker.recollection(of: 3, daysBefore: 29...31, "قبل شهر")
        maker.stop(of: 12, 20, daysBefore: 2, "وكالة ميسان", "فتح التسجيل في دورات محو الأمية الرقمية", thread: 8)
        maker.recollection(of: 16, daysBefore: 365...365, "في مثل هذا اليوم من العام الماضي")
    }

    private static func addSingles(to maker: inout CoverageMaker) {
        maker.article("وكالة ميسان", 10, 0, "مجلس المدينة يقرّ موازنة الحدائق للعام المقبل", event: 11)
        maker.article("صحيفة المنارة", 16, 30, "تمديد التسجيل في دورات محو الأمية الرقمية حتى نهاية الشهر", event: 12)
        let report = maker.article("نبأ بوست", 12, 0, "أسعار الزيتون ترتفع في أسواق الجنوب", event: 13, family: 70)
        maker.article(
            "نبأ بوست", 18, 45, "أسعار الزيتون ترتفع في أسواق الجنوب (تحديث)", event: 13, family: 70, copyOf: report,
            share: 0.91)
        maker.article(
            "الرصيف 24", 14, 14,
            "<script>alert('x')</script> | **قفزة** [في](javascript:1) الأسعار & \u{202E}عكس\u{1B}[31m",
            event: 14, link: "javascript:alert(1)")
        maker.article(
            "بوابة الساحل", 19, 5, "", event: 15,
            text: "قال صيادون إن الموسم بدأ مبكرًا هذا العام\nوإن الأسعار لم تتغيّر.")
        maker.article("إذاعة الأفق", 20, 0, "فريق من ثلاث جامعات يرسم خريطة للآبار القديمة", event: 16, isDated: false)
        maker.article("Levant Wire", 21, 10, "3 startups from the coast win a regional prize", event: 17, link: nil)
    }
}

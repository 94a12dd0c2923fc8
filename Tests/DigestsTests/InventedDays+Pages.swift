import Foundation
import News

@testable import Digests

extension InventedDays {
    /// The full day with what only pages show in full: earlier days of an event, and edits of its articles.
    static func pages() throws -> DayCoverage {
        var coverage = try full()
        let day = coverage.day
        coverage.earlierDays = [
            EventDay(event: EventID(rawValue: 2), day: day.adding(days: -2), articles: 7),
            EventDay(event: EventID(rawValue: 2), day: day.adding(days: -1), articles: 12),
        ]
        guard let place = coverage.articles.firstIndex(where: { $0.event.rawValue == 3 }) else { return coverage }
        let article = coverage.articles[place].article
        let first = "انتظر المستقبلون ساعة. وصل الوفد عند الظهر. وحضر 12 صحفيًا."
        coverage.articles[place].versions = [
            version(1, of: article, title: "وصول متأخر للمبعوث", text: first, hoursLater: 0),
            version(
                2, of: article, title: article.title,
                text: "انتظر المستقبلون ساعتين. وصل الوفد عند الظهر. وحضر 14 صحفيًا.", hoursLater: 3),
        ]
        return coverage
    }

    /// An issue of the day with pages.
    static func issue(_ number: Int = 1, isDraft: Bool = false) throws -> Digest {
        try digest(of: pages()).issued(DigestIssue(number: number, isDraft: isDraft))
    }

    /// A day of fifty events told by four outlets each, with copies, threads and headlines of a usual length.
    static func busy() throws -> DayCoverage {
        var maker = try maker()
        let outlets = ["وكالة ميسان", "صحيفة المنارة", "نبأ بوست", "بوابة الساحل", "الرصيف 24", "إذاعة الأفق"]
        for outlet in outlets { maker.source(outlet, in: "free") }
        for event in 1...50 {
            var root: ArticleID?
            for place in 0..<4 {
                let title = "مجلس الإقليم رقم \(event) يبحث مع وفد البلدية \(place) خطة إصلاح الطرق والجسور قبل الشتاء"
                let id = maker.article(
                    outlets[(event + place) % outlets.count], 6 + place, event, title, event: Int64(event),
                    family: place == 3 ? Int64(event * 10) : Int64(event * 10 + place), copyOf: place == 3 ? root : nil,
                    share: 0.93, link: "https://news.example/2026/03/01/region-\(event)/story-\(place)",
                    text: busyText(event: event, place: place))
                if place == 0 { root = id }
            }
            if event % 3 == 0 {
                for stop in 1...3 {
                    maker.stop(
                        of: Int64(event), Int64(1000 + event * 10 + stop), daysBefore: stop * 40, outlets[stop],
                        "جلسة سابقة لمجلس الإقليم رقم \(event) بشأن الطرق", thread: Int64(event),
                        link: "https://news.example/stop-\(event)-\(stop)")
                }
            }
        }
        return maker.coverage
    }

    /// What one of the outlets says: something that all say, and something of its own.
    private static func busyText(event: Int, place: Int) -> String {
        let own = [
            "وقال رئيس البلدية سالم الطحان إن أعمال التعبيد تبدأ من حي البساتين وتستمر \(event + 3) أسبوعا من دون إغلاق السوق.",
            "وطلبت المهندسة رندة القاسم من المجلس \(event * 7) مصباحا لإنارة الجسر الشرقي قبل عودة تلاميذ المدارس إليه.",
            "وذكر المقاول نعيم الصباغ أن كسارة وادي الزعرور تورد \(event * 11) شاحنة من الحصى كل يوم إلى ورشة الطريق الساحلي.",
        ]
        return """
            بحث مجلس الإقليم رقم \(event) مع وفد البلدية خطة إصلاح الطرق والجسور قبل حلول الشتاء المقبل.
            \(own[place % own.count])
            \(own[(place + 1) % own.count].replacing("قال", with: "أكد").replacing("طلبت", with: "نالت"))
            """
    }

    private static func version(
        _ number: Int, of article: Article, title: String, text: String, hoursLater hours: Double
    ) -> ArticleVersion {
        ArticleVersion(
            article: article.id, version: number, title: title, text: text,
            seen: article.firstSeen.addingTimeInterval(hours * 3600))
    }
}

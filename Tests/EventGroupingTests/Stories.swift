import EventGrouping
import Foundation

/// Invented stories and the numbers of events they are given.
struct Stories {
    var grouper = EventGrouper()
    private var articles: Int64 = 0
    private var events: Int64 = 0

    /// Hours after the first of March 2024, 00:00 UTC.
    static func time(_ hours: Double) -> Date { Date(timeIntervalSince1970: 1_709_251_200 + hours * 3_600) }

    mutating func place(
        _ title: String, _ text: String, source: String = "أ", hours: Double = 0, copyOf: Int64? = nil
    ) -> GroupingDecision {
        articles += 1
        let story = Story(
            article: articles, source: source, title: title, text: text, time: Self.time(hours), copyOf: copyOf)
        var next = events
        let decision = grouper.place(story) {
            next += 1
            return next
        }
        events = next
        return decision
    }
}

/// Two accounts of one invented visit, told with hardly a word in common but for who, where and what.
enum Visit {
    static let plain = (
        title: "مبعوث تاناكا يلتقي الحيدري في بغداد تمهيدًا لمؤتمر المياه",
        text: """
        أجرى المبعوث الياباني إلى العراق، كينجي موراكامي، زيارة مفاجئة إلى العاصمة بغداد، اجتمع خلالها مع رئيس الحكومة سامر الحيدري، بعد شهرين من جولة سابقة.
        وذكر التلفزيون الرسمي أن موراكامي والحيدري استعرضا التحضيرات لمؤتمر المياه وتمويل السدود ومحطات التحلية في الجنوب.
        المصدر وكالة الرافد
        """
    )
    static let insider = (
        title: "تاناكا يوفد مبعوثه الخاص إلى بغداد على عجل وحديث عن شروط تسلمها سامر الحيدري",
        text: """
        أرسل رئيس الوزراء الياباني “هيروشي تاناكا” مبعوثه الخاص “كينجي موراكامي” إلى العاصمة بغداد في زيارة لم يكشف عنها مسبقًا.
        وقالت أوساط غربية إن “موراكامي” نقل إلى “سامر الحيدري” شروطًا تتصل بالقروض وخروج الشركات وتقليص الديون قبل الصيف.
        اقرأ أيضا: سباق الهجن يجذب آلاف الزوار إلى الواحة
        """
    )
}

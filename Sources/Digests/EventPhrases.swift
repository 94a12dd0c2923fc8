import ArabicText
import Foundation
import News

/// The sentences of an event card.
extension Wording {
    /// How widely the event was reported, and when.
    func facts(_ event: DigestEvent) -> [Phrase] {
        var facts: [Phrase] = [
            Phrase("\(count(event.articles, .article)) من \(count(event.publishers, .publisher, .genitive))"),
            Phrase("عن \(origins(event.origins))"),
            event.first == event.last
                ? "الساعة \(moment(event.first))" : "من \(moment(event.first)) إلى \(moment(event.last))",
        ]
        if let since = event.since { facts.append(continuing(since)) }
        if let day = event.happened { facts.append(happened(day)) }
        return facts
    }

    /// Where the event stands in its course.
    func status(_ status: EventStatus) -> String {
        switch status {
        case .new: "جديد"
        case .developing: "متطور"
        case .continuing: "مستمر"
        case .fading: "خافت"
        }
    }

    /// What stands in place of a card for an event that brought nothing new.
    func unchanged(_ event: DigestEvent) -> Phrase {
        let since = event.since.map { "، \(continuing($0))" as Phrase } ?? ""
        return "لا جديد سوى \(count(event.articles, .copy, .genitive)) من نصوص سابقة\(since)"
    }

    /// Independent origins, in the genitive: `أصلين مستقلين`.
    private func origins(_ origins: Int) -> String {
        let adjective =
            switch PluralCategory(origins) {
            case .one: ""
            case .two: " مستقلين"
            case .few: " مستقلة"
            case .many: " مستقلًا"
            case .zero, .other: " مستقل"
            }
        return count(origins, .origin, .genitive) + adjective
    }

    /// Says that an event began on an earlier day.
    func continuing(_ since: CalendarDay) -> Phrase { Phrase("مستمر منذ \(weekdayAndDate(since))") }

    /// Whose the lead headline is, and why it leads.
    func leadNote(_ event: DigestEvent) -> Phrase {
        let whose: Phrase = "العنوان من \(outlets(event.lead.outlets))"
        return switch event.leadRule {
        case .central: "\(whose)، وهو الأقرب إلى سائر العناوين"
        case .earliest: "\(whose)، وهو الأسبق"
        case .preferred: "\(whose)، وهو الأول في ترتيب مصادرك"
        case .longest: "\(whose)، وهو الأوفى"
        case nil: whose
        }
    }

    var otherHeadlines: String { "عناوين أخرى" }

    var byTime: String { "المصادر بحسب الوقت" }

    func role(_ strand: Strand) -> String { role(strand.role) }

    func role(_ role: Strand.Role) -> String {
        switch role {
        case .original: "أصل"
        case .copy: "نسخة"
        case .earlier: "أصل من يوم سابق"
        }
    }

    /// What there is to say of the article at the head of a strand of an event, its time apart.
    func remarks(_ strand: Strand) -> [Phrase] {
        var remarks: [Phrase] = []
        if let delay = strand.lead.delay {
            remarks.append(delay == 0 ? "أول من نشر" : Phrase("بعد الأول \(by(delay))"))
        }
        if strand.lead.isTimeEstimated { remarks.append(Phrase(estimatedTime)) }
        if strand.lead.link == nil { remarks.append("بلا رابط") }
        return remarks
    }

    /// What there is to say of a single story, its time, title and outlet apart.
    func remarks(_ story: SingleStory) -> [Phrase] {
        var remarks: [Phrase] = []
        if let since = story.since { remarks.append(continuing(since)) }
        if let day = story.happened { remarks.append(happened(day)) }
        if story.strand.role != .original { remarks.append(Phrase(role(story.strand))) }
        if story.strand.lead.isTimeEstimated { remarks.append(Phrase(estimatedTime)) }
        if story.strand.lead.link == nil { remarks.append("بلا رابط") }
        if let thread = story.thread.flatMap(remark) { remarks.append(thread) }
        return remarks
    }

    /// The copy's kind, the share of the text and the delay.
    func remarks(_ copy: FoldedCopy) -> [Phrase] {
        var remarks: [Phrase] = [Phrase(kind(copy.relation))]
        remarks.append(
            copy.relation == .excerpt
                ? "النص المشترك \(isolated: percent(copy.share)) من الأقصر"
                : "النص المشترك \(isolated: percent(copy.share))")
        if let credit = copy.credit { remarks.append("تنسبه إلى \(isolated: credit)") }
        if let via = copy.via { remarks.append("أقرب إلى نص \(isolated: via)") }
        if let delay = copy.story.delay { remarks.append(Phrase("بعد الأصل \(by(delay))")) }
        if copy.story.isTimeEstimated { remarks.append(Phrase(estimatedTime)) }
        if copy.story.link == nil { remarks.append("بلا رابط") }
        return remarks
    }

    var estimatedTime: String { "وقت تقديري" }

    func folded(_ copies: Int) -> String { "طُويت تحته \(count(copies, .copy))" }

    private func kind(_ relation: CopyRelation) -> String {
        switch relation {
        case .root, .copy: "نسخة شبه مطابقة"
        case .identical: "نسخة مطابقة"
        case .excerpt: "نسخة مجتزأة"
        }
    }
}

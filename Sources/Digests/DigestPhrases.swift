import ArabicText
import Foundation
import News

/// The sentences of the head and foot of a digest.
extension Wording {
    /// The name and date of the digest on one line.
    func pageTitle(_ masthead: Masthead) -> String { "\(masthead.title) — \(weekdayAndDate(masthead.day))" }

    /// The name, date and, for a later one, number of an issue on one line.
    func title(of masthead: Masthead) -> String {
        let number = masthead.issue.number
        return number > 1 ? "\(pageTitle(masthead)) (الإصدار \(self.number(number)))" : pageTitle(masthead)
    }

    /// The date in both calendars and the zone it is meant in.
    func dateLine(_ masthead: Masthead) -> Phrase {
        """
        \(weekdayAndDate(masthead.day)) م — \(hijri(masthead.hijri)) · بتوقيت \(zoneName)
        """
    }

    /// The figures of the day, the weightiest first; empty for a day without news.
    func figures(_ counts: DigestCounts) -> [Phrase] {
        guard counts.articles > 0 else { return [] }
        var figures = [
            Phrase("\(count(counts.articles, .article)) من \(count(counts.sources, .source, .genitive))")
        ]
        if counts.events > 0 {
            figures.append(
                Phrase("\(count(counts.inEvents, .article)) في \(count(counts.events, .event, .genitive))"))
        }
        if counts.singles > 0, counts.events > 0 {
            figures.append(Phrase("\(count(counts.singles, .article)) خارج الأحداث"))
        }
        if counts.copies > 0 { figures.append(Phrase("طُويت \(count(counts.copies, .copy))")) }
        if counts.estimated > 0 { figures.append(Phrase("قُدّر وقت \(count(counts.estimated, .article, .genitive))")) }
        return figures
    }

    /// Which issue of the day it is, where readers would not take it for granted.
    func issue(_ issue: DigestIssue) -> Phrase? {
        if issue.isDraft { return "مسودة: لم يُقفل اليوم بعد، وقد يأتي المزيد" }
        guard issue.number > 1 else { return nil }
        return "الإصدار \(isolated: number(issue.number))، وفيه ما وصل بعد صدور الذي قبله"
    }

    /// What stands in place of the news on a day without any.
    var emptyDay: Phrase { "لم يصل في هذا اليوم خبر من أيّ من المصادر المرصودة." }

    /// Says that the digest may be thin, and why; nil when every source was read.
    func alert(_ digest: Digest) -> Phrase? {
        let failing = digest.sources.filter { $0.state == .failing }.map(\.name)
        guard !failing.isEmpty else { return nil }
        return """
            تعذّرت قراءة \(count(failing.count, .source, .genitive)): \(outlets(failing)). \
            قد تغيب أخبارٌ عن هذا العدد.
            """
    }

    /// The first few names of outlets and how many more there are.
    func outlets(_ names: [String]) -> Phrase {
        // One more name takes no more room than its number.
        guard names.count > 5 else { return "\(list: names)" }
        return "\(list: Array(names.prefix(4))) و\(count(names.count - 4, .source, .genitive)) سواها"
    }

    /// Where the digest comes from.
    var colophon: Phrase {
        "أُعدّ هذا الموجز آليًا من خلاصات المصادر المذكورة فيه، وكل الأوقات بتوقيت \(zoneName)."
    }

    func heading(_ section: DigestSection) -> String {
        switch section {
        case .events: "أحداث اليوم"
        case .singles: "أخبار متفرقة"
        case .watch: "قائمة المتابعة"
        case .addendum: "استدراك"
        case .sources: "حال المصادر"
        case .omissions: "ما غاب عن هذا العدد"
        }
    }
}

/// The sentences of the last two sections.
extension Wording {
    /// What the digest cannot show, one sentence for each kind; one that says so when there is nothing.
    func omissions(_ omissions: [Omission]) -> [Phrase] {
        guard !omissions.isEmpty else { return ["لم يُستبعد شيء: كل خبر سُجّل في هذا اليوم مذكور هنا."] }
        return omissions.map { omission in
            let articles = count(omission.count, .article, .genitive)
            let sources = count(omission.count, .source, .genitive)
            return switch omission.kind {
            case .failingSources: Phrase("قد تغيب أخبار \(sources) لتعذّر القراءة.")
            case .unpolledSources: Phrase("قد تغيب أخبار \(sources) إذ لم تُطلب الخلاصة في هذا اليوم.")
            case .lossySources:
                Phrase("ربما فاتت أخبار من \(sources) إذ تبدّلت الخلاصة كلها بين قراءتين.")
            case .silentSources: Phrase("طال الصمت على غير العادة في \(sources)، وقد يكون في الخلاصة عطل لا يظهر.")
            case .missingLinks: Phrase("لم تذكر الخلاصة رابطًا في \(articles).")
            case .withheldLinks: Phrase("حُجب الرابط في \(articles) لأنه ليس عنوان صفحة على الشبكة.")
            case .missingTitles: Phrase("غاب العنوان عن \(articles)، فحلّت محلّه الكلمات الأولى من النص.")
            case .shortenedTitles: Phrase("اختُصر العنوان في \(articles) لطوله المفرط.")
            }
        }
    }

    func state(_ report: SourceReport) -> String {
        switch report.state {
        case .active: "سليم"
        case .silent: "صامت"
        case .failing: "متعطّل"
        case .unpolled: "لم يُقرأ"
        }
    }

    /// What there is to say of a source beside its state.
    func remarks(_ report: SourceReport) -> [Phrase] {
        var remarks: [Phrase] = []
        switch report.state {
        case .active: break
        case .silent: remarks.append("قُرئت خلاصته ولم ينشر في هذا اليوم شيئًا")
        case .failing:
            remarks.append(FaultWords.phrase(for: report.fault))
            if let last = report.lastSuccess { remarks.append("قُرئت خلاصته آخر مرة الساعة \(moment(last))") }
        case .unpolled: remarks.append("لم تُطلب خلاصته في هذا اليوم")
        }
        if report.articles > 0 { remarks.append(Phrase(count(report.articles, .article))) }
        if let last = report.lastArticle { remarks.append("آخر خبر الساعة \(moment(last))") }
        if let odds = report.silence { remarks.append(silence(since: report.silentSince, odds: odds)) }
        if let gaps = report.gaps {
            remarks.append(Phrase("تبدّلت خلاصته كلها قبل \(count(gaps, .reading, .genitive))، فربما فاتت أخبار"))
        }
        if report.undated > 0 {
            remarks.append(Phrase("\(count(report.undated, .article)) بلا تاريخ، فقُدّر الوقت بلحظة الرصد"))
        }
        if report.repaired { remarks.append("خلاصته معيبة وأُصلحت عند القراءة") }
        return remarks
    }

    /// How long a source has been silent against its own rhythm, and how odd that is.
    private func silence(since: Date?, odds: Double) -> Phrase {
        let chance = number(Int(min(1 / max(odds, 1e-9), 1e9).rounded()))
        let begin: Phrase =
            since.map { "صامت منذ \(weekdayAndDate(CalendarDay($0, in: zone))) على غير عادته" }
            ?? "صامت على غير عادته"
        return "\(begin)، واحتمال أن يكون ذلك مصادفةً أقل من واحد في \(isolated: chance)"
    }
}

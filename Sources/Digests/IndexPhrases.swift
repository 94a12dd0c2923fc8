import ArabicText
import News

/// The sentences of the page of all digests.
extension Wording {
    /// Says that there is no digest yet.
    var noIssue: String { "لم يصدر عدد بعد." }

    /// How many days have a digest.
    func issued(_ number: Int) -> String { "صدر منه \(count(number, .issue))." }

    /// Over the last days.
    var newestIssues: String { "آخر الأعداد" }

    /// Over the links to other forms than the page.
    var otherForms: String { "صيغ أخرى" }

    var issuesFeed: String { "خلاصة الأعداد" }

    var eventsFeed: String { "خلاصة الأحداث" }

    /// What there is to say of a day's digest beside its date.
    func remarks(_ entry: DigestIndex.Entry) -> [Phrase] {
        var remarks: [Phrase] = []
        if entry.isDraft { remarks.append("مسودة") }
        if entry.number > 1 { remarks.append("الإصدار \(isolated: number(entry.number))") }
        if let counts = entry.counts, counts.articles > 0 {
            let articles = count(counts.articles, .article)
            remarks.append(
                counts.events == 0
                    ? Phrase(articles) : Phrase("\(articles)، و\(count(counts.events, .event))"))
        }
        return remarks
    }

    /// A day of the calendar for those who do not see it.
    func label(_ entry: DigestIndex.Entry) -> String {
        ([weekdayAndDate(entry.day)] + remarks(entry).map(\.plain)).joined(separator: "، ")
    }
}

extension CountedNoun {
    /// One digest as a paper counts them.
    static let issue = CountedNoun(singular: "عدد", plural: "أعداد", gender: .masculine)
}

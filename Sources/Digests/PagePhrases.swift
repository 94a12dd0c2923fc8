import ArabicText
import News

/// The sentences of the pages beside a digest: those of events and of threads.
extension Wording {
    /// Names the link from a card to the event's page.
    var eventPage: String { "صفحة الحدث" }

    /// Names the link from an event's page to that of its thread.
    var threadPage: String { "صفحة الخيط" }

    /// Names the link to the list of digests.
    var allIssues: String { "كل الأعداد" }

    /// What the links at the top of a page are, for those who do not see them.
    var wayLabel: String { "موضع هذه الصفحة" }

    /// Over the list of an event's articles.
    var courseHeading: String { "مسار النشر خبرًا خبرًا" }

    /// Over the table of how much each day brought.
    var daysHeading: String { "ما حمله كل يوم" }

    var dayColumn: String { "اليوم" }

    var articlesColumn: String { "الأخبار" }

    /// Over the name of a thread.
    var threadLabel: String { "خيط" }

    /// How many stops the page of a thread has: `7 محطات`.
    func stops(_ number: Int) -> String { count(number, .stop) }

    /// Days from the stop before to this one.
    func gap(_ days: Int) -> String {
        guard days > 0 else { return "في يوم سابقتها نفسه" }
        let phrase = count(days, .day, .genitive)
        // The preposition joins a word, and stands apart from a figure by a stroke.
        return "بعد سابقتها ب\(phrase.first?.isNumber == true ? "ـ" : "")\(phrase)"
    }

    /// Over the copies of a text where they are not folded: `4 نسخ عنه`.
    func copied(_ copies: Int) -> String { "\(count(copies, .copy)) عنه" }

    /// Names the link from a stop to the digest of its day.
    func issue(of day: CalendarDay) -> Phrase { Phrase("عدد \(gregorian(day))") }

    /// With which issue the page of a thread was last written.
    func updated(with masthead: Masthead) -> Phrase {
        let issue: Phrase =
            if masthead.issue.isDraft {
                "، وهو مسودة"
            } else if masthead.issue.number > 1 {
                "، الإصدار \(isolated: number(masthead.issue.number))"
            } else {
                ""
            }
        return """
            آخر تحديث مع عدد \(weekdayAndDate(masthead.day))\(issue). \
            تُكتب هذه الصفحة من جديد مع كل عدد يبلغه الخيط.
            """
    }
}

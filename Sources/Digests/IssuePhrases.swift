import ArabicText
import News

/// The sentences about issues, late arrivals and edits.
extension Wording {
    /// Over the list of what an issue has that the one before did not.
    func changesHeading(_ issue: DigestIssue) -> Phrase {
        "ما تغيّر منذ الإصدار \(isolated: number(issue.number - 1))"
    }

    /// One thing that an issue has and the one before did not; what it is about is put behind it.
    func kind(_ change: IssueChange) -> String {
        switch change.kind {
        case .added: "خبر أُضيف"
        case .retitled: "عنوان عُدّل"
        case .moved: "خبر نُقل إلى حدث آخر"
        }
    }

    /// Over the articles that came after the digest of their day.
    var lateHeading: String { "أخبار وصلت بعد صدور أعدادها" }

    /// Over the edits of articles of earlier digests.
    var lateEditsHeading: String { "تعديلات على أخبار من أعداد سابقة" }

    /// The day whose digest did not have it.
    func missed(_ day: CalendarDay) -> Phrase { Phrase("يخص عدد \(weekdayAndDate(day))") }

    /// How many more late things there are than are shown.
    func moreLate(_ count: Int) -> String { "وسوى ذلك \(self.count(count, .article)) مما تأخر أو عُدّل" }

    /// Over the edits of an event.
    var editsHeading: String { "تعديلات بعد النشر" }

    /// Who edited, and when the new wording was seen.
    func edit(_ edit: DigestEdit) -> Phrase { "\(isolated: edit.source) عدّل نصه، ورُصد ذلك الساعة \(moment(edit.seen))" }

    var oldTitle: String { "العنوان قبل التعديل" }

    var newTitle: String { "العنوان بعد التعديل" }

    var removedSentence: String { "حُذف" }

    var addedSentence: String { "أُضيف" }

    /// How many more sentences changed than are shown.
    func moreEdited(_ count: Int) -> String { "وجمل أخرى عددها \(number(count))" }
}

import ArabicText
import News

/// Lays out a month as a table of weeks, which begin on Saturday.
struct HTMLMonth {
    private let entries: [CalendarDay: DigestIndex.Entry]
    private let first: CalendarDay
    private let wording: Wording

    /// The month of `entries`, which are all of one.
    init(_ entries: [DigestIndex.Entry], wording: Wording) {
        self.entries = Dictionary(entries.map { ($0.day, $0) }) { first, _ in first }
        let any = entries.first?.day ?? CalendarDay(number: 0)
        first = any.adding(days: 1 - any.day)
        self.wording = wording
    }

    var table: String {
        let name = "\(MonthNames.name(first.month, style: wording.months)) \(wording.number(first.year))"
        let heads = HTMLMonth.week.map { day in
            "<th scope=\"col\" abbr=\"\(WeekdayNames.name(day))\">\(WeekdayNames.name(day).trimmingArticle)</th>"
        }
        return """
            <div class="month">
            <table>
            <caption>\(name) <span class="dates">\(hijri)</span></caption>
            <thead><tr>\(heads.joined())</tr></thead>
            <tbody>
            \(weeks.joined(separator: "\n"))
            </tbody>
            </table>
            \(forms)
            </div>
            """
    }

    /// Saturday to Friday; 1 is Sunday.
    private static let week = [7, 1, 2, 3, 4, 5, 6]

    private var days: [CalendarDay] {
        (0..<31).map { first.adding(days: $0) }.filter { $0.month == first.month }
    }

    /// The months of the Hijri calendar that it falls in.
    private var hijri: String {
        let (start, end) = (HijriDay(first), HijriDay(days.last ?? first))
        let (from, to) = (HijriMonthNames.name(start.month), HijriMonthNames.name(end.month))
        if start.year != end.year {
            return "\(from) \(wording.number(start.year)) – \(to) \(wording.number(end.year)) هـ"
        }
        return "\(start.month == end.month ? from : "\(from) – \(to)") \(wording.number(end.year)) هـ"
    }

    private var weeks: [String] {
        let empty = Array(repeating: "<td></td>", count: first.weekday % 7)
        var cells = empty + days.map(cell)
        cells += Array(repeating: "<td></td>", count: (7 - cells.count % 7) % 7)
        return stride(from: 0, to: cells.count, by: 7).map { "<tr>\(cells[$0..<$0 + 7].joined())</tr>" }
    }

    private func cell(_ day: CalendarDay) -> String {
        guard let entry = entries[day] else { return "<td>\(wording.number(day.day))</td>" }
        return """
            <td><a\(entry.isDraft ? " class=\"draft\"" : "") href="\(entry.mainPath)" \
            aria-label="\(HTMLText.escaped(wording.label(entry)))">\(wording.number(day.day))</a></td>
            """
    }

    /// The other forms of the month's digests, folded.
    private var forms: String {
        let rows = entries.values.sorted { $0.day > $1.day }.filter { $0.formats.count > 1 }.map { entry in
            "<time datetime=\"\(entry.day)\">\(wording.number(entry.day.day))</time> \(entry.otherLinks)"
        }
        guard !rows.isEmpty else { return "" }
        return "<details><summary>\(wording.otherForms)</summary>\n\(HTMLText.list(class: "forms", rows))\n</details>"
    }
}

extension String {
    /// A weekday as calendars head its column: `سبت`.
    fileprivate var trimmingArticle: String { hasPrefix("ال") ? String(dropFirst(2)) : self }
}

package import News

import ArabicText
import Foundation

/// The page that lists the days there are digests of, newest first, month by month.
package struct DigestIndex: Sendable {
    /// One day and the forms its digest is there in.
    package struct Entry: Sendable, Hashable {
        package var day: CalendarDay
        package var formats: [DigestFormat]
        /// The newest issue.
        package var number: Int

        package init(day: CalendarDay, formats: [DigestFormat], number: Int = 1) {
            self.day = day
            self.formats = formats
            self.number = number
        }

        /// Nil when none of the files in the day's folder is a digest.
        init?(day: CalendarDay, files: Set<String>) {
            var number = 1
            func formats(of number: Int) -> [DigestFormat] {
                DigestFormat.allCases.filter { files.contains($0.fileName(number: number)) }
            }
            while !formats(of: number + 1).isEmpty { number += 1 }
            let formats = formats(of: number)
            guard !formats.isEmpty else { return nil }
            self.init(day: day, formats: formats, number: number)
        }
    }

    private let title: String
    private let entries: [Entry]
    private let wording: Wording

    /// `entries` are listed in the order given.
    package init(title: String, style: DigestStyle, entries: [Entry]) {
        self.title = title
        self.entries = entries
        // The page tells no times of day, so any day in any zone will do.
        let day = CalendarDay(Date(timeIntervalSince1970: 0), in: .gmt)
        wording = Wording(day: day, zone: .gmt, months: style.months, digits: style.digits)
    }

    package var page: String {
        let total = entries.isEmpty ? "لم يصدر عدد بعد." : "صدر منه \(wording.count(entries.count, .issue))."
        let head = """
            <header class="masthead">
            <h1>\(HTMLText.isolated(title))</h1>
            <p class="dates">\(total)</p>
            </header>
            <main id="main" class="archive">
            """
        return HTMLPage.whole(title: title, body: [head] + months.map(section) + ["</main>"])
    }

    /// The entries in runs of one month.
    private var months: [[Entry]] {
        var months: [[Entry]] = []
        for entry in entries {
            if let last = months.last?.first?.day, (last.year, last.month) == (entry.day.year, entry.day.month) {
                months[months.count - 1].append(entry)
            } else {
                months.append([entry])
            }
        }
        return months
    }

    private func section(_ month: [Entry]) -> String {
        guard let first = month.first?.day else { return "" }
        let name = "\(MonthNames.name(first.month, style: wording.months)) \(wording.number(first.year))"
        return """
            <section>
            <h2>\(name)</h2>
            \(HTMLText.list(class: "days", month.map(row)))
            </section>
            """
    }

    private func row(_ entry: Entry) -> String {
        let folder = entry.day.description.replacing("-", with: "/")
        let main = entry.formats.contains(.html) ? DigestFormat.html : entry.formats.first ?? .html
        let date = "<time datetime=\"\(entry.day)\">\(wording.weekdayAndDate(entry.day))</time>"
        let others = entry.formats.filter { $0 != main }.map { format in
            "<a href=\"\(folder)/\(format.fileName(number: entry.number))\"><bdi>\(format.rawValue)</bdi></a>"
        }
        return """
            <a class="day" href="\(folder)/\(main.fileName(number: entry.number))">\(date)</a>
            <span class="dates">\(wording.hijri(HijriDay(entry.day)))</span>
            <span class="by">\(others.joined(separator: " · "))</span>
            """
    }
}

extension CountedNoun {
    /// One digest as a paper counts them.
    fileprivate static let issue = CountedNoun(singular: "عدد", plural: "أعداد", gender: .masculine)
}

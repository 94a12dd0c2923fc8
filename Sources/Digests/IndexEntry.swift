package import News

extension DigestIndex {
    /// One day and the forms its digest is there in.
    package struct Entry: Sendable, Hashable {
        package var day: CalendarDay
        package var formats: [DigestFormat]
        /// The newest issue.
        package var number: Int
        /// Whether the day is not closed, as far as is known.
        package var isDraft = false
        /// Its figures, where they are known without reading a file.
        package var counts: DigestCounts?

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

        /// The form that readers are led to.
        private var main: DigestFormat { formats.contains(.html) ? .html : formats.first ?? .html }

        /// Its path in the folder of all digests.
        var mainPath: String { path(of: main) }

        func path(of format: DigestFormat) -> String {
            "\(DigestFolder.name(of: day))/\(format.fileName(number: number))"
        }

        /// Links to the other forms.
        var otherLinks: String {
            formats.filter { $0 != main }.map { format in
                "<a href=\"\(path(of: format))\"><bdi>\(format.rawValue)</bdi></a>"
            }
            .joined(separator: " · ")
        }

        /// `entries` with what is known of them from elsewhere.
        ///
        /// A file does not tell whether it is a draft. Since every issue is recorded, a day as new as those that `recent`
        /// tells of, and not among them, has none yet.
        static func told(_ entries: [Entry], by recent: [IssueSummary], draft: CalendarDay?) -> [Entry] {
            let issued = Dictionary(IssueSummary.newest(recent).map { ($0.day, $0) }) { first, _ in first }
            let oldest = issued.keys.min()
            return entries.map { entry in
                var entry = entry
                let issue = issued[entry.day]
                entry.counts = issue?.number == entry.number ? issue?.counts : nil
                entry.isDraft = entry.day == draft || issue == nil && oldest.map { $0 < entry.day } ?? false
                return entry
            }
        }
    }
}

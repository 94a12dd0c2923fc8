package import Foundation
package import News

/// The folder that digests are written to: one folder a day, a page that lists the days, and a link to the newest.
package struct DigestFolder: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// Writes the files of a day's digest, then what goes with all digests: the pages of threads, the list of days, the
    /// feeds and the link to the newest.
    ///
    /// Each file is replaced whole or not at all and one that would not change is left alone. Nothing of another issue
    /// is touched; pages of events that a draft had and this digest has not are removed.
    ///
    /// `recent` is what was issued lately, this digest included when it is an issue; without it there is nothing to make
    /// feeds of, and the list of days has no figures.
    ///
    /// - Returns: the digest's files, in their order, changed or not.
    package func write(
        _ files: [DigestFile], of digest: Digest, recent: [IssueSummary] = []
    ) throws(DigestError) -> [WrittenFile] {
        let masthead = digest.masthead
        let folder = path(of: masthead.day)
        try DurableFile.folder(DigestFolder.name(of: masthead.day), in: path)
        if files.contains(where: { $0.name.contains("/") }) {
            try DurableFile.folder("\(DigestFolder.name(of: masthead.day))/\(EventPageName.folder)", in: path)
        }
        var written: [WrittenFile] = []
        for file in files {
            let (path, contents) = ("\(folder)/\(file.name)", file.contents)
            _ = try DurableFile.write(contents, to: path)
            written.append(
                WrittenFile(path: path, name: file.name, bytes: contents.count, sum: DigestFile.sum(of: contents)))
        }
        try removeLeftovers(of: digest)
        let entries = try days()
        if files.contains(where: { $0.name == DigestFormat.html.fileName(of: masthead.issue) }) {
            try writeThreads(of: digest, among: entries)
        }
        try writeIndex(of: digest, entries, recent)
        try writeFeeds(recent, title: masthead.title)
        return written
    }

    /// What stands in a file of a day; nil when there is none that can be read.
    package func contents(of name: String, on day: CalendarDay) -> Data? {
        FileManager.default.contents(atPath: "\(path(of: day))/\(name)")
    }

    /// The folder of `day`.
    package func path(of day: CalendarDay) -> String { "\(path)/\(DigestFolder.name(of: day))" }

    /// The days that have a digest in the folder, with its newest issue, newest first.
    package func days() throws(DigestError) -> [DigestIndex.Entry] {
        var entries: [DigestIndex.Entry] = []
        for year in try names(in: path) {
            for month in try names(in: "\(path)/\(year)") {
                for dayName in try names(in: "\(path)/\(year)/\(month)") {
                    guard let day = CalendarDay("\(year)-\(month)-\(dayName)") else { continue }
                    let files = Set(try names(in: path(of: day), digitsOnly: false))
                    if let entry = DigestIndex.Entry(day: day, files: files) { entries.append(entry) }
                }
            }
        }
        return entries.sorted { $0.day > $1.day }
    }

    private func writeIndex(
        of digest: Digest, _ entries: [DigestIndex.Entry], _ recent: [IssueSummary]
    ) throws(DigestError) {
        let head = digest.masthead
        let known = DigestIndex.Entry.told(entries, by: recent, draft: head.issue.isDraft ? head.day : nil)
        let index = DigestIndex(title: head.title, style: digest.style, entries: known, hasFeeds: !recent.isEmpty)
        _ = try DurableFile.write(Data(index.page.utf8), to: "\(path)/index.html")
        guard let newest = entries.first else { return }
        try DurableFile.link("\(path)/latest", to: DigestFolder.name(of: newest.day))
    }

    /// The names in a folder, in order; nothing when it is no folder.
    ///
    /// Folders of years, months and days have names that are all digits.
    func names(in folder: String, digitsOnly: Bool = true) throws(DigestError) -> [String] {
        do {
            let values = try URL(filePath: folder).resourceValues(forKeys: [.isDirectoryKey])
            guard values.isDirectory == true else { return [] }
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { !digitsOnly || $0.utf8.allSatisfy { (48...57).contains($0) } }.sorted()
        } catch {
            throw .folder(path: folder, reason: error.localizedDescription)
        }
    }

    /// `2026/03/01`.
    static func name(of day: CalendarDay) -> String { day.description.replacing("-", with: "/") }
}

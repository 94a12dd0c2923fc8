import ArabicText
import Digests
import Foundation
import News
import Storage

/// Builds digests from the archive, issues those of closed days, and keeps in the archive what each issue said.
///
/// An issue is never changed. When articles of its day come in later, another one follows and leaves its files alone.
struct DigestDesk: Sendable {
    private let store: Store
    private let sources: [Source]
    private let settings: DigestSettings
    private let formats: [DigestFormat]
    private let folder: DigestFolder
    private let calendar: DigestCalendar
    private let shelf: IssueShelf

    init(store: Store, configuration: Configuration, shelf: IssueShelf = IssueShelf()) {
        self.store = store
        self.shelf = shelf
        sources = configuration.sources
        settings = DigestSettings(
            configuration.digest, groups: configuration.groups, watchWords: configuration.watchWords)
        formats = configuration.digest.formats.compactMap { DigestFormat(rawValue: $0.rawValue) }
        folder = DigestFolder(path: configuration.digest.folder)
        calendar = DigestCalendar(configuration.digest)
    }

    /// The newest issue of a day; where there is none, its digest as the archive stands now.
    func digest(of day: CalendarDay, at now: Date) async throws -> Digest {
        if let last = try await store.issues(of: day).last, let issued = try await issued(last) { return issued }
        return try await built(day, at: now)
    }

    /// Writes the files of a day: a draft while it is open, its first issue once it is closed, another when articles
    /// came late; what was issued before is put back where it was lost or changed.
    func write(_ day: CalendarDay, at now: Date) async throws -> WrittenDigest {
        let issues = try await store.issues(of: day)
        guard let last = issues.last else {
            let digest = try await built(day, at: now)
            let files = digest.files(formats)
            let written = try folder.write(files, of: digest, recent: try await recent(with: digest, files, at: now))
            guard !digest.masthead.issue.isDraft else { return WrittenDigest(day: day, paths: written.map(\.path)) }
            try await record(digest, written, at: now)
            return WrittenDigest(day: day, number: 1, paths: written.map(\.path))
        }
        var written = WrittenDigest(day: day)
        let recent = try await recent()
        for issue in issues { written.paths += try await restore(issue, recent) }
        let known = try await store.issuedDays().filter { $0.day == day }
        guard try await !store.overtaken(known, in: settings.zone).isEmpty else { return written }
        let next = try await another(after: last, recent, at: now)
        written.number = next.number
        written.paths += next.paths
        return written
    }

    /// Days whose newest issue lacks articles that came later, of those that are still followed, the earliest first.
    func overtaken(at now: Date) async throws -> [CalendarDay] {
        let first = calendar.lastClosed(at: now).adding(days: -LateArrival.reach)
        let issued = try await store.issuedDays().filter { $0.day >= first }
        return try await store.overtaken(issued, in: settings.zone)
    }

    /// Compares what the folder holds of a day with what the archive says was issued.
    func verify(_ day: CalendarDay) async throws -> [IssueCheck] {
        var checks: [IssueCheck] = []
        for issue in try await store.issues(of: day) {
            let made = try await issued(issue).map(rendered)
            checks.append(
                IssueCheck(
                    number: issue.number, at: issue.at, isKept: made != nil,
                    files: issue.files.map { file in
                        IssueCheck.File(
                            file, found: folder.contents(of: file.name, on: day), made: made?[file.name])
                    }))
        }
        return checks
    }

    /// The folder of a day.
    func path(of day: CalendarDay) -> String { folder.path(of: day) }

    // MARK: Steps

    private func built(_ day: CalendarDay, at now: Date) async throws -> Digest {
        let basis = try await store.issueBasis(of: day, in: settings.zone, sources: sources)
        let isDraft = calendar.lastClosed(at: now) < day
        var namer = EventNamer()
        return DigestBuilder(settings: settings)
            .digest(
                from: basis.coverage, late: basis.late, names: namer.names(in: basis.coverage),
                lastMatches: try await lastMatches(before: day)
            )
            .issued(DigestIssue(number: 1, isDraft: isDraft, newest: basis.newest))
    }

    /// When each watched term was met last, as the newest digest before a day tells.
    private func lastMatches(before day: CalendarDay) async throws -> [String: CalendarDay] {
        guard !settings.watchWords.isEmpty,
            let earlier = try await store.issuedDays().last(where: { $0.day < day }),
            let model = try await store.issueModel(of: earlier.day, number: earlier.number)
        else { return [:] }
        let known = (Digest(kept: model)?.watch ?? []).compactMap { term in term.lastMatch.map { (term.term, $0) } }
        return Dictionary(known) { first, _ in first }
    }

    /// The issue that follows upon another.
    private func another(
        after last: DigestIssueRecord, _ recent: [IssueSummary], at now: Date
    ) async throws -> WrittenDigest {
        let before = try await issued(last)
        var digest = try await built(last.day, at: now)
        let issue = DigestIssue(number: last.number + 1, isDraft: false, newest: digest.masthead.issue.newest)
        // What was late for other days then is not late again.
        if let before { digest.addendum = before.addendum }
        digest = digest.issued(issue, after: before)
        let files = digest.files(formats)
        let listed = recent + [IssueSummary(digest, at: now, files: files.map(\.name))]
        let written = try folder.write(files, of: digest, recent: listed)
        try await record(digest, written, at: now)
        return WrittenDigest(day: last.day, number: issue.number, paths: written.map(\.path))
    }

    private func record(_ digest: Digest, _ files: [WrittenFile], at now: Date) async throws {
        let issue = DigestIssueRecord(
            day: digest.masthead.day, number: digest.masthead.issue.number, at: now,
            newest: digest.masthead.issue.newest,
            files: files.map { DigestFileRecord(name: $0.name, bytes: $0.bytes, sum: $0.sum) })
        try await store.record(issue, model: digest.kept)
    }

    /// What an issue said; nil where the archive kept nothing of it that this version can read.
    private func issued(_ issue: DigestIssueRecord) async throws -> Digest? {
        try await store.issueModel(of: issue.day, number: issue.number).flatMap(Digest.init(kept:))
    }

    /// The files of an issue as this program makes them, by name.
    private func rendered(_ digest: Digest) -> [String: DigestFile] {
        Dictionary(digest.files(DigestFormat.allCases).map { ($0.name, $0) }) { first, _ in first }
    }

    /// Puts the files of an issue back where they are gone or changed, as far as this program makes the very same.
    private func restore(_ issue: DigestIssueRecord, _ recent: [IssueSummary]) async throws -> [String] {
        guard let digest = try await issued(issue) else { return [] }
        let made = rendered(digest)
        let same = issue.files.compactMap { file in
            made[file.name].flatMap { DigestFile.sum(of: $0.contents) == file.sum ? $0 : nil }
        }
        return try folder.write(same, of: digest, recent: recent).map(\.path)
    }

    /// What was issued lately.
    private func recent() async throws -> [IssueSummary] {
        try await shelf.recent(in: store) { try await issued($0) }
    }

    /// The same with an issue that is not recorded yet; a draft is none.
    private func recent(with digest: Digest, _ files: [DigestFile], at now: Date) async throws -> [IssueSummary] {
        let recent = try await recent()
        guard !digest.masthead.issue.isDraft else { return recent }
        return recent + [IssueSummary(digest, at: now, files: files.map(\.name))]
    }
}

/// What a writing left in the folder.
struct WrittenDigest: Sendable, Hashable {
    var day: CalendarDay
    /// The issue that is new; nil when there is none.
    var number: Int?
    var paths: [String] = []
}

extension DigestSettings {
    init(_ digest: DigestConfiguration, groups: [SourceGroup], watchWords: [String] = []) {
        self.init(
            zone: digest.zone, title: digest.title, groups: groups, months: MonthNames.Style(digest.months),
            digits: digest.digits == .latin ? .latin : .arabicIndic, leadRule: LeadRule(digest.leadRule),
            watchWords: watchWords)
    }
}

extension LeadRule {
    fileprivate init(_ rule: DigestConfiguration.LeadRule) {
        switch rule {
        case .central: self = .central
        case .earliest: self = .earliest
        case .preferred: self = .preferred
        case .longest: self = .longest
        }
    }
}

extension MonthNames.Style {
    fileprivate init(_ months: DigestConfiguration.Months) {
        switch months {
        case .levantine: self = .levantine
        case .egyptian: self = .egyptian
        case .maghrebi: self = .maghrebi
        }
    }
}

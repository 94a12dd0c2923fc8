import ArabicText
import Digests
import Foundation
import News
import Storage

/// Builds a day's digest from the archive and writes it to the digest folder.
struct DigestDesk: Sendable {
    private let store: Store
    private let sources: [Source]
    private let settings: DigestSettings
    private let formats: [DigestFormat]
    private let folder: DigestFolder

    init(store: Store, configuration: Configuration) {
        self.store = store
        sources = configuration.sources
        settings = DigestSettings(configuration.digest, groups: configuration.groups)
        formats = configuration.digest.formats.compactMap { DigestFormat(rawValue: $0.rawValue) }
        folder = DigestFolder(path: configuration.digest.folder)
    }

    /// The digest of a day as the archive stands now.
    func digest(of day: CalendarDay) async throws -> Digest {
        let coverage = try await store.coverage(of: day, in: settings.zone, sources: sources)
        return DigestBuilder(settings: settings).digest(from: coverage)
    }

    /// Writes a day's digest in every configured format.
    ///
    /// - Returns: the paths of its files.
    func write(_ day: CalendarDay, at now: Date) async throws -> [String] {
        let paths = try folder.write(try await digest(of: day), formats: formats)
        try await store.recordIssue(day, at: now)
        return paths
    }
}

extension DigestSettings {
    init(_ digest: DigestConfiguration, groups: [SourceGroup]) {
        self.init(
            zone: digest.zone, title: digest.title, groups: groups, months: MonthNames.Style(digest.months),
            digits: digest.digits == .latin ? .latin : .arabicIndic)
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

import Digests
import Foundation
package import News
import Storage

/// The archive and the configuration that a verb of the command line works on.
package struct Workplace: Sendable {
    package let configuration: Configuration
    let store: Store
    let time: Time

    /// Opens the archive, or begins a new one where there is none.
    package init(configuration: Configuration, time: Time = .live) throws {
        self.configuration = configuration
        self.time = time
        store = try Workplace.openStore(configuration)
    }

    /// An archive that was opened elsewhere, such as to read it only.
    init(configuration: Configuration, store: Store, time: Time) {
        self.configuration = configuration
        self.store = store
        self.time = time
    }

    /// Opens the archive that the configuration names, in a folder that is made when missing.
    static func openStore(_ configuration: Configuration) throws(StoreError) -> Store {
        try makeFolder(of: configuration.storage)
        return try Store.open(at: configuration.storage.path, newSeed: Time.unforeseeableSeed())
    }

    /// Makes the archive's folder when it is missing.
    static func makeFolder(of storage: StorageConfiguration) throws(StoreError) {
        let folder = URL(filePath: storage.path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotOpen(path: storage.path, reason: "the folder \(folder.path) cannot be made")
        }
    }

    /// The day that `today`, `yesterday` or a date means in the digest's zone.
    package func day(named text: String) throws(InputError) -> CalendarDay {
        let today = CalendarDay(time.now(), in: configuration.digest.zone)
        switch text {
        case "today": return today
        case "yesterday": return today.adding(days: -1)
        default:
            guard let day = CalendarDay(text) else { throw .notADay(text) }
            return day
        }
    }

    // MARK: Digests

    /// A day's newest issue or, where there is none, its digest as the archive stands now; `format` is `md`, `html`, `txt` or `json`.
    package func digest(of day: CalendarDay, format: String) async throws -> String {
        guard let format = DigestFormat(rawValue: format) else { throw InputError.unknownFormat(format) }
        let desk = DigestDesk(store: store, configuration: configuration)
        return format.render(try await desk.digest(of: day, at: time.now()))
    }

    /// Writes a day's digest, runs the hook if that made a new issue, and returns the paths of the files.
    package func writeDigest(of day: CalendarDay, environment: [String: String]) async throws -> [String] {
        let desk = DigestDesk(store: store, configuration: configuration)
        let written = try await desk.write(day, at: time.now())
        if let number = written.number {
            let hook = DigestHook(command: configuration.digest.hook, environment: environment, time: time)
            try await hook.run(folder: desk.path(of: day), day: day, number: number)
        }
        return written.paths
    }

    /// Compares the files of a day with what was issued.
    package func verifyDigest(of day: CalendarDay) async throws -> VerificationReport {
        let desk = DigestDesk(store: store, configuration: configuration)
        return VerificationReport(day: day, issues: try await desk.verify(day))
    }

    // MARK: The archive

    /// Checks the archive; the answer is one line.
    package func checkArchive() async throws -> String {
        let problems = try await store.integrityCheck()
        guard problems.isEmpty else {
            throw StoreError.damaged(path: configuration.storage.path, reason: problems.joined(separator: "; "))
        }
        return "\(configuration.storage.path): sound"
    }

    /// Copies the archive while it is in use, and verifies the copy; the answer is one line.
    package func backUpArchive(to path: String) async throws -> String {
        try await store.backup(to: path)
        return "\(path): a sound copy of \(configuration.storage.path)"
    }
}

import Foundation
import TestSupport
import Testing

@testable import Daemon

@Suite struct ArchiveLockTests {
    private let folder: TemporaryFolder
    private let now = Date(timeIntervalSince1970: 1_789_480_800)

    init() throws { folder = try TemporaryFolder() }

    private var archive: String { folder.path("marsad.sqlite") }

    @Test("a lock is had by one, who is named, and ends with its holder")
    func once() throws {
        var lock: ArchiveLock? = try ArchiveLock.take(archive: archive, now: now)
        let holder = DaemonHolder(pid: getpid(), since: now)
        #expect(ArchiveLock.holding(archive: archive) == .daemon(holder))
        let error = #expect(throws: DaemonError.self) { try ArchiveLock.take(archive: archive, now: now) }
        #expect(error == .alreadyRunning(archive: archive, holder: holder))
        #expect(error?.description.contains("process \(getpid()), version 0.") == true)
        #expect(error?.description.contains("since 2026-09-15T14:00:00Z") == true)
        withExtendedLifetime(lock) {}
        lock = nil
        #expect(ArchiveLock.holding(archive: archive) == .nobody)
        #expect(FileManager.default.fileExists(atPath: archive + ".lock"))
    }

    @Test("what a file of that name says is no lock, and is replaced", arguments: ["", "{}", "{\"pid\":-1}", "مرصد\n"])
    func stale(text: String) throws {
        _ = try folder.write(text, to: "marsad.sqlite.lock")
        #expect(ArchiveLock.holding(archive: archive) == .nobody)
        let lock = try ArchiveLock.take(archive: archive, now: now)
        #expect(ArchiveLock.holding(archive: archive) == .daemon(DaemonHolder(pid: getpid(), since: now)))
        withExtendedLifetime(lock) {}
    }

    @Test("a holder whose line cannot be read is one all the same")
    func lineless() throws {
        let lock = try ArchiveLock.take(archive: archive, now: now)
        try FileHandle(forWritingTo: URL(filePath: archive + ".lock")).truncate(atOffset: 0)
        #expect(ArchiveLock.holding(archive: archive) == .daemon(nil))
        #expect(throws: DaemonError.alreadyRunning(archive: archive, holder: nil)) {
            try ArchiveLock.take(archive: archive, now: now)
        }
        withExtendedLifetime(lock) {}
    }

    @Test("links lead to one lock, also to an archive that is yet to be made, and a ring of them to none but its own")
    func links() throws {
        let files = FileManager.default
        try files.createSymbolicLink(atPath: folder.path("there"), withDestinationPath: folder.url.path)
        try files.createSymbolicLink(atPath: folder.path("a.sqlite"), withDestinationPath: "there/b.sqlite")
        try files.createSymbolicLink(atPath: folder.path("b.sqlite"), withDestinationPath: archive)
        #expect(ArchiveLock.file(of: folder.path("a.sqlite")) == ArchiveLock.file(of: archive))
        #expect(ArchiveLock.file(of: folder.path("there/marsad.sqlite")) == ArchiveLock.file(of: archive))
        try files.createSymbolicLink(atPath: folder.path("c.sqlite"), withDestinationPath: "d.sqlite")
        try files.createSymbolicLink(atPath: folder.path("d.sqlite"), withDestinationPath: "c.sqlite")
        #expect(ArchiveLock.file(of: folder.path("c.sqlite")).hasSuffix(".sqlite.lock"))
    }

    @Test("a folder that is not there holds no lock and takes none")
    func noFolder() {
        let archive = folder.path("missing/marsad.sqlite")
        #expect(ArchiveLock.holding(archive: archive) == .nobody)
        let error = #expect(throws: DaemonError.self) { try ArchiveLock.take(archive: archive, now: now) }
        #expect(error?.label == "cannot-lock")
        #expect(error?.description.contains("check that its folder may be written") == true)
    }
}

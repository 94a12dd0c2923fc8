import Foundation
import Glibc

/// The right of one daemon to an archive: a lock on a file beside it, which ends with the process however that ends.
///
/// The file stays when the daemon is gone, since removing it would let two daemons lock two files of one name; only the
/// lock says that somebody is there. The lock is of the open file (`fcntl`, `F_OFD_SETLK`), so that asking who holds it
/// takes nothing and keeps no daemon from starting, and it is no matter of SQLite's own locks.
final class ArchiveLock: Sendable {
    private let descriptor: Int32

    /// `F_OFD_GETLK` and `F_OFD_SETLK` of Linux, which Swift's Glibc does not name.
    private static let (getLock, setLock): (Int32, Int32) = (36, 37)

    private init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Takes the archive at `path` for this process, by whatever path it was named.
    static func take(archive path: String, now: Date) throws(DaemonError) -> ArchiveLock {
        let file = file(of: path)
        let descriptor = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else {
            throw [EROFS, EACCES].contains(errno) ? .onlyToRead(archive: path) : .cannotLock(path: file, reason: reason)
        }
        let lock = ArchiveLock(descriptor: descriptor)
        var wish = flock()
        wish.l_type = Int16(F_WRLCK)
        guard unsafe fcntl(descriptor, Self.setLock, &wish) == 0 else {
            guard errno == EAGAIN || errno == EACCES else {
                throw .cannotLock(path: file, reason: reason)
            }
            throw .alreadyRunning(archive: path, holder: lock.holder)
        }
        lock.write(DaemonHolder(pid: getpid(), since: now))
        return lock
    }

    /// Who holds the archive at `path` now.
    static func holding(archive path: String) -> ArchiveHolding {
        let descriptor = unsafe open(file(of: path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            return errno == ENOENT || errno == ENOTDIR ? .nobody : .unknown(reason)
        }
        let lock = ArchiveLock(descriptor: descriptor)
        var question = flock()
        question.l_type = Int16(F_RDLCK)
        guard unsafe fcntl(descriptor, Self.getLock, &question) == 0 else {
            return .unknown(reason)
        }
        return question.l_type == Int16(F_UNLCK) ? .nobody : .daemon(lock.holder)
    }

    /// The lock file of an archive: beside the file itself, whatever links lead to it.
    static func file(of path: String) -> String {
        var path = path
        // A link to an archive that is yet to be made leads to no file, so each is followed by hand.
        for _ in 0..<40 {
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { break }
            path = target.hasPrefix("/") ? target : (path as NSString).deletingLastPathComponent + "/" + target
        }
        let folder = (path as NSString).deletingLastPathComponent
        let name = (path as NSString).lastPathComponent
        return real(folder.isEmpty ? "." : folder) + "/" + name + ".lock"
    }

    private static func real(_ folder: String) -> String {
        guard let resolved = unsafe realpath(folder, nil) else { return folder }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// What the file's line says; nil while a daemon is just writing it.
    private var holder: DaemonHolder? {
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        return DaemonHolder(line: Data(bytes.prefix(max(0, count))))
    }

    /// What the system said last, in words.
    private static var reason: String { unsafe String(cString: strerror(errno)) }

    /// Writes who holds it; on a full disk it is held all the same, and nobody is told by whom.
    private func write(_ holder: DaemonHolder) {
        let line = [UInt8](holder.line)
        if ftruncate(descriptor, 0) == 0 { _ = unsafe pwrite(descriptor, line, line.count, 0) }
    }
}

/// Whether a daemon holds an archive.
enum ArchiveHolding: Sendable, Hashable {
    /// A daemon runs; nil when its line could not be read.
    case daemon(DaemonHolder?)
    case nobody
    /// The lock file may not be read, for the reason given.
    case unknown(String)
}

internal import Foundation
internal import Glibc

/// Keeps every process of SQLite from a file, by the very locks that SQLite takes.
///
/// https://www.sqlite.org/src/file/src/os.h: a byte that announces a writer, one that reserves, and those of which readers hold
/// one; who has a file with a write-ahead log open holds one of them all the time. Such locks are of the process, and closing
/// any of its descriptors of the file gives them up, so the file is read through this one alone.
struct ArchiveLock: ~Copyable {
    private static let firstByte: off_t = 0x4000_0000
    private static let bytes: off_t = 512

    private let descriptor: Int32

    init(path: String) throws {
        descriptor = unsafe open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError.readOnly(path: path) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = Self.firstByte
        lock.l_len = Self.bytes
        // Safe: the call reads the value and keeps nothing of it.
        guard unsafe fcntl(descriptor, F_SETLK, &lock) == 0 else {
            close(descriptor)
            throw StoreError.busy(path: path)
        }
    }

    deinit { close(descriptor) }

    /// Copies the file as it is.
    func copy(to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            throw StoreError.cannotOpen(path: path, reason: "the copy to work on cannot be made")
        }
        let target = try FileHandle(forWritingTo: URL(filePath: path))
        let source = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        try source.seek(toOffset: 0)
        while let part = try source.read(upToCount: 1 << 20), !part.isEmpty { try target.write(contentsOf: part) }
        try target.close()
    }
}

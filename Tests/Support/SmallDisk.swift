import Foundation
package import Testing

/// A disk of a few megabytes that can be filled, freed and made read-only: a tmpfs, unmounted with its last holder.
package final class SmallDisk: Sendable {
    package let folder: TemporaryFolder

    package static let absence: Comment = "this process may not mount a disk of its own"

    /// Whether this process may mount anything.
    package static let isPossible = (try? SmallDisk(megabytes: 1)) != nil

    private struct Refusal: Error {}

    package init(megabytes: Int) throws {
        folder = try TemporaryFolder()
        guard try Self.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "marsad-test", folder.url.path) else {
            throw Refusal()
        }
    }

    deinit {
        // Lazily, since a process that was killed may still hold a file for a moment.
        _ = try? Self.run("umount", "--lazy", folder.url.path)
    }

    /// Leaves no byte free.
    package func fill() throws {
        // `dd` ends when nothing more can be written; that it complains is what is wanted.
        _ = try Self.run("dd", "if=/dev/zero", "of=\(folder.path("ballast"))", "bs=4096", "status=none")
    }

    package func free() throws { try FileManager.default.removeItem(atPath: folder.path("ballast")) }

    /// Lets nobody write any more, or everybody again; fails while a file is open for writing.
    package func remount(readOnly: Bool) throws -> Bool {
        try Self.run("mount", "-o", "remount,\(readOnly ? "ro" : "rw")", folder.url.path)
    }

    /// Whether the command succeeded.
    private static func run(_ command: String...) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

import Foundation

/// Puts files in their place so that a reader, or a machine that lost power, finds the old one or the new one, whole.
enum DurableFile {
    /// Writes `bytes` to `path` unless they are there already; tells whether it wrote.
    static func write(_ bytes: Data, to path: String) throws(DigestError) -> Bool {
        if isUnchanged(bytes, at: path) { return false }
        let draft = DurableFile.draft(of: path)
        do {
            try removeDraft(draft)
            try bytes.write(to: URL(filePath: draft), options: .withoutOverwriting)
            try synchronize(draft)
            try replace(path, with: draft)
            try synchronize(folder(of: path))
        } catch {
            throw .file(path: path, reason: error.localizedDescription)
        }
        return true
    }

    /// Removes the file at `path`, and what a crash left beside it, unless it is gone already.
    static func remove(_ path: String) throws(DigestError) {
        do {
            try removeDraft(draft(of: path))
            try removeDraft(path)
            try synchronize(folder(of: path))
        } catch {
            throw .file(path: path, reason: error.localizedDescription)
        }
    }

    /// Makes `path` a link to `destination` unless it is one already.
    static func link(_ path: String, to destination: String) throws(DigestError) {
        let files = FileManager.default
        let draft = DurableFile.draft(of: path)
        do {
            // Without an answer there is no link yet, or something else is in its place, which the renaming tells.
            let old = try? files.destinationOfSymbolicLink(atPath: path)
            if old == destination { return }
            try removeDraft(draft)
            try files.createSymbolicLink(atPath: draft, withDestinationPath: destination)
            try replace(path, with: draft)
            try synchronize(folder(of: path))
        } catch {
            throw .link(path: path, reason: error.localizedDescription)
        }
    }

    /// Makes the folder `name` in `root`, and the folders on the way, unless it is there.
    static func folder(_ name: String, in root: String) throws(DigestError) {
        let path = "\(root)/\(name)"
        do {
            if FileManager.default.fileExists(atPath: path) { return }
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            var parent = root
            try synchronize(parent)
            for step in name.split(separator: "/").dropLast() {
                parent += "/" + step
                try synchronize(parent)
            }
        } catch {
            throw .folder(path: path, reason: error.localizedDescription)
        }
    }

    /// What is written before it takes the place of `path`: hidden, beside it, and with the same name every time, so
    /// that one left behind by a crash is cleared by the next writing.
    private static func draft(of path: String) -> String {
        let url = URL(filePath: path)
        return url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).draft").path
    }

    private static func folder(of path: String) -> String { URL(filePath: path).deletingLastPathComponent().path }

    private static func isUnchanged(_ bytes: Data, at path: String) -> Bool {
        // A file that cannot be read is written anew, and a fault shows then.
        FileManager.default.contents(atPath: path) == bytes
    }

    private static func removeDraft(_ draft: String) throws {
        do {
            try FileManager.default.removeItem(atPath: draft)
        } catch CocoaError.fileNoSuchFile {
            // The usual case: the last writing left nothing behind.
        }
    }

    private static func synchronize(_ path: String) throws {
        let handle = try FileHandle(forReadingFrom: URL(filePath: path))
        try handle.synchronize()
        try handle.close()
    }

    private static func replace(_ path: String, with draft: String) throws {
        // Safe: both strings outlive the call, which keeps neither. Foundation has no rename that replaces.
        guard unsafe rename(draft, path) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
    }
}

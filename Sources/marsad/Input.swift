import Daemon
import Foundation

/// What a verb was given to work on.
enum Input {
    /// The bytes of a file, or of standard input for `-`.
    static func bytes(_ path: String) throws -> [UInt8] {
        do {
            let handle = path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
            return [UInt8](try handle.readToEnd() ?? Data())
        } catch {
            throw InputError.unreadable(path: path)
        }
    }
}

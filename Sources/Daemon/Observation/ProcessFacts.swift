import Foundation
import Glibc

/// What the system tells of a process.
struct ProcessFacts: Sendable, Hashable, Codable {
    /// Memory that it has in RAM, in bytes; nil where it may not be asked.
    var residentBytes: Int?
    /// Descriptors that it has open; nil for a process of another user.
    var openDescriptors: Int?

    /// Of the process with that number.
    init(pid: Int32) { self.init(folder: "/proc/\(pid)", ownDescriptors: 0) }

    /// Of this process.
    static var own: ProcessFacts {
        // One is open only to count them.
        ProcessFacts(folder: "/proc/self", ownDescriptors: 1)
    }

    private init(folder: String, ownDescriptors: Int) {
        let pages = (try? String(contentsOfFile: folder + "/statm", encoding: .utf8))?.split(separator: " ")
        residentBytes = pages.flatMap { $0.count > 1 ? Int($0[1]) : nil }.map { $0 * Int(getpagesize()) }
        let entries = try? FileManager.default.contentsOfDirectory(atPath: folder + "/fd")
        openDescriptors = entries.map { max(0, $0.count - ownDescriptors) }
    }

    /// The most descriptors this process may open; nil for no bound.
    static var descriptorLimit: Int? {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
        return Int(exactly: limit.rlim_cur)
    }

    /// Seconds of processor time that this process took, of its own and in the system.
    static var processorSeconds: Double {
        var usage = rusage()
        guard unsafe getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return 0 }
        return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }
}

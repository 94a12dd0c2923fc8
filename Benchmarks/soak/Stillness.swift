import Foundation
import Glibc

/// Finds out whether nothing is under way: neither in this process, whose own thread that asks is left out, nor in the server.
///
/// Every thread was found asleep twice, and none has run in between, by the kernel's own count of how often each was given a
/// processor. So there was an instant at which all slept, and what sleeps is woken by others of them only, or by real time. The disk
/// does not deceive: who waits for it is not asleep to the kernel.
struct Stillness {
    private let page: SharedPage
    private let server: pid_t
    private let asking = Self.thisThread()
    /// The open `status` of each thread, since opening costs more than reading.
    private var open: [pid_t: Int32] = [:]
    private var lastAwake: pid_t?
    private var buffer = [UInt8](repeating: 0, count: 4096)

    init(page: SharedPage, server: pid_t) {
        self.page = page
        self.server = server
    }

    /// Returns when nothing is under way.
    mutating func wait() {
        // Microseconds; a third more each time, so that long work is not asked after too often.
        var pause: UInt32 = 50
        while !isThere() {
            usleep(pause)
            pause = min(pause * 4 / 3, 5000)
        }
    }

    private mutating func isThere() -> Bool {
        guard !page.isServerHoldingBack, !hasChildren, let first = sleepers() else { return false }
        return sleepers() == first && !page.isServerHoldingBack && !hasChildren
    }

    /// Whether a hook is running.
    private var hasChildren: Bool {
        var facts = unsafe siginfo_t()
        return unsafe waitid(P_ALL, 0, &facts, WEXITED | WNOHANG | WNOWAIT) == 0
    }

    /// How often each thread was given a processor; nil when one of them is not asleep.
    private mutating func sleepers() -> [pid_t: [UInt8]]? {
        var found: [pid_t: [UInt8]] = [:]
        // Who was awake just now most likely is.
        if let last = lastAwake, let status = status(of: last), !Self.isAsleep(status) { return nil }
        for thread in threadsThere() + [server] {
            guard let status = status(of: thread), Self.isAsleep(status) else {
                lastAwake = thread
                return nil
            }
            found[thread] = Array(status.suffix(Self.countsLength))
        }
        for (thread, descriptor) in open where found[thread] == nil {
            close(descriptor)
            open[thread] = nil
        }
        return found
    }

    /// Bytes at the end of a `status` that hold no more than the two counts.
    private static let countsLength = 70

    private static let state = Array("\nState:\t".utf8)

    private static func isAsleep(_ status: ArraySlice<UInt8>) -> Bool {
        // The name of the thread comes first, and is short.
        var place = status.startIndex
        while place + state.count < status.endIndex {
            if status[place] == state[0], status[place...].starts(with: state) {
                return status[place + state.count] == UInt8(ascii: "S")
            }
            place += 1
        }
        return false
    }

    /// Nil when the thread has just ended.
    private mutating func status(of thread: pid_t) -> ArraySlice<UInt8>? {
        let process = thread == server ? "\(server)" : "self"
        let descriptor =
            unsafe open[thread] ?? Glibc.open("/proc/\(process)/task/\(thread)/status", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        open[thread] = descriptor
        let count = unsafe pread(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else {
            close(descriptor)
            open[thread] = nil
            return nil
        }
        return buffer[..<count]
    }

    private static func thisThread() -> pid_t {
        // A link to `PROCESS/task/THREAD`; without it the one that asks would find itself awake for ever.
        let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")) ?? ""
        return path.split(separator: "/").last.flatMap { pid_t($0) } ?? 0
    }

    private func threadsThere() -> [pid_t] {
        guard let folder = unsafe opendir("/proc/self/task") else { return [] }
        defer { unsafe closedir(folder) }
        var threads: [pid_t] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe atoi($0) }
            }
            if name > 0, name != asking { threads.append(name) }
        }
        return threads
    }
}

import Foundation
import Glibc

/// A page of memory that this process shares with the server: the simulated time, and how many requests the server leaves unanswered.
///
/// The time is written before any sleeper is woken, so no request can come to the server before the time at which it was sent.
///
/// Safe to send: the address is a constant, each place has one writer, and eight aligned bytes are written and read at once.
@safe final class SharedPage: @unchecked Sendable {
    private let time: UnsafeMutablePointer<Double>
    private let unanswered: UnsafeMutablePointer<Int64>

    /// Maps a file of at least 16 bytes.
    init(path: String) throws {
        let descriptor = unsafe open(path, O_RDWR | O_CLOEXEC)
        defer { close(descriptor) }
        let memory = unsafe mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
        guard descriptor >= 0, let memory = unsafe memory, unsafe memory != MAP_FAILED else {
            throw CocoaError(.fileReadUnknown, userInfo: [NSFilePathErrorKey: path])
        }
        unsafe time = memory.bindMemory(to: Double.self, capacity: 1)
        unsafe unanswered = (memory + 8).bindMemory(to: Int64.self, capacity: 1)
    }

    func tell(_ now: Date) { unsafe time.pointee = now.timeIntervalSince1970 }

    var isServerHoldingBack: Bool { unsafe unanswered.pointee > 0 }
}

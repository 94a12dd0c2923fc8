import Foundation

/// The socket that a supervisor such as systemd listens on for what its service says (`sd_notify(3)`).
package final class NotifySocket: Sendable {
    /// What was said, a message a line, with `; ` between the assignments of one message.
    package let messages = Transcript()
    package let path: String
    private let descriptor: Int32

    /// Listens on a socket of that path; a hundred letters are the most a path may have.
    package init(path: String) throws {
        self.path = path
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw LoopbackFailure("socket") }
        self.descriptor = descriptor
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let name = Array(path.utf8)
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { throw LoopbackFailure("naming") }
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: name) }
        let bound = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        guard bound else { throw LoopbackFailure("bind") }
        Thread { [messages] in Self.listen(on: descriptor, into: messages) }.start()
    }

    /// Wakes the thread, which gives the descriptor back.
    deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

    private static func listen(on descriptor: Int32, into messages: Transcript) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
            if count < 0, errno == EINTR { continue }
            // No message of the protocol is empty: this is the end.
            guard count > 0 else { break }
            let lines = String(decoding: buffer.prefix(count), as: UTF8.self).split(separator: "\n")
            messages.append(lines.joined(separator: "; "))
        }
        messages.end()
        close(descriptor)
    }
}

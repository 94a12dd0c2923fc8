import Foundation
import Glibc

/// Tells systemd how the service is doing (the protocol of `sd_notify(3)`).
///
/// A datagram to the socket that `$NOTIFY_SOCKET` names; without one nothing is sent.
package struct ServiceNotifier: Sendable {
    private let address: String?

    /// - Parameter environment: the process's environment; `NOTIFY_SOCKET` is a path or `@` and an abstract name.
    package init(environment: [String: String]) {
        address = environment["NOTIFY_SOCKET"].flatMap { $0.hasPrefix("/") || $0.hasPrefix("@") ? $0 : nil }
    }

    package func ready(_ status: String) { send("READY=1\nSTATUS=\(Self.line(status))") }

    package func stopping() { send("STOPPING=1\nSTATUS=stopping") }

    /// The monotonic time lets systemd order this against the `READY=1` that ends the reload.
    package func reloading() {
        var clock = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &clock)
        send("RELOADING=1\nMONOTONIC_USEC=\(clock.tv_sec * 1_000_000 + clock.tv_nsec / 1000)\nSTATUS=reloading")
    }

    package func status(_ text: String) { send("STATUS=\(Self.line(text))") }

    package func alive() { send("WATCHDOG=1") }

    private static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }

    /// Sends and forgets: systemd not listening is no reason for the service to stop.
    private func send(_ message: String) {
        guard let address else { return }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        let path = address.hasPrefix("@") ? [0] + Array(address.utf8.dropFirst()) : Array(address.utf8)
        let room = MemoryLayout.size(ofValue: name.sun_path)
        guard path.count < room else { return }
        unsafe withUnsafeMutableBytes(of: &name.sun_path) { unsafe $0.copyBytes(from: path) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count)
        let bytes = Array(message.utf8)
        _ = unsafe withUnsafePointer(to: &name) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                unsafe sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), generic, length)
            }
        }
    }
}

import Foundation

/// A listening socket on the loopback address.
///
/// With `LoopbackConnection` it is the only place of the tests that touches the system's pointers.
struct LoopbackListener: Sendable {
    private let descriptor: Int32
    let port: UInt16

    /// Listens on a port, or on one that the system chooses, of one of this machine's own addresses.
    init(address text: String = "127.0.0.1", port: UInt16 = 0) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw LoopbackFailure("socket") }
        var reuse: Int32 = 1
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        guard unsafe inet_pton(AF_INET, text, &address.sin_addr) == 1 else { throw LoopbackFailure("inet_pton") }
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe bind(descriptor, pointer, size) == 0 && listen(descriptor, 128) == 0
                    && getsockname(descriptor, pointer, &size) == 0
            }
        }
        guard bound else {
            Foundation.close(descriptor)
            throw LoopbackFailure("bind")
        }
        self.descriptor = descriptor
        self.port = UInt16(bigEndian: address.sin_port)
    }

    /// Waits for the next connection; nil after `stop()`.
    func accept() -> LoopbackConnection? {
        let accepted = Glibc.accept(descriptor, nil, nil)
        guard accepted >= 0 else { return nil }
        var on: Int32 = 1
        unsafe setsockopt(accepted, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        return LoopbackConnection(descriptor: accepted)
    }

    /// Ends the waiting `accept()`; connections are refused from now on.
    func stop() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// Gives the descriptor back; only after the last `accept()` returned.
    func close() { Foundation.close(descriptor) }
}

/// One accepted connection; reading and closing are its thread's alone, `sever()` is anybody's.
struct LoopbackConnection: Sendable {
    fileprivate let descriptor: Int32

    fileprivate init(descriptor: Int32) { self.descriptor = descriptor }

    /// Connects to a port of one of this machine's own addresses.
    init(to text: String, port: UInt16) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw LoopbackFailure("socket") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        guard unsafe inet_pton(AF_INET, text, &address.sin_addr) == 1 else { throw LoopbackFailure("inet_pton") }
        let connected = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard connected else {
            Foundation.close(descriptor)
            throw LoopbackFailure("connect")
        }
        self.descriptor = descriptor
    }

    /// The next bytes; empty at the end or after an error.
    func read() -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: 16_384)
        let count = unsafe recv(descriptor, &chunk, chunk.count, 0)
        return Array(chunk.prefix(max(0, count)))
    }

    /// Writes all bytes and says whether the other end still takes them.
    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Closes in order, or with a reset that throws away what was not yet read.
    func close(reset: Bool = false) {
        if reset {
            var at = linger(l_onoff: 1, l_linger: 0)
            unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &at, socklen_t(MemoryLayout<linger>.size))
        }
        Foundation.close(descriptor)
    }

    /// Ends both directions, so that its thread wakes up and closes it.
    func sever() { shutdown(descriptor, Int32(SHUT_RDWR)) }
}

/// The system refused a call.
package struct LoopbackFailure: Error, CustomStringConvertible {
    package let description: String

    init(_ call: String) { description = "\(call) failed on loopback: error \(errno)" }
}

import Foundation

/// A client that says what it is told to, whether that is HTTP or not.
///
/// Each connection blocks a thread of its own until the other end closes it, so nothing is waited for by the clock.
package final class LoopbackClient: Sendable {
    private let connection: LoopbackConnection

    /// Connects to a port of one of this machine's own addresses; throws when nobody listens there.
    package init(address: String = "127.0.0.1", port: Int) throws {
        connection = try LoopbackConnection(to: address, port: UInt16(port))
    }

    deinit { connection.close() }

    /// Says something; false when the other end has closed.
    @discardableResult
    package func say(_ text: String) -> Bool { connection.write(Array(text.utf8)) }

    /// All that the other end says until it closes.
    package func hear() async -> String {
        await withCheckedContinuation { continuation in
            let thread = Thread { [connection] in
                var bytes: [UInt8] = []
                while true {
                    let more = connection.read()
                    if more.isEmpty { break }
                    bytes += more
                }
                continuation.resume(returning: String(decoding: bytes, as: UTF8.self))
            }
            thread.start()
        }
    }

    /// What a request is answered with, head and body.
    package static func ask(
        _ line: String, headers: [String] = [], address: String = "127.0.0.1", port: Int
    ) async throws -> String {
        let client = try LoopbackClient(address: address, port: port)
        client.say("\(line) HTTP/1.1\r\n\(headers.map { $0 + "\r\n" }.joined())\r\n")
        return await client.hear()
    }
}

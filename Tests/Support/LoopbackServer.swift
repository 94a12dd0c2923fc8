import Foundation

/// A real HTTP/1.1 server on this machine that does what its test tells it to, a thread for each connection.
///
/// Safe to send: `state` is touched only with `lock` held, the rest is constant.
package final class LoopbackServer: @unchecked Sendable {
    package typealias Answer = @Sendable (LoopbackRequest) -> LoopbackResponse

    private struct Waiter {
        let path: String?
        let count: Int
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var routes: [String: Answer] = [:]
        var requests: [LoopbackRequest] = []
        var waiters: [Waiter] = []
        var connections: [Int: LoopbackConnection] = [:]
        var connectionCount = 0
        var underWay = 0
        var mostUnderWay = 0
        var hasVanished = false

        func arrived(at path: String?) -> Int {
            requests.count { path == nil || $0.path == path }
        }

        /// Those whose requests have all arrived; they wait no longer.
        mutating func takeContent() -> [Waiter] {
            let content = waiters.filter { arrived(at: $0.path) >= $0.count }
            waiters = waiters.filter { arrived(at: $0.path) < $0.count }
            return content
        }
    }

    private static let longestHead = 262_144

    private let lock = NSLock()
    private var state = State()
    private let listener: LoopbackListener
    package let port: UInt16
    private let address: String

    /// Starts to listen at a loopback address, on a port that the system chooses or, to come back after `vanish()`, on one known before.
    package init(address: String = "127.0.0.1", port: UInt16 = 0) throws {
        self.address = address
        listener = try LoopbackListener(address: address, port: port)
        self.port = listener.port
        let accepting = Thread { [listener, weak self] in
            while let connection = listener.accept() {
                guard let self else {
                    connection.close()
                    break
                }
                self.take(connection)
            }
            listener.close()
        }
        accepting.start()
    }

    deinit { vanish() }

    /// The address of a path.
    package func url(_ path: String) -> String { "http://\(address):\(port)\(path)" }

    /// Sets or replaces what a path (without query) answers; paths without a route answer 404.
    package func route(_ path: String, _ answer: @escaping Answer) {
        lock.withLock { state.routes[path] = answer }
    }

    /// Sets or replaces what a path answers, always the same.
    package func route(_ path: String, _ response: LoopbackResponse) {
        route(path) { _ in response }
    }

    /// All requests so far, in order of arrival.
    package var requests: [LoopbackRequest] { lock.withLock { state.requests } }

    /// The requests for one path so far.
    package func requests(to path: String) -> [LoopbackRequest] { requests.filter { $0.path == path } }

    /// Connections accepted so far.
    package var connectionCount: Int { lock.withLock { state.connectionCount } }

    /// The most requests that were ever waiting for their answer at the same time.
    package var mostUnderWay: Int { lock.withLock { state.mostUnderWay } }

    /// Returns when so many requests, for one path or for any, have arrived.
    package func arrivals(_ count: Int, at path: String? = nil) async {
        await withCheckedContinuation { continuation in
            let isThere = lock.withLock {
                guard state.arrived(at: path) < count else { return true }
                state.waiters.append(Waiter(path: path, count: count, continuation: continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    /// Stops listening and breaks all connections off, as if the machine were gone.
    package func vanish() {
        lock.withLock {
            guard !state.hasVanished else { return }
            state.hasVanished = true
            listener.stop()
            for connection in state.connections.values { connection.sever() }
        }
    }
}

// Connections.
extension LoopbackServer {
    private func take(_ connection: LoopbackConnection) {
        let number: Int? = lock.withLock {
            guard !state.hasVanished else { return nil }
            state.connectionCount += 1
            state.connections[state.connectionCount] = connection
            return state.connectionCount
        }
        guard let number else { return connection.close() }
        let serving = Thread { [weak self] in
            let isReset = Self.serve(connection, number) { self }
            // Forgotten before it is closed, so that nobody severs a descriptor that means something else by then.
            self?.forget(number)
            connection.close(reset: isReset)
        }
        serving.start()
    }

    private func forget(_ number: Int) {
        lock.withLock { state.connections[number] = nil }
    }

    /// Answers request after request, and says whether the connection is to be reset at the end.
    private static func serve(_ connection: LoopbackConnection, _ number: Int, by server: () -> LoopbackServer?) -> Bool
    {
        var received: [UInt8] = []
        while let head = readHead(connection, &received), let request = LoopbackRequest(head: head, connection: number)
        {
            guard let response = server()?.begin(request) else { return false }
            response.gate?.pass()
            // Counted off before the answer goes out: its reader may ask again before we get to run.
            server()?.finish()
            let end = perform(response, on: connection)
            if end != .ready { return end == .reset }
        }
        return false
    }

    /// Takes the bytes up to the next empty line; nil at the end of the connection.
    private static func readHead(_ connection: LoopbackConnection, _ received: inout [UInt8]) -> [UInt8]? {
        while received.count < longestHead {
            if let end = received.firstRange(of: Array("\r\n\r\n".utf8)) {
                defer { received.removeSubrange(..<end.upperBound) }
                return Array(received[..<end.upperBound])
            }
            let more = connection.read()
            guard !more.isEmpty else { return nil }
            received += more
            // A request begins with the name of a method; a handshake of encryption does not.
            guard let first = received.first, (0x41...0x5A).contains(first) else { return nil }
        }
        return nil
    }

    /// Records a request, wakes who waits for it, and asks its route.
    private func begin(_ request: LoopbackRequest) -> LoopbackResponse {
        let (answer, woken) = lock.withLock {
            state.requests.append(request)
            state.underWay += 1
            state.mostUnderWay = max(state.mostUnderWay, state.underWay)
            return (state.routes[request.path], state.takeContent())
        }
        for waiter in woken { waiter.continuation.resume() }
        return answer?(request) ?? .status(404)
    }

    private func finish() {
        lock.withLock { state.underWay -= 1 }
    }
}

// Answers.
extension LoopbackServer {
    private enum End {
        /// The connection can carry the next request.
        case ready
        case closed
        case reset
    }

    private static func perform(_ response: LoopbackResponse, on connection: LoopbackConnection) -> End {
        guard connection.write(response.head) else { return .closed }
        for step in response.steps {
            switch step {
            case .send(let bytes):
                guard connection.write(framed(bytes, response.framing)) else { return .closed }
            case .raw(let bytes):
                guard connection.write(bytes) else { return .closed }
            case .wait(let gate): gate.pass()
            case .reset: return .reset
            case .close: return .closed
            }
        }
        switch response.framing {
        case .length: return .ready
        case .chunked: return connection.write(Array("0\r\n\r\n".utf8)) ? .ready : .closed
        case .claimedLength, .untilClose: return .closed
        }
    }

    private static func framed(_ bytes: [UInt8], _ framing: LoopbackResponse.Framing) -> [UInt8] {
        // An empty chunk would be the last one.
        guard case .chunked = framing, !bytes.isEmpty else { return bytes }
        return Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n".utf8)
    }
}

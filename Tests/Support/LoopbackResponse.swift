/// What the server does with a request: a head and then step after step.
package struct LoopbackResponse: Sendable {
    /// How the body's end is told.
    package enum Framing: Sendable {
        /// A `Content-Length` that is right.
        case length
        /// A `Content-Length` that says what it likes.
        case claimedLength(Int)
        case chunked
        case untilClose
    }

    package enum Step: Sendable {
        case send([UInt8])
        /// Bytes that no framing is put around.
        case raw([UInt8])
        /// Waits until the test opens the gate.
        case wait(LoopbackGate)
        /// Breaks the connection off with a reset.
        case reset
        /// Closes the connection in order.
        case close
    }

    package var status: Int
    package var headers: [(name: String, value: String)]
    package var framing: Framing
    package var steps: [Step]
    /// Held closed before even the head is sent.
    package var gate: LoopbackGate?
    /// Sent in place of the head that the other values make.
    package var rawHead: String?

    package init(
        status: Int = 200, headers: [(name: String, value: String)] = [], framing: Framing = .length,
        rawHead: String? = nil, steps: [Step] = [], gate: LoopbackGate? = nil
    ) {
        self.rawHead = rawHead
        self.status = status
        self.headers = headers
        self.framing = framing
        self.steps = steps
        self.gate = gate
    }

    /// A page with a body.
    package static func page(
        _ body: [UInt8], type: String = "application/rss+xml", headers: [(name: String, value: String)] = []
    ) -> LoopbackResponse {
        LoopbackResponse(headers: [(name: "Content-Type", value: type)] + headers, steps: [.send(body)])
    }

    /// A page with a text as body.
    package static func page(
        _ body: String, type: String = "application/rss+xml", headers: [(name: String, value: String)] = []
    ) -> LoopbackResponse {
        page(Array(body.utf8), type: type, headers: headers)
    }

    /// A status without a body.
    package static func status(_ status: Int, headers: [(name: String, value: String)] = []) -> LoopbackResponse {
        LoopbackResponse(status: status, headers: headers)
    }

    package static func redirect(_ status: Int = 302, to location: String) -> LoopbackResponse {
        .status(status, headers: [(name: "Location", value: location)])
    }

    /// The page with its validators, or 304 if the request shows one of them.
    package static func validated(
        _ body: String, etag: String? = nil, lastModified: String? = nil, for request: LoopbackRequest
    ) -> LoopbackResponse {
        var validators: [(name: String, value: String)] = []
        if let etag { validators.append((name: "ETag", value: etag)) }
        if let lastModified { validators.append((name: "Last-Modified", value: lastModified)) }
        // The tag decides alone when it is shown (RFC 9110, section 13.2.2).
        let isSame =
            request["If-None-Match"].map { $0 == etag }
            ?? (request["If-Modified-Since"].map { $0 == lastModified } ?? false)
        return isSame ? .status(304, headers: validators) : .page(body, headers: validators)
    }

    /// The same, but not before the test opens the gate.
    package func held(by gate: LoopbackGate) -> LoopbackResponse {
        var response = self
        response.gate = gate
        return response
    }

    /// The status line and all headers, with the empty line.
    var head: [UInt8] {
        if let rawHead { return Array(rawHead.utf8) }
        var lines = ["HTTP/1.1 \(status) Scripted"]
        lines += headers.map { "\($0.name): \($0.value)" }
        switch framing {
        case .length where status != 304 && status != 204: lines.append("Content-Length: \(size)")
        case .length: break
        case .claimedLength(let length): lines.append("Content-Length: \(length)")
        case .chunked: lines.append("Transfer-Encoding: chunked")
        case .untilClose: lines.append("Connection: close")
        }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    private var size: Int {
        steps.reduce(0) { sum, step in
            if case .send(let bytes) = step { sum + bytes.count } else { sum }
        }
    }
}

/// Why a fetch brought nothing.
package enum FetchError: Error, Sendable, Hashable {
    /// What stood between us and the server.
    package enum Obstacle: String, Sendable, Hashable {
        case dns, connect, tls
    }

    /// The address, a header or a redirect is one that is not followed; `reason` ends the sentence "… was refused:".
    case refused(String, reason: String)
    case unreachable(Obstacle, host: String, detail: String)
    case timedOut(host: String, detail: String)
    /// `what` is "body" or "headers"; the limit is in bytes.
    case tooLarge(what: String, limit: Int)
    /// An HTTP status other than success and a "not modified" that was asked for, with the `Retry-After` as received.
    case status(Int, retryAfter: String?)
    /// libcurl's code and words for an answer that broke off or made no sense.
    case transfer(code: Int, detail: String)
    case unreadable(path: String, detail: String)
    /// The caller or a shutdown called it off.
    case cancelled
}

extension FetchError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refused(let what, let reason):
            "\(what) was refused: \(reason)"
        case .unreachable(.dns, let host, let detail):
            "the name \(host) could not be resolved (\(detail)); check the address and this machine's DNS"
        case .unreachable(.connect, let host, let detail):
            "no connection to \(host) (\(detail)); the server may be down or blocked from here"
        case .unreachable(.tls, let host, let detail):
            "no secure connection to \(host) (\(detail)); its certificate may be wrong or expired"
        case .timedOut(let host, let detail):
            "\(host) took too long (\(detail)); if it is always slow, raise the time limit"
        case .tooLarge(let what, let limit):
            "the answer's \(what) would exceed the limit of \(limit) bytes"
        case .status(let status, let retryAfter):
            "the server answered with status \(status)" + (retryAfter.map { " and asks to wait: \($0)" } ?? "")
        case .transfer(let code, let detail):
            "the answer broke off (\(detail); libcurl code \(code))"
        case .unreadable(let path, let detail):
            "the file \(path) cannot be read: \(detail)"
        case .cancelled:
            "the fetch was called off before it ended"
        }
    }

    /// A short word from a small fixed set, without anything the input could choose.
    package var label: String {
        switch self {
        case .refused: "refused"
        case .unreachable(let obstacle, _, _): obstacle.rawValue
        case .timedOut: "timeout"
        case .tooLarge: "too-large"
        case .status(404, _): "http-404"
        case .status(410, _): "http-410"
        case .status(429, _): "http-429"
        case .status(400..<500, _): "http-4xx"
        case .status(500..<600, _): "http-5xx"
        case .status: "http-other"
        case .transfer: "transfer"
        case .unreadable: "file"
        case .cancelled: "cancelled"
        }
    }
}

/// Why a fetch brought nothing.
package enum FetchError: Error, Sendable, Hashable {
    /// What stood between us and the server.
    package enum Obstacle: String, Sendable, Hashable {
        case dns, connect, tls
    }

    /// The address, a header or a redirect is one that is not followed; `reason` ends the sentence "… was refused:".
    case refused(String, reason: String)
    /// The server is, or a redirect leads to, an address that is not of the public internet.
    case guarded(host: String, address: String, network: AddressGuard.Network)
    /// A guard against programs answered in the server's stead, with the `Retry-After` as received.
    case walled(BotWall, status: Int, retryAfter: String?)
    case unreachable(Obstacle, host: String, detail: String)
    case timedOut(host: String, detail: String)
    /// `what` is "body" or "headers"; the limit is in bytes.
    case tooLarge(what: String, limit: Int)
    /// An HTTP status other than success and a "not modified" that was asked for, with its `Retry-After`.
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
        case .guarded(let host, let address, let network):
            Self.guarded(host, address, network)
        case .walled(let wall, let status, _):
            "instead of the feed came \(wall == .captcha ? "" : "the bot wall of ")\(wall.rawValue) (status \(status)); "
                + "ask the outlet to let Marsad in, or look for another address of the feed"
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

    private static func guarded(_ host: String, _ address: String, _ network: AddressGuard.Network) -> String {
        let article = network == .unspecified ? "an" : "a"
        let what = "\(article) \(network.rawValue) address"
        let isNamed = host != address && host != "[\(address)]"
        let place = isNamed ? "\(host) resolves to \(address), \(what)" : "\(address) is \(what)"
        return network.canBeMeant
            ? "\(place); mark the source `private: true` if that is meant"
            : "\(place), which is never connected to; check the address"
    }

    /// The `Retry-After` of the answer, if one came and had one.
    package var retryAfter: String? {
        switch self {
        case .status(_, let retryAfter), .walled(_, _, let retryAfter): retryAfter
        default: nil
        }
    }

    /// The HTTP status of the answer, if one came.
    package var status: Int? {
        switch self {
        case .status(let status, _), .walled(_, let status, _): status
        default: nil
        }
    }

    /// A short word from a small fixed set, without anything the input could choose.
    package var label: String {
        switch self {
        case .refused: "refused"
        case .guarded: "private-address"
        case .walled: "bot-wall"
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

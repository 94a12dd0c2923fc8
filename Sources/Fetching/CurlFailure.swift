import CCurl

/// What libcurl said when a transfer failed, to be told in our words.
struct CurlFailure: Sendable {
    private static let tls: Set<UInt32> = Set(
        [
            CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_SHUTDOWN_FAILED,
        ].map(\.rawValue))

    /// One of libcurl's codes, libcurl-errors(3).
    let number: Int
    /// The details libcurl wrote down; empty if it wrote none.
    let message: String

    /// The error for the caller; `host` is the server last asked.
    func error(host: String, address: Address, limits: FetchLimits) -> FetchError {
        if Self.tls.contains(code.rawValue) { return .unreachable(.tls, host: host, detail: detail) }
        return switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            .unreachable(.dns, host: host, detail: detail)
        case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED:
            .unreachable(.connect, host: host, detail: detail)
        case CURLE_OPERATION_TIMEDOUT:
            .timedOut(host: host, detail: detail)
        case CURLE_FILESIZE_EXCEEDED:
            .tooLarge(what: "body", limit: limits.body)
        case CURLE_TOO_MANY_REDIRECTS:
            .refused(address.shown, reason: "it redirects more than \(limits.redirects) times")
        case CURLE_UNSUPPORTED_PROTOCOL where message.contains("HTTP/0.9") || message.contains("HTTP version"):
            // The same code stands for an answer in no version of HTTP that is spoken.
            .transfer(code: number, detail: detail)
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT:
            .refused(address.shown, reason: "it is, or redirects to, an address that is not fetched (\(detail))")
        default:
            .transfer(code: number, detail: detail)
        }
    }

    private var code: CURLcode { CURLcode(rawValue: UInt32(truncatingIfNeeded: number)) }

    private var detail: String {
        guard message.isEmpty else { return message }
        return unsafe curl_easy_strerror(code).map { unsafe String(cString: $0) } ?? "no details"
    }
}

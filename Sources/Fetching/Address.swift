import CCurl

/// An address as libcurl itself reads it, so that what is checked is what is fetched.
struct Address: Sendable, Hashable {
    private static let longest = 8192

    /// The whole address, escaped to ASCII, for libcurl only: it may hold a password.
    let url: String
    /// The same without user name and password, for people and for the archive.
    let shown: String
    let scheme: String
    /// Lower case; empty for a file.
    let host: String
    /// The unescaped path.
    let path: String

    /// Reads an absolute address.
    ///
    /// - Throws: `FetchError.refused` if it is none, or of a scheme that is never fetched.
    init(_ text: String, allowsFile: Bool) throws(FetchError) {
        guard text.utf8.count <= Self.longest else {
            throw .refused("an address of \(text.utf8.count) bytes", reason: "the limit is \(Self.longest)")
        }
        guard let parts = unsafe curl_url() else {
            throw .transfer(code: Int(CURLE_OUT_OF_MEMORY.rawValue), detail: "out of memory")
        }
        defer { unsafe curl_url_cleanup(parts) }
        try unsafe Self.read(text, into: parts)
        scheme = unsafe Self.part(CURLUPART_SCHEME, of: parts)
        host = unsafe Self.part(CURLUPART_HOST, of: parts).lowercased()
        path = unsafe Self.part(CURLUPART_PATH, of: parts, flags: CURLU_URLDECODE)
        url = unsafe Self.part(CURLUPART_URL, of: parts)
        unsafe curl_url_set(parts, CURLUPART_USER, nil, 0)
        unsafe curl_url_set(parts, CURLUPART_PASSWORD, nil, 0)
        shown = unsafe Self.part(CURLUPART_URL, of: parts)
        try check(allowsFile: allowsFile)
    }

    /// Takes the address in, escaped and with the name of the server in ASCII.
    private static func read(_ text: String, into parts: OpaquePointer) throws(FetchError) {
        var ascii: UnsafeMutablePointer<CChar>?
        defer { unsafe curl_free(ascii) }
        var code = unsafe curl_url_set(parts, CURLUPART_URL, text, UInt32(CURLU_URLENCODE))
        // The rest costs a locale, and most addresses are in ASCII already.
        if !text.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "%") }) {
            if code == CURLUE_OK { code = unsafe ccurl_url_get_ascii(parts, &ascii) }
            if code == CURLUE_OK { code = unsafe curl_url_set(parts, CURLUPART_URL, ascii, 0) }
        }
        guard code == CURLUE_OK else { throw .refused("an address", reason: reason(of: code)) }
    }

    private func check(allowsFile: Bool) throws(FetchError) {
        switch scheme {
        case "http", "https":
            guard !host.isEmpty else { throw .refused(shown, reason: "it names no server") }
        case "file":
            guard allowsFile else { throw .refused(shown, reason: "files of this machine are not allowed here") }
            guard !path.isEmpty else { throw .refused(shown, reason: "it names no file") }
        default:
            throw .refused(shown, reason: "only http and https addresses are fetched")
        }
    }

    /// One part of the address; empty if it has none.
    private static func part(_ part: CURLUPart, of parts: OpaquePointer, flags: Int32 = 0) -> String {
        var text: UnsafeMutablePointer<CChar>?
        guard unsafe curl_url_get(parts, part, &text, UInt32(flags)) == CURLUE_OK, let text = unsafe text else {
            return ""
        }
        defer { unsafe curl_free(text) }
        return unsafe String(cString: text)
    }

    private static func reason(of code: CURLUcode) -> String {
        let detail = unsafe curl_url_strerror(code).map { unsafe String(cString: $0) } ?? "it cannot be read"
        return "\(detail); write it in full, beginning with http:// or https://"
    }
}

import Foundation

/// The address of a page, which relative addresses on it start from.
struct PageAddress {
    private let url: URL
    /// In lower case, without a leading `www.`.
    let site: String

    /// - Parameter text: An absolute address over `http` or `https`; anything else gives nil.
    init?(_ text: String) {
        guard let parts = PageAddress.web(URL(string: text)), let url = parts.url, let host = parts.host else {
            return nil
        }
        self.url = url
        site = PageAddress.site(ofHost: host)
    }

    /// What a reference on the page leads to (RFC 3986, section 5): absolute, with scheme and host in lower case, without
    /// a fragment and without the port that goes without saying.
    ///
    /// Nil for what is not fetched over HTTP, carries a user name or password, or is longer than an address may be.
    func resolve(_ reference: String) -> String? {
        guard reference.utf8.count <= PageLimits.addressBytes else { return nil }
        let cleaned = PageAddress.clean(reference)
        guard !cleaned.isEmpty else { return nil }
        return PageAddress.web(URL(string: cleaned, relativeTo: url))?.string
    }

    /// Whether an address belongs to the page's site, be it under another subdomain.
    func isHome(of address: String) -> Bool {
        guard let host = URLComponents(string: address)?.host else { return false }
        let other = PageAddress.site(ofHost: host)
        return other == site || other.hasSuffix(".\(site)") || site.hasSuffix(".\(other)")
    }

    private static func web(_ url: URL?) -> URLComponents? {
        guard let url, var parts = URLComponents(url: url, resolvingAgainstBaseURL: true) else { return nil }
        parts.scheme = parts.scheme?.lowercased()
        guard parts.scheme == "http" || parts.scheme == "https", parts.user == nil, parts.password == nil,
            let host = parts.host, !host.isEmpty
        else { return nil }
        if host.allSatisfy(\.isASCII) { parts.host = host.lowercased() }
        if parts.port == (parts.scheme == "https" ? 443 : 80) { parts.port = nil }
        if parts.path.isEmpty { parts.path = "/" }
        parts.fragment = nil
        return parts
    }

    /// Read as browsers do: without tabs and line breaks anywhere, without spaces and controls at the ends, with slashes
    /// for backslashes (https://url.spec.whatwg.org/#url-parsing).
    private static func clean(_ reference: String) -> String {
        let unbroken = reference.unicodeScalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
        let isEdge = { (scalar: Unicode.Scalar) in scalar.value <= 0x20 || scalar.properties.isWhitespace }
        let start = unbroken.drop(while: isEdge)
        guard let last = start.lastIndex(where: { !isEdge($0) }) else { return "" }
        return escaped(String(String.UnicodeScalarView(start[...last])).replacing("\\", with: "/"))
    }

    /// Escapes what is not ASCII behind the host, since Foundation would escape the escapes of a mixture once more.
    private static func escaped(_ reference: String) -> String {
        guard reference.contains("%"), !reference.utf8.allSatisfy({ $0 < 0x80 }) else { return reference }
        let authority = reference.firstRange(of: "//")?.upperBound ?? reference.startIndex
        let path = reference[authority...].firstIndex(of: "/") ?? authority
        let rest = reference[path...].utf8.map { byte in
            byte < 0x80
                ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
        }
        return reference[..<path] + rest.joined()
    }

    private static func site(ofHost host: String) -> String {
        let host = host.lowercased()
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
}

import Foundation

/// The address of a feed as a configuration or a list of subscriptions may name it.
enum FeedAddress {
    /// Why an address is refused: what was found and what is allowed.
    struct Refusal: Error, Hashable {
        let message: String
    }

    /// The address as it will be fetched: an `http` or `https` URL as written, or the absolute `file` URL of a file.
    ///
    /// Relative `file` addresses start from the absolute path `folder`; where it is nil, files are refused.
    static func resolve(_ text: String, folder: String?) throws(Refusal) -> String {
        guard let colon = text.firstIndex(of: ":") else {
            throw Refusal(message: "`url` is \"\(Excerpt.of(text))\"; it has to begin with https://, http:// or file:")
        }
        let scheme = text[..<colon].lowercased()
        switch scheme {
        case "http", "https": return try web(text)
        case "file":
            guard let folder else {
                throw Refusal(message: "`url` names a file on this machine; only a configuration's sources may")
            }
            return try file(text[text.index(after: colon)...], folder: folder)
        default:
            let found = Excerpt.of(scheme)
            throw Refusal(message: "`url` has the scheme `\(found)`; allowed are `https`, `http` and `file`")
        }
    }

    /// What two addresses of one feed share: scheme and host without letter case, no fragment, no default port.
    static func key(of address: String) -> String {
        guard var parts = URLComponents(string: address) else { return address }
        parts.fragment = nil
        parts.scheme = parts.scheme?.lowercased()
        parts.host = parts.host?.lowercased()
        if (parts.scheme == "https" && parts.port == 443) || (parts.scheme == "http" && parts.port == 80) {
            parts.port = nil
        }
        if parts.path.isEmpty { parts.path = "/" }
        return parts.string ?? address
    }

    /// What addresses share that lead to one feed on nearly every server: `key`, without the scheme and a slash at the end.
    static func looseKey(of address: String) -> String {
        var key = key(of: address)
        for scheme in ["https://", "http://"] where key.hasPrefix(scheme) { key.removeFirst(scheme.count) }
        if key.hasSuffix("/") { key.removeLast() }
        return key
    }

    private static func web(_ text: String) throws(Refusal) -> String {
        guard !text.contains(where: \.isWhitespace), let parts = URLComponents(string: text),
            let host = parts.host, !host.isEmpty, (1...65_535).contains(parts.port ?? 443)
        else {
            let found = hasCredentials(text) ? "" : " \"\(Excerpt.of(text))\""
            throw Refusal(message: "`url`\(found) is no valid address; write it like https://example.org/feed.xml")
        }
        guard parts.user == nil, parts.password == nil else {
            let advice = "leave them out and send them under `headers`, such as `Authorization`"
            throw Refusal(message: "`url` has a user name or password in it; \(advice)")
        }
        return text.allSatisfy(\.isASCII) ? text : parts.string ?? text
    }

    /// Whether something that may be a password stands in the address, which then must not be repeated in a message.
    private static func hasCredentials(_ text: String) -> Bool { text.contains("@") }

    private static func file(_ rest: Substring, folder: String) throws(Refusal) -> String {
        var path = rest
        if path.hasPrefix("//localhost/") { path = path.dropFirst("//localhost".count) }
        if path.hasPrefix("///") { path = path.dropFirst(2) }
        guard !path.isEmpty, !path.hasPrefix("//"), let decoded = path.removingPercentEncoding,
            !decoded.unicodeScalars.contains("\0")
        else {
            let found = Excerpt.of(String(rest))
            throw Refusal(
                message: "`url` is \"file:\(found)\"; write it like file:///srv/feed.xml or file:feeds/feed.xml")
        }
        let absolute = FilePath.absolute(decoded, in: folder)
        return "file://" + (absolute.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? absolute)
    }
}

/// Paths as texts, without looking at the disk.
enum FilePath {
    /// `path` as an absolute path without `.` and `..`, starting from the absolute path `folder` when it is relative.
    static func absolute(_ path: String, in folder: String) -> String {
        var parts: [Substring] = []
        for part in (path.hasPrefix("/") ? path : folder + "/" + path).split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The folder that the file at an absolute path is in.
    static func folder(of path: String) -> String { absolute("..", in: path) }
}

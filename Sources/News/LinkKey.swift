import Foundation

/// The address of an item's page in the one form in which addresses are compared.
///
/// Spellings of an address that lead to one page give one key, as far as that can be told without fetching it
/// (RFC 3986, section 6.2): letters are composed (NFC); escapes that change nothing are undone; `http` is `https`; the
/// host is in lower case and without a standard port; an empty path is a slash; an empty query is none; and of the
/// fragment only one that a page routes by is kept (`#!` or `#/`). The form of a form is that form.
package struct LinkKey: Sendable, Hashable {
    package let text: String

    /// Nil for an empty address, and for the front page of a site, which names no item of it.
    package init?(_ address: String) {
        guard let web = WebAddress(address) else {
            text = Self.composed(address)
            if text.isEmpty { return nil }
            return
        }
        if web.isFrontPage { return nil }
        text = web.text(keepingFragment: false)
    }

    /// An identifier in the form in which identifiers are compared: that of a link, if it is one, with its fragment.
    package static func form(ofIdentifier id: String) -> String {
        WebAddress(id)?.text(keepingFragment: true) ?? composed(id)
    }

    fileprivate static func composed(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
    }
}

/// An address of the web in its parts, each in normal form.
private struct WebAddress {
    var authority: String
    var path: String
    /// Without its question mark; empty when there is none.
    var query: String
    /// Without its number sign; empty when there is none.
    var fragment: String

    /// Nil for what is no address of the web.
    init?(_ address: String) {
        let (scheme, rest) = Self.halves(of: address[...], at: ":")
        guard ["http", "https"].contains(scheme.lowercased()), rest.utf8.starts(with: "//".utf8) else { return nil }
        let (place, fragment) = Self.halves(of: Substring(rest.utf8.dropFirst(2)), at: "#")
        let (before, query) = Self.halves(of: place, at: "?")
        let (authority, path) = Self.halves(of: before, at: "/")
        self.authority = Self.authority(authority)
        self.path = "/" + Self.normal(path)
        self.query = Self.normal(query)
        self.fragment = Self.normal(fragment)
    }

    var isFrontPage: Bool { path == "/" && query.isEmpty && !isRoute }

    /// Whether the fragment tells the page what to show.
    private var isRoute: Bool { fragment.utf8.first.map("!/".utf8.contains) ?? false }

    func text(keepingFragment: Bool) -> String {
        let query = query.isEmpty ? "" : "?\(query)"
        let fragment = fragment.isEmpty || !(isRoute || keepingFragment) ? "" : "#\(fragment)"
        return "https://\(authority)\(path)\(query)\(fragment)"
    }

    private static func authority(_ text: Substring) -> String {
        let whole = normal(text) { !isUnreserved($0) }
        let user = whole.lastIndex(of: "@").map { whole[...$0] } ?? ""
        var host = LinkKey.composed(whole.dropFirst(user.count).lowercased())
        // Both standard ports, since the schemes are not told apart.
        while let port = [":80", ":443", ":"].first(where: host.hasSuffix) { host.removeLast(port.count) }
        return user + host
    }

    /// Escaped as it was where the plain character would part the address in another way, or is a control.
    private static func normal(_ text: Substring) -> String {
        normal(text) { byte in byte < 0x20 || byte == 0x7F || "/?#&=+;".utf8.contains(byte) }
    }

    private static func normal(_ text: Substring, keeping isKept: (UInt8) -> Bool) -> String {
        let composed = LinkKey.composed(PercentEscapes.normal(text, keeping: isKept))
        // A mark that was escaped may have been composed with the last digit of an escape, which is none any more.
        return PercentEscapes.normal(composed, keeping: isKept)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~".utf8.contains(byte)
        }
    }

    /// What stands before and after the first such mark; all of it before when there is none.
    private static func halves(of text: Substring, at mark: Unicode.Scalar) -> (Substring, Substring) {
        guard let place = text.unicodeScalars.firstIndex(of: mark) else { return (text, "") }
        return (text[..<place], text[text.unicodeScalars.index(after: place)...])
    }
}

import Charsets

/// Addresses made absolute (RFC 3986, section 5), and those that could act refused.
enum Links {
    /// The address to follow, without what tracks its readers; nil when it is empty or too long, or has a scheme that is not for
    /// following.
    ///
    /// It stays relative only when there is no base.
    static func resolve(_ reference: String, against base: String?) -> String? {
        absolute(reference, against: base).map(TrackingParameters.removed)
    }

    /// The address of a picture or a recording, as it is written; nil unless it is fetched over HTTP.
    static func resolveMedia(_ reference: String, against base: String?) -> String? {
        guard let resolved = absolute(reference, against: base) else { return nil }
        guard let scheme = scheme(of: resolved) else { return resolved }
        return scheme == "http" || scheme == "https" || scheme == "ftp" ? resolved : nil
    }

    private static func absolute(_ reference: String, against base: String?) -> String? {
        let cleaned = isClean(reference) ? reference : clean(reference)
        guard !cleaned.isEmpty, cleaned.utf8.count <= longest else { return nil }
        if let scheme = scheme(of: cleaned) { return schemes.contains(scheme) ? cleaned : nil }
        guard let base else { return cleaned }
        // Every address inside would pay for it.
        guard base.utf8.count <= longestBase else { return nil }
        guard let parts = Parts(base), schemes.contains(parts.scheme) else { return cleaned }
        let resolved = parts.resolving(cleaned)
        return resolved.utf8.count <= longest ? resolved : nil
    }

    /// Whether an address has nothing that `clean` would change.
    private static func isClean(_ address: String) -> Bool {
        let needsCare = address.utf8.contains { byte in
            byte <= 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x5C || byte == 0x7F
        }
        guard !needsCare else { return false }
        let survey = address.survey
        return survey.isClean && survey.isFolded
    }

    /// Bytes in UTF-8 of an address: a base inside a base must not make ever longer ones.
    private static let longest = 8_192
    private static let longestBase = 2_048

    /// Whether an address says where it is by itself.
    static func isAbsolute(_ address: String) -> Bool { scheme(of: address) != nil }

    /// The scheme in lower case, of an address without white space and controls; nil when it has none.
    private static func scheme(of address: String) -> String? {
        let isSchemeByte = { (byte: UInt8) in
            byte.isASCIILetter || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
        }
        let name = address.utf8.prefix(while: isSchemeByte)
        guard let first = name.first, first.isASCIILetter, address.utf8.dropFirst(name.count).first == 0x3A else {
            return nil
        }
        return Substring(name).lowercased()
    }

    /// Without controls, without spaces at its ends, and with the characters encoded that would end it.
    private static func clean(_ reference: String) -> String {
        var cleaned = ""
        // Browsers drop tabs and line breaks anywhere in an address (https://url.spec.whatwg.org/#url-parsing).
        let unbroken = reference.unicodeScalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
        let folded = TextCleaner.folded(TextCleaner.clean(String(String.UnicodeScalarView(unbroken))))
        let slash = scheme(of: folded) == nil ? "/" : "\\"
        for scalar in folded.unicodeScalars {
            switch scalar {
            case " ": cleaned += "%20"
            case "<": cleaned += "%3C"
            case ">": cleaned += "%3E"
            case "\"": cleaned += "%22"
            case "\\": cleaned += slash
            default: cleaned.unicodeScalars.append(scalar)
            }
        }
        return cleaned
    }

    private static let schemes: Set<String> = [
        "http", "https", "ftp", "ftps", "sftp", "mailto", "tel", "sms", "news", "nntp", "gopher", "irc", "ircs", "xmpp",
        "sip", "sips", "magnet", "webcal", "feed", "urn", "tag", "geo", "doi",
    ]

    /// An absolute address in its parts.
    private struct Parts {
        var scheme: String
        /// With its two slashes; empty when there is none.
        var authority: Substring
        var path: Substring
        var query: Substring

        init?(_ address: String) {
            let trimmed = TextCleaner.folded(address)
            guard let scheme = Links.scheme(of: trimmed), let colon = trimmed.firstIndex(of: ":") else { return nil }
            self.scheme = scheme
            var rest = trimmed[colon...].dropFirst()
            if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
            query = rest.firstIndex(of: "?").map { rest[$0...] } ?? ""
            rest = rest.dropLast(query.count)
            authority = ""
            if rest.hasPrefix("//") {
                let end = rest.dropFirst(2).firstIndex(of: "/") ?? rest.endIndex
                authority = rest[..<end]
                rest = rest[end...]
            }
            path = rest
        }

        func resolving(_ reference: String) -> String {
            if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
            if reference.hasPrefix("#") { return "\(scheme):\(authority)\(path)\(query)\(reference)" }
            if reference.hasPrefix("?") { return "\(scheme):\(authority)\(path)\(reference)" }
            let pathEnd = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
            let own = reference[..<pathEnd]
            let merged: String
            if own.hasPrefix("/") {
                merged = String(own)
            } else if let slash = path.lastIndex(of: "/") {
                merged = path[...slash] + String(own)
            } else {
                merged = (authority.isEmpty ? "" : "/") + String(own)
            }
            return "\(scheme):\(authority)\(Parts.withoutDots(merged))\(reference[pathEnd...])"
        }

        /// The path without `.` and `..` (RFC 3986, section 5.2.4).
        private static func withoutDots(_ path: String) -> String {
            guard path.contains("./") || path.hasSuffix(".") else { return path }
            var kept: [Substring] = []
            let segments = path.split(separator: "/", omittingEmptySubsequences: false)
            for (index, segment) in segments.enumerated() {
                let isLast = index == segments.count - 1
                if segment == ".." {
                    if kept.count > 1 { kept.removeLast() }
                    if isLast { kept.append("") }
                } else if segment == "." {
                    if isLast { kept.append("") }
                } else {
                    kept.append(segment)
                }
            }
            return kept.joined(separator: "/")
        }
    }
}

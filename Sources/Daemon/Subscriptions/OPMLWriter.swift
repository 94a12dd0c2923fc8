package import News

/// Writes subscriptions as OPML 2.0, which feed readers exchange (opml.org/spec2.opml).
package struct OPMLWriter: Sendable {
    private let title: String

    /// - Parameter title: what the list calls itself.
    package init(title: String) { self.title = title }

    /// The list: an outline for each group with its sources inside, in their order.
    ///
    /// Files of this machine and private sources mean nothing elsewhere and are left out, as are headers, which may hold secrets.
    package func text(groups: [SourceGroup], sources: [Source]) -> String {
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\">",
            "  <head>", "    <title>\(Self.escaped(title))</title>", "  </head>", "  <body>",
        ]
        for group in groups {
            let members = sources.filter { $0.group == group.key && !$0.url.hasPrefix("file:") && !$0.isPrivate }
            guard !members.isEmpty else { continue }
            lines.append("    <outline text=\"\(Self.escaped(group.label))\">")
            lines += members.map { "      " + Self.outline(of: $0) }
            lines.append("    </outline>")
        }
        return (lines + ["  </body>", "</opml>"]).joined(separator: "\n") + "\n"
    }

    private static func outline(of source: Source) -> String {
        let name = escaped(source.name)
        let address = escaped(source.url)
        let language = escaped(source.language)
        return
            "<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\" xmlUrl=\"\(address)\" language=\"\(language)\"/>"
    }

    /// The text as it may stand in XML, inside quotes or not; letters that XML has no way to hold become U+FFFD.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for letter in text.unicodeScalars {
            switch letter {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped += "&#\(letter.value);"
            case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(letter)
            }
        }
        return escaped
    }
}

/// A feed that a server or a browser put into a page of HTML.
enum PageWrapping {
    /// What the page holds, to be read as a feed of its own; nil when it holds none.
    ///
    /// That is a feed written into the page as it is, outside of scripts and comments, or the escaped text of a `pre` that
    /// is all there is in the page, as browsers show what they do not know.
    static func unwrapped(_ page: [UInt8]) -> [UInt8]? {
        var scanner = MarkupScanner(page)
        var isPage = false
        while let next = scanner.find(0x3C, from: scanner.position) {
            scanner.position = next
            let name = name(in: scanner)
            if scanner.starts(with: "<!--") {
                scanner.position = scanner.find("-->", from: next + 4) ?? page.count
            } else if inert.contains(name) {
                scanner.position = end(of: name, in: scanner)
            } else if isPage, roots.contains(name) {
                return Array(page[next...])
            } else {
                isPage = isPage || name == "html" || name == "body"
                if isPage, name == "pre" { return preformatted(scanner) }
                scanner.position = next + 1
            }
        }
        return nil
    }

    private static let roots: Set<String> = ["rss", "rdf:rdf", "feed"]
    private static let inert: Set<String> = ["script", "style", "textarea", "template", "noscript", "title"]

    private static func name(in scanner: MarkupScanner) -> String {
        let start = scanner.position + 1
        return String(decoding: scanner.bytes[start..<scanner.nameEnd(from: start)], as: UTF8.self).lowercased()
    }

    /// The position of the end tag of an element whose text is no markup.
    private static func end(of name: String, in scanner: MarkupScanner) -> Int {
        var scanner = scanner
        let pattern = Array("</\(name)".utf8)
        while let next = scanner.find(0x3C, from: scanner.position + 1) {
            if scanner.bytes[next...].prefix(pattern.count).map(\.lowercasedASCII) == pattern { return next + 1 }
            scanner.position = next
        }
        return scanner.bytes.count
    }

    /// The text of the `pre` that begins here, as it was before it was escaped, or with its markup when it was not.
    private static func preformatted(_ scanner: MarkupScanner) -> [UInt8]? {
        guard let start = scanner.find(0x3E, from: scanner.position) else { return nil }
        let close = scanner.find("</pre>", from: start) ?? scanner.bytes.count
        let inner = scanner.bytes[(start + 1)..<close].drop(while: \.isMarkupSpace)
        let around = scanner.bytes[..<scanner.position] + scanner.bytes[min(close + 6, scanner.bytes.count)...]
        guard TextLines.visible(in: Array(around)).isEmpty, let first = inner.first else { return nil }
        if first == 0x3C { return Array(inner) }
        var lines: [UInt8] = []
        var notes = RepairNotes()
        MarkupText.append(inner, to: &lines, entities: EntityTable(), notes: &notes)
        // What was appended is escaped once more than the text is.
        return MarkupDocument(xml: Array("<t>".utf8) + lines + Array("</t>".utf8), recover: true)
            .root.map { Array($0.allText().utf8) }
    }
}

extension TextLines {
    /// The visible text of HTML.
    fileprivate static func visible(in html: [UInt8]) -> String {
        var lines = TextLines()
        lines.add(MarkupDocument(html: html).topNodes)
        return lines.text
    }
}

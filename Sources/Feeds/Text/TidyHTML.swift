import Charsets

/// Sanitises HTML that leaves nothing to interpret in one pass, without building a tree.
///
/// That is HTML as most publishers write it: every tag known, in its place and closed, every attribute quoted, every
/// reference complete, no comment, no script. It is read as any parser would read it, and what is kept is decided by
/// `Sanitizer` itself; at the first thing that is not so plain the pass is given up, and the tree decides.
struct TidyHTML {
    private let bytes: [UInt8]
    private let sanitizer: Sanitizer
    private var index = 0
    private var html: [UInt8] = []
    private var lines = TextLines()
    private var open: [TidyTag] = []

    private static let deepest = 32

    /// Nil when the HTML, text that its survey calls clean, is not so plain.
    static func read(_ html: String, with sanitizer: Sanitizer) -> SafeHTML? {
        var tidy = TidyHTML(Array(html.utf8), sanitizer)
        guard tidy.run(), tidy.html.count <= sanitizer.mostBytes else { return nil }
        let written = String(decoding: tidy.html, as: UTF8.self)
        return SafeHTML(html: HTMLText.trimmed(written), text: tidy.lines.text)
    }

    private init(_ bytes: [UInt8], _ sanitizer: Sanitizer) {
        self.bytes = bytes
        self.sanitizer = sanitizer
        html.reserveCapacity(bytes.count + bytes.count / 8)
    }

    private mutating func run() -> Bool {
        while index < bytes.count {
            let isPlain =
                switch bytes[index] {
                case 0x3C: readTag()
                case 0x26: readReference()
                default: readText()
                }
            guard isPlain else { return false }
        }
        return open.isEmpty
    }

    // MARK: Text

    private mutating func readText() -> Bool {
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            // Carriage returns are for parsers to normalise, and a bare > is not plain.
            if byte == 0x3C || byte == 0x26 { break }
            if byte == 0x3E || byte == 0x0D { return false }
            index += 1
        }
        let source = bytes
        let text = source.span.extracting(start..<index)
        guard mayHoldText || WhiteSpace.isAll(text) else { return false }
        html += source[start..<index]
        lines.add(text)
        return true
    }

    /// Whether text may stand in the innermost element.
    private var mayHoldText: Bool { open.last?.content != .items }

    /// `&name;` or `&#number;` for one character that is clean in itself.
    private mutating func readReference() -> Bool {
        let limit = min(bytes.count, index + 12)
        var end = index + 1
        while end < limit, bytes[end] != 0x3B { end += 1 }
        guard end < limit, mayHoldText else { return false }
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        guard name != "apos", let expansion = EntityTable.plainExpansion(of: name), expansion.survey.isClean else {
            return false
        }
        html += HTMLText.escapedBetweenTags(expansion).utf8
        lines.add(expansion)
        index = end + 1
        return true
    }

    // MARK: Tags

    private mutating func readTag() -> Bool {
        index += 1
        guard index < bytes.count else { return false }
        if bytes[index] == 0x2F {
            index += 1
            return readEndTag()
        }
        guard let tag = readName() else { return false }
        return readStartTag(tag)
    }

    private mutating func readEndTag() -> Bool {
        guard let tag = readName(), let innermost = open.last, innermost.name == tag.name else { return false }
        skipSpace()
        guard take(0x3E) else { return false }
        open.removeLast()
        html += tag.endTag
        if tag.isBlock { lines.endLine() }
        return true
    }

    private mutating func readStartTag(_ tag: TidyTag) -> Bool {
        guard tag.mayStand(in: open), open.count < TidyHTML.deepest else { return false }
        guard let attributes = readAttributes() else { return false }
        if tag.isBlock { lines.endLine() }
        let written = sanitizer.tag(tag.name, attributes, tag.keeps, base: sanitizer.base)
        if tag.content == .nothing {
            html += (written ?? "").utf8
            if tag.isBlock { lines.endLine() }
            return true
        }
        guard let written else { return false }
        html += written.utf8
        open.append(tag)
        return true
    }

    /// The attributes up to the end of the tag; nil when one is not plain.
    private mutating func readAttributes() -> [MarkupAttribute]? {
        var attributes: [MarkupAttribute] = []
        while attributes.count < 32 {
            let hasSpace = skipSpace()
            if take(0x3E) { return attributes }
            if take(0x2F) { return take(0x3E) ? attributes : nil }
            guard hasSpace, let attribute = readAttribute() else { return nil }
            attributes.append(attribute)
        }
        return nil
    }

    private mutating func readAttribute() -> MarkupAttribute? {
        let start = index
        while index < bytes.count, isNameByte(bytes[index]) || (index > start && bytes[index] == 0x2D) {
            index += 1
        }
        guard index > start, index < bytes.count else { return nil }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        guard take(0x3D), index < bytes.count else { return nil }
        let quote = bytes[index]
        guard quote == 0x22 || quote == 0x27 else { return nil }
        index += 1
        guard let value = readValue(to: quote) else { return nil }
        return MarkupAttribute(name: name, prefix: nil, value: value)
    }

    /// The value up to its closing quote, in which `&amp;` is the only reference that is plain.
    private mutating func readValue(to quote: UInt8) -> String? {
        let start = index
        var hasReference = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == quote { break }
            if byte == 0x3C || byte == 0x0D { return nil }
            if byte == 0x26 { hasReference = true }
            index += 1
        }
        guard index < bytes.count else { return nil }
        let value = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        guard hasReference else { return value }
        let decoded = value.replacing("&amp;", with: "\u{0}")
        guard !decoded.utf8.contains(0x26) else { return nil }
        return decoded.replacing("\u{0}", with: "&")
    }

    /// The tag of the name that begins here; nil when it is not among those that are plain.
    private mutating func readName() -> TidyTag? {
        let start = index
        while index < bytes.count, index - start < 12, isNameByte(bytes[index]) { index += 1 }
        guard index < bytes.count else { return nil }
        return TidyTag.named(bytes[start..<index])
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = index
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x09 {
            index += 1
        }
        return index > start
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }
}

/// An element that `TidyHTML` reads, and what may stand in it.
struct TidyTag {
    enum Content {
        case nothing
        /// Text and elements within lines.
        case phrases
        /// Anything but items of a list.
        case flow
        /// Items of a list.
        case items
    }

    let name: String
    let content: Content
    let endTag: [UInt8]
    /// Whether it begins and ends a line of text.
    let isBlock: Bool
    /// Whether it stands within lines.
    let isPhrase: Bool
    /// Attributes that it may keep besides the common ones.
    let keeps: Set<String>

    /// Whether it may begin where these elements are open, closing none of them.
    func mayStand(in open: [TidyTag]) -> Bool {
        if name == "a", open.contains(where: { $0.name == "a" }) { return false }
        guard let innermost = open.last else { return name != "li" }
        return switch innermost.content {
        case .nothing: false
        case .phrases: isPhrase
        case .flow: name != "li"
        case .items: name == "li"
        }
    }

    /// The element of a name in any case; nil for those that are not read here.
    static func named(_ bytes: ArraySlice<UInt8>) -> TidyTag? {
        guard bytes.count <= 12 else { return nil }
        var key = UInt64(bytes.count)
        var rest = UInt64(0)
        for (place, byte) in bytes.enumerated() {
            let lower = UInt64(byte.lowercasedASCII)
            if place < 7 { key = key << 8 | lower } else { rest = rest << 8 | lower }
        }
        return table[Key(head: key, tail: rest)]
    }

    private struct Key: Hashable {
        var head: UInt64
        var tail: UInt64

        init(head: UInt64, tail: UInt64) {
            self.head = head
            self.tail = tail
        }

        init(_ name: String) {
            head = UInt64(name.utf8.count)
            tail = 0
            for (place, byte) in name.utf8.enumerated() {
                if place < 7 { head = head << 8 | UInt64(byte) } else { tail = tail << 8 | UInt64(byte) }
            }
        }
    }

    private static let table: [Key: TidyTag] = {
        let rows: [(String, Content, Bool)] = [
            ("br img wbr", .nothing, true), ("hr", .nothing, false),
            ("a b strong i em u s span font small big sub sup cite code abbr mark", .phrases, true),
            ("p h1 h2 h3 h4 h5 h6", .phrases, false),
            ("div blockquote li section article figure figcaption header footer aside", .flow, false),
            ("ul ol", .items, false),
        ]
        var table: [Key: TidyTag] = [:]
        for (names, content, isPhrase) in rows {
            for name in names.split(separator: " ").map({ String($0) }) {
                let keeps = HTMLElements.allowed[name] ?? []
                table[Key(name)] = TidyTag(
                    name: name, content: content, endTag: Array("</\(name)>".utf8),
                    isBlock: HTMLElements.blocks.contains(name), isPhrase: isPhrase, keeps: keeps)
            }
        }
        return table
    }()
}

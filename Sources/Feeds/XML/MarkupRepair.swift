/// Rewrites damaged XML into XML that is well-formed.
///
/// It reads tags the way people write them by mistake: end tags that match nothing are dropped, elements left open are
/// closed where their parent ends or the next item begins, a `<` or `&` that begins nothing is text, entities of HTML and
/// plain ones of the document's own become their characters, controls vanish, and what stands before the first element
/// that can be a feed, or after it, is left out; a further feed after the first one is put inside it. Sizes, depth and counts are bounded, and time grows with the input only.
struct MarkupRepair {
    private var scanner: MarkupScanner
    private(set) var output: [UInt8] = []
    private(set) var log = WarningLog()
    private var notes = RepairNotes()
    private var entities = EntityTable()
    private var open = OpenElements()
    /// The first root, and the same while further roots are put inside it.
    private var first: OpenElements.Element?
    private var outermost: OpenElements.Element?
    private var skippedDeep = false
    private var hasDoctype = false
    /// Where the `]]>` is that was looked for last; the greatest number when there is none to the end.
    private var knownSectionEnd = -1
    private let limits: FeedLimits

    /// Names of the elements a feed can begin with.
    static let roots: Set<String> = ["rss", "rdf:rdf", "rdf", "feed", "urlset", "channel"]
    /// Elements never found in their own kind: the start of one is the end of the other.
    private static let siblings: Set<String> = ["item", "entry", "url"]

    private static let longestSubset = 64 << 10

    /// Six bytes stand for a quotation mark and tags are written twice at most; only entities make more of a document.
    private var mostOutput: Int { 8 * scanner.bytes.count + (64 << 10) }

    init(_ bytes: [UInt8], limits: FeedLimits) {
        scanner = MarkupScanner(bytes)
        self.limits = limits
        output.reserveCapacity(bytes.count + 64)
    }

    /// Rewrites everything from the first element that can be a feed to its end.
    ///
    /// - Returns: Whether there was such an element.
    mutating func run() -> Bool {
        guard skipToRoot() else { return false }
        while !scanner.isAtEnd {
            if scanner.byte() == 0x3C { readMarkup() } else { readText() }
            if open.isEmpty, !goOnToNextRoot() { break }
            if output.count > mostOutput {
                log.add("entities that grow the document are cut off", at: .byte(scanner.position))
                break
            }
        }
        if !open.isEmpty {
            log.add("the document ends inside <\(open.innermost)>", at: .byte(scanner.position))
            while let name = open.pop() { close(name) }
        }
        if let outermost { close(outermost) }
        for warning in notes.warnings { log.add(warning) }
        return !output.isEmpty
    }

    /// Moves to a further root after the one that has ended, to be read as a child of the first; false when there is none.
    private mutating func goOnToNextRoot() -> Bool {
        let end = scanner.position
        let logged = log
        guard let first, skipToRoot() else {
            log = logged
            scanner.position = end
            noteTail()
            return false
        }
        log = logged
        log.add("a second feed after the first is read with it", at: .byte(scanner.position))
        if outermost == nil {
            outermost = first
            output.removeLast("</\(first.name)>".utf8.count)
        }
        return true
    }

    /// Moves to the first start tag that can be a feed's, reading entity declarations on the way.
    private mutating func skipToRoot() -> Bool {
        var junk: Int?
        while let next = scanner.find(0x3C, from: scanner.position) {
            if scanner.bytes[scanner.position..<next].contains(where: { !$0.isMarkupSpace }) {
                junk = junk ?? scanner.position
            }
            scanner.position = next
            let end = scanner.nameEnd(from: next + 1)
            let name = String(decoding: scanner.bytes[(next + 1)..<end], as: UTF8.self).lowercased()
            if MarkupRepair.roots.contains(
                name.split(separator: ":").last.map { name == "rdf:rdf" ? name : String($0) } ?? "")
            {
                if let junk { log.add("text before the feed is left out", at: .byte(junk)) }
                return true
            }
            if name == "html" || name == "head" || name == "body" { return false }
            if !name.isEmpty { junk = junk ?? next }
            if !skipDeclaration() { scanner.position = max(end, next + 1) }
        }
        return false
    }

    private mutating func noteTail() {
        let rest = scanner.bytes[min(scanner.position, scanner.bytes.count)...]
        guard let start = rest.firstIndex(where: { !$0.isMarkupSpace && $0 != 0 }) else { return }
        log.add("what follows the feed is left out", at: .byte(start))
    }

    /// Skips a comment, an instruction or a declaration; false when none begins here.
    private mutating func skipDeclaration() -> Bool {
        if scanner.starts(with: "<!--") {
            let end = scanner.find("-->", from: scanner.position + 4)
            scanner.position = end.map { $0 + 3 } ?? scanner.bytes.count
        } else if scanner.starts(with: "<?") {
            let end = scanner.find(0x3E, from: scanner.position)
            scanner.position = end.map { $0 + 1 } ?? scanner.bytes.count
        } else if scanner.startsFolded(with: "<!doctype") {
            skipDoctype()
        } else if scanner.starts(with: "<!"), !scanner.starts(with: "<![CDATA[") {
            let end = scanner.find(0x3E, from: scanner.position)
            scanner.position = end.map { $0 + 1 } ?? scanner.bytes.count
        } else {
            return false
        }
        return true
    }

    private mutating func skipDoctype() {
        let start = scanner.position
        entities.isTyped = true
        guard let end = scanner.find(0x3E, from: start) else {
            scanner.position = scanner.bytes.count
            return
        }
        guard !hasDoctype, let bracket = scanner.find(0x5B, from: start, before: end) else {
            scanner.position = end + 1
            return
        }
        hasDoctype = true
        let close = scanner.find("]>", from: bracket) ?? scanner.find(0x5D, from: bracket) ?? end
        entities.declare(from: scanner.bytes[bracket..<min(close, bracket + MarkupRepair.longestSubset)])
        scanner.position = scanner.find(0x3E, from: close).map { $0 + 1 } ?? scanner.bytes.count
    }

    private mutating func readMarkup() {
        if scanner.starts(with: "<![CDATA[") {
            readCharacterData()
        } else if scanner.starts(with: "</") {
            readEndTag()
        } else if skipDeclaration() {
            return
        } else if let tag = StartTag(scanner: scanner, entities: entities, notes: &notes) {
            scanner.position = tag.end
            start(tag)
        } else {
            // Only a document cut inside its last tag has nothing more to close that tag.
            if scanner.byte(1)?.isNameStart == true, scanner.tagBoundary(from: scanner.position + 1) == nil {
                scanner.position = scanner.bytes.count
                return
            }
            log.add("a < that begins no tag is read as text", at: .byte(scanner.position))
            output += Array("&lt;".utf8)
            scanner.position += 1
        }
    }

    private mutating func start(_ tag: StartTag) {
        let folded = tag.name.lowercased()
        if MarkupRepair.siblings.contains(folded), open.contains(folded) {
            log.add("<\(folded)> was not closed before the next", at: .byte(scanner.position))
            closeThrough(folded)
        }
        guard open.written < limits.depth else {
            if !skippedDeep {
                log.add("elements deeper than \(limits.depth) are left out", at: .byte(scanner.position))
            }
            skippedDeep = true
            if !tag.isEmpty { open.push(tag.name, isWritten: false) }
            return
        }
        if tag.isCut { log.add("attributes of <\(folded)> are left out", at: .byte(scanner.position)) }
        output += tag.text
        if !tag.isEmpty { open.push(tag.name, isWritten: true) }
    }

    private mutating func readEndTag() {
        let start = scanner.position
        let end = scanner.nameEnd(from: start + 2)
        let name = String(decoding: scanner.bytes[(start + 2)..<end], as: UTF8.self).lowercased()
        if let boundary = scanner.tagBoundary(from: end), scanner.bytes[boundary] == 0x3E {
            scanner.position = boundary + 1
        } else {
            scanner.position = max(end, start + 2)
        }
        guard open.contains(name) else {
            log.add("</\(name.prefix(40))> closes nothing and is left out", at: .byte(start))
            return
        }
        if open.innermost.lowercased() != name {
            log.add("<\(open.innermost.prefix(40))> was not closed before </\(name.prefix(40))>", at: .byte(start))
        }
        closeThrough(name)
    }

    private mutating func closeThrough(_ folded: String) {
        while let name = open.pop() {
            if open.isEmpty, first == nil { first = name }
            close(name)
            if name.name.lowercased() == folded { return }
        }
    }

    private mutating func close(_ element: OpenElements.Element) {
        if element.isWritten { output += Array("</\(element.name)>".utf8) }
    }

    private mutating func readCharacterData() {
        let start = scanner.position + 9
        let mark = sectionEnd(from: start)
        var end = mark ?? scanner.bytes.count
        scanner.position = mark.map { $0 + 3 } ?? scanner.bytes.count
        let next = scanner.find("<![CDATA[", from: start, before: end)
        if mark == nil || next != nil, let close = endTagOfInnermost(from: start, before: next ?? end) {
            log.add("a CDATA section was not closed", at: .byte(start))
            end = close
            scanner.position = close
        }
        MarkupText.appendPlain(bounded(start..<end), to: &output, notes: &notes)
    }

    /// The next `]]>`; looked for once, however many sections begin before it.
    private mutating func sectionEnd(from start: Int) -> Int? {
        if knownSectionEnd < start { knownSectionEnd = scanner.find("]]>", from: start) ?? .max }
        return knownSectionEnd == .max ? nil : knownSectionEnd
    }

    private func endTagOfInnermost(from start: Int, before end: Int) -> Int? {
        let pattern = Array("</\(open.innermost)>".utf8)
        var index = start
        while let found = scanner.find(0x3C, from: index, before: end) {
            if scanner.bytes[found...].starts(with: pattern) { return found }
            index = found + 1
        }
        return nil
    }

    private mutating func readText() {
        let end = scanner.find(0x3C, from: scanner.position) ?? scanner.bytes.count
        MarkupText.append(bounded(scanner.position..<end), to: &output, entities: entities, notes: &notes)
        scanner.position = end
    }

    /// The bytes of a text, cut between two characters when there are too many; libxml2 stops at 10 MB.
    private mutating func bounded(_ range: Range<Int>) -> ArraySlice<UInt8> {
        guard range.count > limits.textBytes else { return scanner.bytes[range] }
        log.add("a text longer than \(limits.textBytes) bytes is cut", at: .byte(range.lowerBound))
        var end = range.lowerBound + limits.textBytes
        while end > range.lowerBound, scanner.bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return scanner.bytes[range.lowerBound..<end]
    }
}

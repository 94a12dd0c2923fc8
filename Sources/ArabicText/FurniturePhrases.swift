/// The phrases that lines of furniture open with.
struct FurniturePhrases {
    enum Role {
        /// A line of its own.
        case line
        /// A line that announces another article, in itself or in the next line.
        case label
        /// The start of a list of other articles.
        case end
    }

    /// A phrase that opens a line of furniture.
    private struct Phrase {
        let folded: [UInt8]
        let role: Role
        /// Words that its line can have: a longer one is prose that happens to begin so.
        let longest: Int
        /// Whether a sign must follow it: شاهد: announces a film, شاهد العالم is prose.
        let needsSign: Bool
        /// Words that its line must hold besides.
        let companion: [UInt8]?
    }

    static let known = FurniturePhrases()

    private var byFirstWord: [UInt64: [Phrase]] = [:]
    /// A bit for each of the first words, so that most lines need no look into the table.
    private var filter = [Bool](repeating: false, count: 1_024)

    private init() {
        for row in FurnitureRows.ends { add(row, .end, longest: 3) }
        for row in FurnitureRows.ends { add(row, .label, longest: 20) }
        for row in FurnitureRows.labels { add(row, .label, longest: 30) }
        for row in FurnitureRows.signedLabels { add(row, .label, longest: 30, needsSign: true) }
        for (row, longest) in FurnitureRows.lines { add(row, .line, longest: longest) }
        for (row, longest) in FurnitureRows.signedLines { add(row, .line, longest: longest, needsSign: true) }
        for (row, companion) in FurnitureRows.pairs { add(row, .line, longest: 18, companion: companion) }
    }

    /// An end has its phrase and at most two words more, as in `أخبار ذات صلة بالموضوع`.
    private mutating func add(
        _ text: String, _ role: Role, longest: Int, needsSign: Bool = false, companion: String? = nil
    ) {
        var scanner = FoldScanner()
        guard let first = LineOpening.firstWord(of: text.utf8.span, with: &scanner) else { return }
        let folded = Fold.fold(text)
        let words = folded.split(separator: " ").count
        let phrase = Phrase(
            folded: Array(folded.utf8), role: role, longest: role == .end ? words + 2 : longest, needsSign: needsSign,
            companion: companion.map { Array(Fold.fold($0).utf8) })
        byFirstWord[first, default: []].append(phrase)
        filter[Int(first & 1_023)] = true
    }

    /// Whether a line with this first word can be furniture.
    @inline(__always)
    func canOpen(with firstWord: UInt64) -> Bool { filter[Int(firstWord & 1_023)] }

    /// Words of the longest phrase.
    static let phraseWords = 6

    /// Whether a line opens with a phrase, whatever follows.
    func opens(_ opening: LineOpening, firstWord: UInt64) -> Bool {
        byFirstWord[firstWord]?.contains { opening.end(of: $0.folded) != nil } ?? false
    }

    /// What a line is by the phrase it opens with; nil for a line of the story.
    func role(of line: Span<UInt8>, _ opening: LineOpening, firstWord: UInt64) -> Role? {
        for phrase in byFirstWord[firstWord] ?? [] where opening.words <= phrase.longest {
            guard let end = opening.end(of: phrase.folded) else { continue }
            if phrase.needsSign && !FurniturePhrases.isSign(in: line, at: end) { continue }
            if let companion = phrase.companion, !opening.holds(companion) { continue }
            return phrase.role
        }
        return nil
    }

    /// Whether a sign that announces something follows, at once or behind spaces.
    private static func isSign(in line: Span<UInt8>, at offset: Int) -> Bool {
        var offset = offset
        while offset < line.count && line[offset] == UInt8(ascii: " ") { offset += 1 }
        guard offset < line.count else { return false }
        return switch line[offset] {
        case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "."), UInt8(ascii: "-"): true
        // The dashes and the ellipsis: U+2010 to U+2015, U+2026.
        case 0xE2: offset + 2 < line.count && line[offset + 1] == 0x80 && (0x90...0xA6).contains(line[offset + 2])
        default: false
        }
    }
}

/// Finds the credits at the two ends of an article.
struct CreditReader {
    /// Lines with words at either end that are looked at.
    private static let headLines = 2
    private static let tailLines = 4
    /// Words of a line that is a credit and nothing else.
    private static let lineWords = 9
    /// Words of a name that is not in the table.
    private static let nameWords = 6
    /// Words before the agency of a dateline: a town, its country, a reporter.
    private static let datelineWords = 8

    private let text: String
    private let lines: [Range<Int>]

    init(text: String) {
        self.text = text
        lines = CreditReader.wordedLines(of: text)
    }

    func credits() -> [Attribution] {
        var found: [Attribution] = []
        for (index, range) in lines.enumerated() {
            let isHead = index < CreditReader.headLines
            let isTail = index >= lines.count - CreditReader.tailLines
            guard isHead || isTail else { continue }
            let line = CreditLine(of: text, line: range)
            let labelled = afterLabel(line, isTail: isTail)
            if !labelled.isEmpty {
                found += labelled
            } else if isCreditAlone(line) {
                found += agencies(in: line.pieces[...])
            } else {
                if isHead { found += dateline(line) }
                if isTail { found += closingBrackets(line) }
            }
        }
        return found
    }

    // MARK: Lines that are credits

    /// The names behind المصدر: or نقلا عن at the start of a short line.
    private func afterLabel(_ line: CreditLine, isTail: Bool) -> [Attribution] {
        guard let first = line.pieces.first, line.words <= CreditReader.lineWords else { return [] }
        if ["المصدر", "المصادر", "مصدر الخبر"].contains(first.folded),
            first.signs.contains(":") || first.signs.contains("/")
        {
            return names(line.pieces.dropFirst())
        }
        for label in ["نقلا عن ", "نقلا عن وكاله ", "المصدر وكاله ", "عن وكاله ", "بالاتفاق مع ", "خدمه "].reversed()
        where first.folded.hasPrefix(label) {
            // خدمة and بالاتفاق begin sentences too: there the paper stars them.
            if label.hasPrefix("خ") || label.hasPrefix("بال"), !line.leading.contains("*") { return [] }
            return names([trimmed(first, label)] + line.pieces.dropFirst())
        }
        guard isTail, first.folded.hasPrefix("المصدر "), line.pieces.count == 1, first.words <= 4 else { return [] }
        return endsSentence(first) ? [] : names([trimmed(first, "المصدر ")])
    }

    /// Whether a short line holds an agency and besides it at most who and where: `دمشق - سانا`, `فرانس24/ أ ف ب`.
    private func isCreditAlone(_ line: CreditLine) -> Bool {
        guard !line.pieces.isEmpty, line.pieces.count <= 4, line.words <= CreditReader.lineWords,
            line.pieces.allSatisfy({ !$0.signs.contains(":") && ($0.words <= 4 || entry($0) != nil) }),
            !line.pieces.contains(where: { entry($0) == nil && names(agency: $0) })
        else { return false }
        return line.pieces.contains { piece in
            entry(piece).map { !$0.isAmbiguous || line.pieces.count == 2 && piece.range != line.pieces[0].range }
                ?? false
        }
    }

    // MARK: Credits beside the story

    /// The agencies of `واشنطن (رويترز) - قال` and `القدس - الأناضول: قال`.
    private func dateline(_ line: CreditLine) -> [Attribution] {
        var words = 0
        for (index, piece) in line.pieces.prefix(5).enumerated() {
            if let entry = entry(piece), index > 0 || !entry.isAmbiguous, closesDateline(piece.signs) {
                let isAfterPlace = index == 0 || isPlace(line.pieces[index - 1])
                return isAfterPlace ? agencies(in: line.pieces.prefix(index + 1)) : []
            }
            words += piece.words
            if words > CreditReader.datelineWords { return [] }
        }
        return []
    }

    private func closesDateline(_ signs: Set<Unicode.Scalar>) -> Bool {
        !signs.isDisjoint(with: ["-", "–", "—", ":", "/", "ـ"])
    }

    /// Whether a piece can stand before the agency of a dateline.
    private func isPlace(_ piece: CreditLine.Piece) -> Bool {
        !names(agency: piece) && !piece.signs.isDisjoint(with: ["-", "–", "—", "(", "/", "|", "ـ", "،", ",", "["])
    }

    /// The agencies in brackets that end a line.
    private func closingBrackets(_ line: CreditLine) -> [Attribution] {
        guard let last = line.pieces.last, last.signs.contains(")") || last.signs.contains("]") else { return [] }
        var start = line.pieces.endIndex - 1
        while start > 0, line.pieces[start - 1].signs.isDisjoint(with: ["(", "["]) {
            start -= 1
            if entry(line.pieces[start]) == nil { return [] }
        }
        guard start > 0, entry(last) != nil, !names(agency: line.pieces[start - 1]) else { return [] }
        return agencies(in: line.pieces[start...])
    }

    /// Whether a piece ends as in `وفق وكالة الأنباء السورية`: the brackets behind it are that sentence's.
    private func names(agency piece: CreditLine.Piece) -> Bool {
        piece.folded.split(separator: " ").suffix(6).contains { word in
            ["وكاله", "صحيفه", "قناه", "هييه"].contains { word.hasSuffix($0) }
        }
    }

    // MARK: Names

    private func entry(_ piece: CreditLine.Piece) -> NewsAgencies.Entry? { NewsAgencies.entry(piece.folded) }

    private func agencies(in pieces: ArraySlice<CreditLine.Piece>) -> [Attribution] {
        pieces.compactMap { piece in entry(piece).map { credit(piece, $0) } }
    }

    private func names(_ pieces: ArraySlice<CreditLine.Piece>) -> [Attribution] { names(Array(pieces)) }

    private func names(_ pieces: [CreditLine.Piece]) -> [Attribution] {
        pieces.filter { $0.words > 0 && $0.words <= CreditReader.nameWords }.map { credit($0, entry($0)) }
    }

    private func credit(_ piece: CreditLine.Piece, _ entry: NewsAgencies.Entry?) -> Attribution {
        Attribution(
            name: String(decoding: Array(text.utf8)[piece.range], as: UTF8.self), key: entry?.name ?? piece.folded,
            range: piece.range, isAgency: entry?.isAgency ?? false)
    }

    /// A piece without the label it begins with.
    private func trimmed(_ piece: CreditLine.Piece, _ label: String) -> CreditLine.Piece {
        var rest = piece
        let words = label.split(separator: " ").count
        rest.folded = String(piece.folded.dropFirst(label.count))
        rest.words -= words
        var seen = 0
        Tokenizer.forEach(in: text.utf8Span, part: piece.range) { _, range, _ in
            if seen == words { rest.range = range.lowerBound..<piece.range.upperBound }
            seen += 1
        }
        return rest
    }

    private func endsSentence(_ piece: CreditLine.Piece) -> Bool {
        let bytes = text.utf8.span
        return piece.range.upperBound < bytes.count && bytes[piece.range.upperBound] == UInt8(ascii: ".")
    }

    private static func wordedLines(of text: String) -> [Range<Int>] {
        let bytes = text.utf8.span
        var scanner = FoldScanner()
        var lines: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            let (end, next) = TextLines.line(in: bytes, from: start)
            if LineOpening.firstWord(of: bytes.extracting(start..<end), with: &scanner) != nil {
                lines.append(start..<end)
            }
            start = next
        }
        return lines
    }
}

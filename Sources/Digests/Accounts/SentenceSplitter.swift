import ArabicText

/// Cuts a line of news into sentences.
///
/// Sentences end with . ؟ ! ؛, but not inside numbers, addresses, initials and abbreviations, nor inside a short
/// quotation. Where an outlet strings reports together (`…، وأضاف أن …`) the second is a sentence of its own.
struct SentenceSplitter {
    /// A longer quotation is cut like any other text; in UTF-8 bytes, some thirty words.
    private static let longestWhole = 400
    /// The fewest words before a comma behind which a new report may begin.
    private static let fewestWords = 7

    private let line: LineScalars
    private let quotations: Quotations

    init(line: LineScalars, quotations: Quotations) {
        self.line = line
        self.quotations = quotations
    }

    /// The UTF-8 ranges of the sentences, without the spaces around them.
    func sentences() -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        var index = 0
        var words = 0
        var quotation = 0
        let count = line.scalars.count
        while index < count {
            let offset = line.offset(of: index)
            while quotation < quotations.spans.count, quotations.spans[quotation].upperBound <= offset {
                quotation += 1
            }
            let span = quotation < quotations.spans.count ? quotations.spans[quotation] : nil
            let inside = span.map { $0.contains(offset) && $0.count <= Self.longestWhole } ?? false
            if line.scalars[index].isBlank { words += 1 }
            var end: Int?
            var next = index + 1
            if ends(at: index) {
                let behind = behindClosers(index + 1)
                if !inside || span.map({ $0.upperBound <= line.offset(of: behind) }) ?? false {
                    if isOpen(behind, dot: index) {
                        end = behind
                        next = behind
                    }
                }
            } else if !inside, words >= Self.fewestWords, opensReport(at: index) {
                end = index
            }
            if let end {
                append(start..<end, to: &sentences)
                start = next
                words = 0
            }
            index = next
        }
        append(start..<count, to: &sentences)
        return sentences
    }

    private func append(_ range: Range<Int>, to sentences: inout [Range<Int>]) {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, isEdge(line.scalars[lower]) { lower += 1 }
        while upper > lower, line.scalars[upper - 1].isBlank { upper -= 1 }
        guard line.scalars[lower..<upper].contains(where: \.isWordPart) else { return }
        sentences.append(line.offset(of: lower)..<line.offset(of: upper))
    }

    /// What may stand before a sentence and is no part of it.
    private func isEdge(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isBlank || ["،", ",", "-", "–", "—", "*", "•", "."].contains(scalar)
    }

    // MARK: Ends

    private func ends(at index: Int) -> Bool {
        switch line.scalars[index] {
        case "؟", "?", "!", "؛", "۔": true
        case ".": endsAsPoint(at: index)
        default: false
        }
    }

    private func endsAsPoint(at index: Int) -> Bool {
        let scalars = line.scalars
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        // Two and more leave something unsaid, and the sentence may go on.
        if next == "." || (index > 0 && scalars[index - 1] == ".") { return behindClosers(index + 1) == scalars.count }
        if index > 0, scalars[index - 1].isDigit, next?.isDigit ?? false { return false }
        let word = line.word(before: index)
        let length = word.unicodeScalars.count { !$0.isJoined }
        if length == 0 { return true }
        if length == 1, !(word.unicodeScalars.first?.isDigit ?? false), next != nil { return false }
        return !SentenceSplitter.abbreviations.contains(Fold.fold(word)) || next == nil
    }

    /// Where the marks end that belong to the sentence before them.
    private func behindClosers(_ index: Int) -> Int {
        var end = index
        while end < line.scalars.count, isCloser(line.scalars[end], at: end) { end += 1 }
        return end
    }

    private func isCloser(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
        switch scalar {
        case "»", "”", "›", ")", "]", ".", "!", "؟", "?", "…": true
        case "\"", "'", "’", "“", "«": index + 1 == line.scalars.count || !line.scalars[index + 1].isWordPart
        default: false
        }
    }

    /// Whether a new sentence can begin at a place: behind a space, or where one was forgotten.
    private func isOpen(_ index: Int, dot: Int) -> Bool {
        guard index < line.scalars.count else { return true }
        let scalar = line.scalars[index]
        if scalar.isJoined { return false }
        if scalar.isBlank {
            guard index + 1 < line.scalars.count else { return true }
            let next = line.scalars[index + 1]
            // Behind a point that closes a quotation the sentence around it goes on, if no other begins with و.
            return !next.isJoined && (!isClosedQuotation(behind: dot, upTo: index) || next == "و")
        }
        guard line.scalars[dot] == ".", scalar.isWordPart else { return !scalar.isWordPart }
        return scalar == "و" && line.word(before: dot).unicodeScalars.count > 2
    }

    private func isClosedQuotation(behind dot: Int, upTo end: Int) -> Bool {
        line.scalars[(dot + 1)..<end].contains { ["»", "”", "\"", "›"].contains($0) }
    }

    // MARK: Reports strung together

    /// Whether a comma stands at a place and behind it و with a verb of saying.
    private func opensReport(at index: Int) -> Bool {
        guard line.scalars[index] == "،" || line.scalars[index] == "," else { return false }
        var start = index + 1
        while start < line.scalars.count, line.scalars[start].isBlank { start += 1 }
        guard start < line.scalars.count, line.scalars[start] == "و" else { return false }
        var end = start
        while end < line.scalars.count, end - start < 20, line.scalars[end].isWordPart { end += 1 }
        return SpeechWords.isVerb(Fold.fold(String(String.UnicodeScalarView(line.scalars[start..<end]))))
    }

    private static let abbreviations: Set<String> = Set(
        "mr mrs ms dr prof st no vs inc ltd co jr sr gen sen rep gov etc أف اف بي ام سي".split(separator: " ")
            .map { Fold.fold(String($0)) })
}

import ArabicText

/// The story of an account as it is printed from: without furniture, credits and control characters.
///
/// Every passage is a part of a line of `cleaned`.
struct StoryText {
    /// More scalars than a news story has; what is behind them is not read.
    static let scalarLimit = 40_000
    /// A line of fewer words than this is a label or a caption.
    private static let creditWords = 9
    /// Letters at the head of a story among which a byline ends.
    private static let bylineLetters = 60

    let passages: [String]
    /// Whether the outlet ends its sentences with a point, so that a line without one is no sentence but a heading.
    let endsWithPoints: Bool

    init(of account: Account) {
        let bounded = String(String.UnicodeScalarView(account.text.unicodeScalars.prefix(Self.scalarLimit)))
        let story = Furniture.story(in: bounded, title: account.title)
        passages = StoryText.withoutCredits(StoryText.lines(of: story))
        endsWithPoints = passages.count { StoryText.hasEnd($0) } * 2 >= passages.count
    }

    /// A text line by line as sentences are cut from it.
    static func cleaned(_ text: String) -> String {
        lines(of: String(String.UnicodeScalarView(text.unicodeScalars.prefix(scalarLimit)))).joined(separator: "\n")
    }

    private static func lines(of text: String) -> [String] {
        text.unicodeScalars.split(whereSeparator: \.endsLine).map { Cleaning.line(String($0)) }.filter { !$0.isEmpty }
    }

    private static func hasEnd(_ line: String) -> Bool {
        line.unicodeScalars.suffix(3).contains { [".", "!", "؟", "?"].contains($0) }
    }

    // MARK: Credits

    private static func withoutCredits(_ lines: [String]) -> [String] {
        var lines = lines
        if let first = lines.first { lines[0] = withoutByline(first) }
        let credits = Attribution.credits(in: lines.joined(separator: "\n")).map(\.range)
        var start = 0
        return lines.compactMap { line in
            let size = line.utf8.count
            let here = credits.filter { $0.lowerBound >= start && $0.upperBound <= start + size }
                .map { $0.lowerBound - start..<$0.upperBound - start }
            start += size + 1
            return here.isEmpty ? line : stripped(line, of: here)
        }
    }

    /// A story's first line without who sent it from where: `فلان - الصحيفة - المدينة: `.
    private static func withoutByline(_ line: String) -> String {
        let head = line.unicodeScalars.prefix(bylineLetters)
        guard let colon = head.firstIndex(of: ":"),
            head[..<colon].contains(where: { ["-", "–", "—", "ـ"].contains($0) }),
            !head[..<colon].contains(where: { ["«", "\"", "“", "."].contains($0) })
        else { return line }
        let rest = line.unicodeScalars[line.unicodeScalars.index(after: colon)...].drop { $0 == " " }
        return rest.isEmpty ? line : String(rest)
    }

    /// A line without its credits; nil when it is little more than them.
    private static func stripped(_ line: String, of credits: [Range<Int>]) -> String? {
        let bytes = Array(line.utf8)
        let words = Tokenizer.tokens(in: line)
        var lower = 0
        var upper = bytes.count
        for credit in credits {
            if words.count(where: { $0.range.lowerBound < credit.lowerBound }) < creditWords {
                lower = max(lower, endOfDateline(bytes, behind: credit.upperBound))
            } else if words.allSatisfy({ $0.range.lowerBound < credit.upperBound }) {
                upper = min(upper, bytes[..<credit.lowerBound].lastIndex { $0 == 0x28 || $0 == 0x5B } ?? upper)
            }
        }
        let left = words.count { $0.range.lowerBound >= lower && $0.range.upperBound <= upper }
        guard lower < upper, left >= creditWords / 2 else { return nil }
        return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }

    /// Where the signs end that part a dateline from the story: `(رويترز) - `.
    private static func endOfDateline(_ bytes: [UInt8], behind credit: Int) -> Int {
        var end = credit
        while end < bytes.count {
            if bytes[end] < 0x80 {
                let scalar = Unicode.Scalar(bytes[end])
                if scalar.isWordPart || scalar == "\"" { break }
                end += 1
            } else if bytes[end...].starts(with: "–".utf8) || bytes[end...].starts(with: "—".utf8) {
                end += 3
            } else if bytes[end...].starts(with: "ـ".utf8) || bytes[end...].starts(with: "،".utf8) {
                end += 2
            } else {
                break
            }
        }
        return end
    }
}

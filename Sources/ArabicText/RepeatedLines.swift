/// Learns the lines that a source prints under or between the stories of its articles, by seeing them again.
///
/// One value a source. It remembers the lines of the source's last articles by hashes of their folded words; a line that
/// several different articles carried is furniture: a promotion, a disclaimer, a way to subscribe. The same articles in
/// the same order give the same answers.
public struct RepeatedLines: Sendable {
    /// Articles that are remembered; the oldest is forgotten when another comes.
    public static let window = 50
    /// Articles that must have carried a line, at least, for it to be furniture.
    public static let leastArticles = 3
    /// The part of the remembered articles, one in so many, that must have carried a line of up to `sentence` words.
    public static let leastShare = 10
    /// The same for a longer one: a paragraph of background comes back in every follow-up of one story.
    public static let leastShareOfParagraph = 4
    /// Words of a line that is no paragraph.
    public static let sentence = 16
    /// Words of a line that can be furniture: a shorter one may be a subheading, a longer one is a paragraph.
    public static let words = 4...60
    /// Lines of an article that are remembered.
    public static let longest = 200

    struct Line: Sendable {
        /// Only its low byte counts.
        let firstWord: UInt64
        /// One in so many articles must carry it.
        let share: Int
        var articles = 0
    }

    let seed: UInt64
    /// The lines of each remembered article, each once, the oldest article first.
    private(set) var articles: [[UInt64]] = []
    private(set) var lines: [UInt64: Line] = [:]
    /// A bit for each first word of a line that is furniture, so that most lines need no hash.
    private var firstWords = [Bool](repeating: false, count: 256)

    /// Nothing learnt yet.
    ///
    /// - Parameter seed: The archive's own, so that nobody can write a line that meets another one's hash everywhere.
    public init(seed: UInt64) { self.seed = seed }

    /// Takes the lines of an article in.
    ///
    /// - Parameters:
    ///   - text: The article's text as it came, furniture and all.
    ///   - isCopy: Whether it is a copy of another article. Copies teach nothing, or the story of an article that was
    ///     posted three times would be furniture.
    public mutating func learn(_ text: UTF8Span, isCopy: Bool) {
        if !isCopy { learn(Self.lines(of: text.span, seed: seed)) }
    }

    /// Takes the lines of an article in, which may have been found in it before.
    mutating func learn(_ found: [(hash: UInt64, line: Line)]) {
        if articles.count == Self.window { forgetOldest() }
        var seen: [UInt64] = []
        for (hash, line) in found where !seen.contains(hash) {
            seen.append(hash)
            lines[hash, default: line].articles += 1
        }
        articles.append(seen)
        noteFirstWords()
    }

    /// Whether a line is furniture by what was learnt so far.
    public func isFurniture(_ line: String) -> Bool {
        var scanner = FoldScanner()
        var opening = LineOpening()
        guard let first = LineOpening.firstWord(of: line.utf8.span, with: &scanner), canOpen(with: first) else {
            return false
        }
        opening.read(line.utf8.span, with: &scanner)
        return contains(opening)
    }

    /// Whether some line that is furniture begins with this word; a few others may seem to.
    @inline(__always)
    func canOpen(with firstWord: UInt64) -> Bool { firstWords[Int(firstWord & 255)] }

    func contains(_ opening: LineOpening) -> Bool {
        guard Self.words.contains(opening.words), let line = lines[opening.hash(seed: seed)] else { return false }
        return isFurniture(line)
    }

    private func isFurniture(_ line: Line) -> Bool {
        line.articles >= Self.leastArticles && line.articles * line.share >= articles.count
    }

    private mutating func forgetOldest() {
        for hash in articles.removeFirst() {
            guard var line = lines[hash] else { continue }
            line.articles -= 1
            lines[hash] = line.articles > 0 ? line : nil
        }
    }

    private mutating func noteFirstWords() {
        firstWords = Array(repeating: false, count: firstWords.count)
        for line in lines.values where isFurniture(line) { firstWords[Int(line.firstWord & 255)] = true }
    }

    private static func lines(of text: Span<UInt8>, seed: UInt64) -> [(hash: UInt64, line: Line)] {
        var scanner = FoldScanner()
        var opening = LineOpening()
        var found: [(UInt64, Line)] = []
        var start = 0
        while start < text.count && found.count < longest {
            let (end, next) = TextLines.line(in: text, from: start)
            let line = text.extracting(start..<end)
            start = next
            guard let firstWord = LineOpening.firstWord(of: line, with: &scanner) else { continue }
            opening.read(line, with: &scanner)
            guard words.contains(opening.words) else { continue }
            let share = opening.words > sentence ? leastShareOfParagraph : leastShare
            found.append((opening.hash(seed: seed), Line(firstWord: firstWord, share: share)))
        }
        return found
    }
}

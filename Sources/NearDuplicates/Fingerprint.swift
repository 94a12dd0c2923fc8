import ArabicText

/// What is kept of an article to compare it with others: its words, hashed, in their order.
///
/// Fingerprints can be compared only if they were made with the same seed and the same version of the scheme.
public struct Fingerprint: Sendable, Hashable {
    /// The version of everything that goes into a fingerprint; one made by another version is to be made again from
    /// the article.
    public static var version: UInt8 { UInt8(truncatingIfNeeded: 2 + 16 * (Fold.version - 1)) }
    /// Words of a text beyond this many are left out.
    public static let longest = 6_000

    /// Hashes of the words of title and story, in order.
    public let words: [UInt32]
    /// How many of them are the title's.
    public let titleWords: Int
    /// The word shingles of title and story, sorted, each once.
    public let shingles: [UInt32]
    /// Hashes of the numbers in title and story, sorted, each once.
    public let numbers: [UInt32]
    /// Short hashes of the stems of all words, sorted, each once.
    public let vocabulary: [UInt16]
    /// Short hashes of the stems that the title and the story both have: what the article is about.
    public let subjects: [UInt16]

    /// Reads an article.
    ///
    /// - Parameters:
    ///   - title: The headline, plain text.
    ///   - text: The body or teaser, plain paragraphs with line ends between; page furniture is left out.
    ///   - seed: The archive's own seed.
    public init(title: String, text: String, seed: UInt64) {
        var reader = WordReader(seed: seed)
        reader.read(title, atMost: Self.longest)
        let titleWords = reader.words.count
        let telling = reader.telling
        let headline = reader.stems
        reader.read(Furniture.story(in: text, title: title), atMost: Self.longest)
        let told = Set(reader.stems[titleWords...])
        self.init(
            words: reader.words, titleWords: titleWords, numbers: Shingles.sortedUnique(reader.numbers),
            vocabulary: told.union(headline).sorted(),
            subjects: (told.isEmpty ? telling : telling.intersection(told)).sorted())
    }

    /// A fingerprint of words that are hashed already, without numbers and subjects: what a text is found by, not judged by.
    public init(words: [UInt32]) {
        self.init(words: words, titleWords: 0, numbers: [], vocabulary: [], subjects: [])
    }

    init(words: [UInt32], titleWords: Int, numbers: [UInt32], vocabulary: [UInt16], subjects: [UInt16]) {
        self.words = words
        self.titleWords = titleWords
        self.numbers = numbers
        self.vocabulary = vocabulary
        self.subjects = subjects
        shingles = Shingles.shingles(of: words)
    }
}

/// Reads texts into hashes, a word at a time.
private struct WordReader {
    private(set) var words: [UInt32] = []
    private(set) var numbers: [UInt32] = []
    /// A short hash of each word's stem.
    private(set) var stems: [UInt16] = []
    /// The stems of words that say what a text is about.
    private(set) var telling: Set<UInt16> = []
    private let hash: SeededHash

    init(seed: UInt64) { hash = SeededHash(seed: seed) }

    mutating func read(_ text: String, atMost limit: Int) {
        Tokenizer.forEach(in: text.utf8Span) { word, _, isNumber in
            guard words.count < limit else { return }
            take(word, isNumber: isNumber)
        }
    }

    private mutating func take(_ word: borrowing Span<UInt8>, isNumber: Bool) {
        let narrow = Shingles.narrow(hash.word(word))
        words.append(narrow)
        if isNumber { numbers.append(narrow) }
        let folded = unsafe word.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        let stem = UInt16(truncatingIfNeeded: hash.word(Stem.light(folded).utf8Span.span) >> 48)
        stems.append(stem)
        if !isNumber, word.count >= 6, !StopWords.contains(folded) { telling.insert(stem) }
    }
}

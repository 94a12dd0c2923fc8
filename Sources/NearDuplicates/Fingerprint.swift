public import ArabicText

/// What is kept of an article to compare it with others: its words, hashed, in their order.
///
/// Fingerprints can be compared only if they were made with the same seed and the same version of the scheme.
public struct Fingerprint: Sendable, Hashable {
    /// The version of everything that goes into a fingerprint; one made by another version is to be made again from the
    /// article.
    public static var version: UInt8 {
        UInt8(truncatingIfNeeded: 2 + 7 * (Fold.version - 1) + 31 * (Stem.version - 1) + 61 * (Furniture.version - 1))
    }
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
    ///   - repeated: The lines that the article's source repeats, which are furniture too.
    public init(title: String, text: String, seed: UInt64, repeated: RepeatedLines? = nil) {
        var reader = WordReader(seed: seed)
        reader.read(title.utf8Span)
        let titleWords = reader.words.count
        let telling = reader.telling
        let headline = reader.stems
        Furniture.forEachStoryRange(in: text.utf8Span, title: title.utf8Span, repeated: repeated) { part in
            reader.read(text.utf8Span, part: part)
        }
        let told = Shingles.sortedUnique(Array(reader.stems[titleWords...]))
        let subjects = told.isEmpty ? telling : telling.filter { told.contains($0) }
        self.init(
            words: reader.words, titleWords: titleWords, numbers: Shingles.sortedUnique(reader.numbers),
            vocabulary: Shingles.sortedUnique(told + headline), subjects: Shingles.sortedUnique(subjects))
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
    private(set) var telling: [UInt16] = []
    private let hash: SeededHash
    /// Stems of words met before, each at the place that its word's hash gives it: a text repeats itself.
    private var known = [(word: UInt32, stem: UInt16)?](repeating: nil, count: 256)

    init(seed: UInt64) { hash = SeededHash(seed: seed) }

    mutating func read(_ text: UTF8Span, part: Range<Int>? = nil) {
        Tokenizer.forEach(in: text, part: part) { word, _, isNumber in
            guard words.count < Fingerprint.longest else { return }
            take(word, isNumber: isNumber)
        }
    }

    private mutating func take(_ word: borrowing Span<UInt8>, isNumber: Bool) {
        let hashed = hash.word(word)
        let narrow = Shingles.narrow(hashed)
        words.append(narrow)
        if isNumber { numbers.append(narrow) }
        let place = Int(narrow & 0xFF)
        if let met = known[place], met.word == narrow {
            stems.append(met.stem)
            return
        }
        let packed = PackedWord(folded: copy word)
        let stem = packed.map { hash.letters(Stem.light($0).letters) } ?? hashed
        let short = UInt16(truncatingIfNeeded: stem >> 48)
        stems.append(short)
        known[place] = (narrow, short)
        let isStop = packed.map { StopWords.contains($0) } ?? false
        if !isNumber, word.count >= 6, !isStop { telling.append(short) }
    }
}

import ArabicText

/// What is kept of an article to find its copies and to tell them from look-alikes.
///
/// Fingerprints can be compared only if they were made with the same seed and the same version of the scheme.
public struct Fingerprint: Sendable, Hashable, Codable {
    /// The version of everything that goes into a fingerprint; one made by another version is to be made again from
    /// the article.
    public static var version: UInt8 { UInt8(truncatingIfNeeded: 1 + 16 * (Fold.version - 1)) }
    /// Words of a text beyond this many are left out.
    public static let longest = 6_000

    /// The MinHash signature of the shingles, 128 slots.
    public var signature: [UInt32]
    /// Hashes of the word shingles of title and story, sorted, each once.
    public var shingles: [UInt32]
    /// Words in title and story.
    public var words: Int
    /// Hashes of the numbers in title and story, sorted, each once.
    public var numbers: [UInt32]
    /// Short hashes of the stems of all words, sorted, each once.
    public var vocabulary: [UInt16]
    /// Short hashes of the stems that the title and the story both have: what the article is about.
    public var subjects: [UInt16]

    /// Reads an article.
    ///
    /// - Parameters:
    ///   - title: The headline, plain text.
    ///   - text: The body or teaser, plain paragraphs with line ends between; page furniture is left out.
    ///   - seed: The archive's own seed.
    public init(title: String, text: String, seed: UInt64) {
        let hash = SeededHash(seed: seed)
        let titleTokens = Tokenizer.tokens(in: title).prefix(Self.longest)
        let storyTokens = Tokenizer.tokens(in: Furniture.story(in: text, title: title)).prefix(
            Self.longest - titleTokens.count)
        let all = titleTokens + storyTokens
        let hashes = all.map { hash.word($0.text) }
        shingles = Shingles.shingles(of: hashes, with: hash)
        signature = Signature.signature(of: shingles)
        words = all.count
        numbers = Shingles.sortedUnique(zip(all, hashes).filter { $0.0.isNumber }.map { Shingles.narrow($0.1) })
        let told = Self.stems(storyTokens, hash)
        vocabulary = Self.stems(titleTokens, hash).union(told).sorted()
        let named = Self.stems(titleTokens.filter(Self.isTelling), hash)
        subjects = (storyTokens.isEmpty ? named : named.intersection(told)).sorted()
    }

    init(shingles: [UInt32], words: Int, numbers: [UInt32], vocabulary: [UInt16], subjects: [UInt16]) {
        signature = Signature.signature(of: shingles)
        self.shingles = shingles
        self.words = words
        self.numbers = numbers
        self.vocabulary = vocabulary
        self.subjects = subjects
    }

    private static func stems(_ tokens: ArraySlice<Token>, _ hash: SeededHash) -> Set<UInt16> {
        let words = Set(tokens.map(\.text))
        return Set(words.map { UInt16(truncatingIfNeeded: hash.word(Stem.light($0)) >> 48) })
    }

    private static func isTelling(_ token: Token) -> Bool {
        !token.isNumber && token.text.unicodeScalars.count >= 3 && !StopWords.contains(token.text)
    }
}

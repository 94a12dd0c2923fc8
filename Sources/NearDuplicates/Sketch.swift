/// The few numbers of an article that the index keeps: equal ones lead from one text to another.
///
/// - Bands: with 25 bands of 5 rows of the signature, a pair of Jaccard index J shares one with probability
///   1 − (1 − J⁵)²⁵: 0.99 at 0.7, 0.87 at 0.6, 0.06 at 0.3 (locality-sensitive hashing).
/// - Samples: the least of the hashes of its runs of four words, a few of its beginning and some of it all. If a text
///   is contained in another, those of its runs that the other samples are among its own least too (Broder 1997,
///   bottom-k sketches), so a part is found in the whole and the whole by its part; the beginning counts more, since that
///   is the part that is printed alone.
/// - The whole: one number for all words in their order.
public struct Sketch: Sendable, Hashable {
    static let bands = 25
    static let rows = 5
    /// Words of the beginning, and runs sampled of it.
    static let leadWords = 48
    static let leadSamples = 4
    /// Runs sampled of the whole, at least and at most, and words for which one is sampled.
    static let fewestSamples = 5
    static let mostSamples = 20
    static let wordsPerSample = 40
    /// Runs that a text asks for, more than it is found by, so that a long one finds its parts.
    static let probes = 48

    /// Under which it is found: bands, then samples, then the whole.
    let keys: [UInt32]
    /// Runs beyond those among `keys` by which it finds others; empty when read back from the archive.
    let moreProbes: [UInt32]

    /// The sketch of a text; without words it has no keys and finds nothing.
    public init(_ fingerprint: Fingerprint) {
        let words = fingerprint.words
        guard !words.isEmpty else {
            keys = []
            moreProbes = []
            return
        }
        let bands = Self.bandKeys(of: Signature.signature(of: fingerprint.shingles))
        let runs = Shingles.runs(of: words, width: Shingles.runWidth)
        let story = Array(words.dropFirst(fingerprint.titleWords).prefix(Self.leadWords))
        let lead = Array(Shingles.runs(of: story, width: Shingles.runWidth).prefix(Self.leadSamples))
        let count = min(Self.mostSamples, max(Self.fewestSamples, words.count / Self.wordsPerSample))
        let samples = Shingles.sortedUnique(lead + Array(runs.prefix(count)))
        keys = bands + samples + [Shingles.run(words[...])]
        moreProbes = runs.prefix(Self.probes).filter { !samples.contains($0) }
    }

    /// A sketch of the bands alone.
    package var bandsAlone: Sketch { Sketch(keys: Array(keys.prefix(Self.bands)), moreProbes: []) }

    private init(keys: [UInt32], moreProbes: [UInt32]) {
        self.keys = keys
        self.moreProbes = moreProbes
    }

    /// How many keys two sketches have in common at the same place.
    package func agreement(with other: Sketch) -> Int { zip(keys, other.keys).count { $0 == $1 } }

    /// The compact binary form, for the archive: a version byte and the keys, four bytes each.
    public var blob: [UInt8] {
        var writer = BlobWriter()
        writer.bytes.append(Fingerprint.version)
        writer.write(words: keys)
        return writer.bytes
    }

    /// Reads the compact form; nil when it is damaged or of another version.
    public init?(blob: [UInt8]) {
        guard blob.first == Fingerprint.version else { return nil }
        var reader = BlobReader(bytes: blob.dropFirst())
        let most = Self.bands + Self.leadSamples + Self.mostSamples + 1
        guard let keys = reader.words(atMost: most), reader.bytes.isEmpty else { return nil }
        self.keys = keys
        moreProbes = []
    }

    private static func bandKeys(of signature: [UInt32]) -> [UInt32] {
        (0..<bands).map { band in
            var state = UInt64(band)
            for row in 0..<rows {
                state = SeededHash.finish(state &* 0x2545_F491_4F6C_DD1D ^ UInt64(signature[band * rows + row]))
            }
            return UInt32(truncatingIfNeeded: state)
        }
    }
}

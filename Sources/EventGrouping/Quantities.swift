import ArabicText

/// The numbers in a story's headline and lead, each with what is counted: 12 قتيلا.
struct Quantities: Sendable, Hashable {
    private static let most = 8

    /// What is counted, by hash in rising order.
    var nouns: [UInt32] = []
    /// The hash of each noun's number.
    var numbers: [UInt32] = []

    init() {}

    /// Reads them off words that follow each other; of one noun's numbers the last stays.
    init(of words: some Collection<Word>) {
        var counted: [UInt32: UInt32] = [:]
        for (word, next) in zip(words, words.dropFirst()) where word.isNumber && counted.count < Self.most {
            guard !next.isNumber, !next.isStop, word.zone == next.zone else { continue }
            counted[TermHash.of(next.term)] = TermHash.of(word.text)
        }
        let rows = counted.sorted { $0.key < $1.key }
        nouns = rows.map(\.key)
        numbers = rows.map(\.value)
    }

    /// In how many nouns the two agree, and in how many they give other numbers.
    func compare(with other: Quantities) -> (same: Double, other: Double) {
        var same = 0.0
        var differing = 0.0
        for (noun, number) in zip(nouns, numbers) {
            guard let place = other.nouns.firstIndex(of: noun) else { continue }
            if number == other.numbers[place] { same += 1 } else { differing += 1 }
        }
        return (same, differing)
    }
}

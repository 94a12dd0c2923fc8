import ArabicText

/// What a story says as weighted terms of length 1, held as sorted hashes so that two are compared in one pass.
struct StoryVector: Sendable, Hashable {
    /// Hashes of stems, ascending.
    private(set) var terms: [UInt32] = []
    /// The weight of each term; their squares add up to 1.
    private(set) var weights: [Float] = []

    /// Keeps the heaviest of weighted terms and scales them to length 1.
    init(_ weighted: [(term: UInt32, weight: Double)], keeping limit: Int) {
        let heaviest = weighted.sorted { $0.weight == $1.weight ? $0.term < $1.term : $0.weight > $1.weight }
            .prefix(limit).sorted { $0.term < $1.term }
        let length = heaviest.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        guard length > 0 else { return }
        terms = heaviest.map(\.term)
        weights = heaviest.map { Float($0.weight / length) }
    }

    /// The cosine of the angle between two vectors, 0 to 1.
    func likeness(to other: StoryVector) -> Double {
        var sum: Float = 0
        walk(other) { _, product in sum += product }
        return Double(sum)
    }

    /// The terms both have, with the part of the likeness each makes.
    func shared(with other: StoryVector) -> [(term: UInt32, weight: Double)] {
        var shared: [(term: UInt32, weight: Double)] = []
        walk(other) { term, product in shared.append((term, Double(product))) }
        return shared
    }

    /// The heaviest terms, heaviest first.
    func heaviest(_ count: Int) -> [UInt32] {
        zip(terms, weights).sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.prefix(count).map(\.0)
    }

    private func walk(_ other: StoryVector, _ visit: (UInt32, Float) -> Void) {
        var mine = 0
        var theirs = 0
        while mine < terms.count, theirs < other.terms.count {
            if terms[mine] == other.terms[theirs] {
                visit(terms[mine], weights[mine] * other.weights[theirs])
                mine += 1
                theirs += 1
            } else if terms[mine] < other.terms[theirs] {
                mine += 1
            } else {
                theirs += 1
            }
        }
    }
}

/// Gives a word the same number in every process (FNV-1a, 32 bits).
enum TermHash {
    static func of(_ word: String) -> UInt32 {
        word.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}

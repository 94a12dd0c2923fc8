import ArabicText

/// What a story says as weighted terms of length 1, held as sorted hashes so that two are compared in one pass.
struct StoryVector: Sendable, Hashable {
    /// Hashes of stems, ascending.
    private(set) var terms: [UInt32] = []
    /// The weight of each term; their squares add up to 1.
    private(set) var weights: [Float] = []
    /// What the weights were divided by.
    private(set) var length: Float = 0

    /// A vector as it was kept; there is a weight for each term.
    init(terms: [UInt32], weights: [Float], length: Float) {
        self.terms = terms
        self.weights = weights
        self.length = length
    }

    /// Keeps the heaviest of weighted terms and scales them to length 1.
    init(_ weighted: [(term: UInt32, weight: Double)], keeping limit: Int) {
        let heaviest = weighted.sorted { $0.weight == $1.weight ? $0.term < $1.term : $0.weight > $1.weight }
            .prefix(limit).sorted { $0.term < $1.term }
        let length = heaviest.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        guard length > 0 else { return }
        terms = heaviest.map(\.term)
        weights = heaviest.map { Float($0.weight / length) }
        self.length = Float(length)
    }

    /// How much of this vector's weight lies on terms among others in rising order, 0 to 1.
    func share(among others: [UInt32]) -> Double {
        var covered: Float = 0
        var whole: Float = 0
        var place = 0
        for (term, weight) in zip(terms, weights) {
            while place < others.count, others[place] < term { place += 1 }
            if place < others.count, others[place] == term { covered += weight }
            whole += weight
        }
        return whole > 0 ? Double(covered / whole) : 0
    }

    /// What the two have in common before they were scaled: the sum over shared terms of the lesser weight.
    func commonWeight(with other: StoryVector) -> Double {
        var sum: Float = 0
        meet(other) { mine, theirs in sum += min(weights[mine] * length, other.weights[theirs] * other.length) }
        return Double(sum)
    }

    /// The cosine of the angle between two vectors, 0 to 1.
    func likeness(to other: StoryVector) -> Double {
        var sum: Float = 0
        meet(other) { mine, theirs in sum += weights[mine] * other.weights[theirs] }
        return Double(sum)
    }

    /// The terms both have, with the part of the likeness each makes.
    func shared(with other: StoryVector) -> [(term: UInt32, weight: Double)] {
        var shared: [(term: UInt32, weight: Double)] = []
        meet(other) { mine, theirs in
            shared.append((terms[mine], Double(weights[mine] * other.weights[theirs])))
        }
        return shared
    }

    /// The heaviest terms, heaviest first.
    func heaviest(_ count: Int) -> [UInt32] {
        zip(terms, weights).sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.prefix(count).map(\.0)
    }

    /// Visits the places of the terms both have.
    private func meet(_ other: StoryVector, _ visit: (_ mine: Int, _ theirs: Int) -> Void) {
        var mine = 0
        var theirs = 0
        while mine < terms.count, theirs < other.terms.count {
            if terms[mine] == other.terms[theirs] {
                visit(mine, theirs)
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

extension [UInt32] {
    /// Whether a number is among these, which are in rising order.
    func hasInOrder(_ number: UInt32) -> Bool {
        var range = startIndex..<endIndex
        while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
            if self[middle] == number { return true }
            range = self[middle] < number ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }

    /// How many of these are also among others, both in rising order.
    func countInOrder(among others: [UInt32]) -> Int { count(where: others.hasInOrder) }
}

/// Gives a word the same number in every process (FNV-1a, 32 bits).
enum TermHash {
    static func of(_ word: String) -> UInt32 {
        word.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}

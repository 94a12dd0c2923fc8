import ArabicText

/// All that the terms of a watch-list may stand as in a text, as one tree of words.
struct WatchPatterns: Sendable {
    /// A term that ends at a node.
    struct End: Sendable, Hashable {
        var term: Int
        /// Whether it was read with a preposition joined to its first word.
        var isJoined: Bool
    }

    private struct Step: Hashable {
        var node: Int32
        var word: Int32
    }

    /// The most words of a term that count.
    private static let longest = 32

    /// The numbers, from 1, of the terms of search that the watched ones are made of.
    private var numbers: [String: Int32] = [:]
    private var steps: [Step: Int32] = [:]
    /// By node; the root is 0.
    private(set) var ends: [[End]] = [[]]

    init(terms: [String]) {
        for (index, term) in terms.enumerated() {
            let words = Tokenizer.tokens(in: term).prefix(Self.longest).map(\.text)
            guard let first = words.first else { continue }
            let rest = words.dropFirst().flatMap(SearchTerm.terms)
            for (number, reading) in SearchTerm.readings(of: first).enumerated() {
                add(reading + rest, end: End(term: index, isJoined: number > 0))
            }
        }
    }

    /// The number of a term of search; 0 for one that no watched term has.
    func number(of term: String) -> Int32 { numbers[term] ?? 0 }

    /// The node behind a word; nil where no term goes on with it.
    func step(from node: Int32, by word: Int32) -> Int32? { word == 0 ? nil : steps[Step(node: node, word: word)] }

    private mutating func add(_ words: [String], end: End) {
        var node: Int32 = 0
        for word in words {
            let number = numbers[word] ?? Int32(numbers.count + 1)
            numbers[word] = number
            let step = Step(node: node, word: number)
            if let next = steps[step] {
                node = next
            } else {
                ends.append([])
                node = Int32(ends.count - 1)
                steps[step] = node
            }
        }
        if !ends[Int(node)].contains(where: { $0.term == end.term }) { ends[Int(node)].append(end) }
    }
}

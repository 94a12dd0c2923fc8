/// Puts into words what a story and the member it was joined by have in common.
struct Comparison {
    private static let mostNames = 3
    private static let mostWords = 8
    /// The part of the likeness of names below which what passes for a name is mostly another form of a word.
    private static let leastNameWeight = 0.025

    let reading: Reading
    let member: Member

    /// Who, where and what first, then the words that weigh most.
    var evidence: [Evidence] {
        var evidence = reading.principals.shared(with: member.reading.principals).prefix(4).map {
            Evidence(
                kind: .principal,
                text: reading.principals.surface(of: $0) ?? member.reading.principals.surface(of: $0) ?? $0, weight: 0)
        }
        let circumstances = reading.circumstances
        for (place, name) in zip(circumstances.places, circumstances.placeNames)
        where member.reading.circumstances.places.contains(where: { $0.agrees(with: place) }) {
            evidence.append(Evidence(kind: .place, text: name, weight: 0))
        }
        for act in circumstances.acts where member.reading.circumstances.acts.contains(act) {
            evidence.append(Evidence(kind: .act, text: act.rawValue, weight: 0))
        }
        let words = words
        return evidence + names(besides: Set(words.map(\.text))) + words
    }

    /// Names that the two spell each in its way, the most telling first; what they write alike is among the words.
    private func names(besides words: Set<String>) -> [Evidence] {
        let known = Set(reading.principals.shared(with: member.reading.principals).map(TermHash.of))
        return strongest(of: reading.names, and: member.reading.names, limit: Self.mostNames + Self.mostWords)
            .filter { !known.contains($0.term) && $0.weight >= Self.leastNameWeight }
            .map { Evidence(kind: .name, text: reading.spellings.names[$0.term] ?? "", weight: $0.weight) }
            .filter { !words.contains($0.text) }
            .prefix(Self.mostNames).map(\.self)
    }

    private var words: [Evidence] {
        strongest(of: reading.vector, and: member.reading.vector, limit: Self.mostWords)
            .map { Evidence(kind: .word, text: reading.spellings.terms[$0.term] ?? "", weight: $0.weight) }
    }

    /// What makes most of two vectors' likeness, to three places.
    private func strongest(
        of first: StoryVector, and second: StoryVector, limit: Int
    ) -> [(term: UInt32, weight: Double)] {
        first.shared(with: second)
            .sorted { $0.weight == $1.weight ? $0.term < $1.term : $0.weight > $1.weight }
            .prefix(limit)
            .map { ($0.term, ($0.weight * 1_000).rounded() / 1_000) }
    }
}

/// Puts into words what a story and the member it was joined by have in common.
struct Comparison {
    let reading: Reading
    let member: Member

    /// Who, where and what first, then the words that weigh most.
    var evidence: [Evidence] {
        var evidence = reading.principals.shared(with: member.principals).prefix(4).map {
            Evidence(
                kind: .principal, text: reading.principals.surfaces[$0] ?? member.principals.surfaces[$0] ?? $0,
                weight: 0)
        }
        let circumstances = reading.circumstances
        for (place, name) in zip(circumstances.places, circumstances.placeNames)
        where member.circumstances.places.contains(where: { $0.agrees(with: place) }) {
            evidence.append(Evidence(kind: .place, text: name, weight: 0))
        }
        for act in circumstances.acts where member.circumstances.acts.contains(act) {
            evidence.append(Evidence(kind: .act, text: act.rawValue, weight: 0))
        }
        return evidence + words
    }

    private var words: [Evidence] {
        reading.vector.shared(with: member.vector)
            .sorted { $0.weight == $1.weight ? $0.term < $1.term : $0.weight > $1.weight }
            .prefix(8)
            .map {
                Evidence(
                    kind: .word, text: reading.surfaces[$0.term] ?? "", weight: ($0.weight * 1_000).rounded() / 1_000)
            }
    }
}

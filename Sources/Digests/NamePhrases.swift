import News

/// The sentences about whom and what an event names.
extension Wording {
    /// A line for each kind of name that there is.
    func names(_ names: EventNames) -> [(label: String, names: Phrase)] {
        [("الأشخاص", names.people), ("الأماكن", names.places), ("الجهات", names.organisations)]
            .filter { !$0.1.isEmpty }.map { ($0.0, list($0.1)) }
    }

    private func list(_ things: [NamedThing]) -> Phrase {
        let parts = things.map { thing -> Phrase in
            // A part of the name is no other spelling of it.
            let spellings = thing.spellings.filter { !thing.name.contains($0) }
            guard !spellings.isEmpty else { return "\(isolated: thing.name)" }
            let others = spellings.prefix(2).map { "\(isolated: $0)" as Phrase }
            let rest = others.dropFirst().reduce(others.first ?? "") { "\($0) أو \($1)" }
            return "\(isolated: thing.name) (يُكتب أيضًا \(rest))"
        }
        return parts.dropFirst().reduce(parts.first ?? "") { "\($0)، \($1)" }
    }
}

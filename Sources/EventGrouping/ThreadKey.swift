/// Two principals, a city and a kind of act: what the stops of one thread have in common.
public struct ThreadKey: Sendable, Codable, Hashable, Comparable {
    /// The name keys of two principals, in order.
    public var people: [String]
    /// The folded name of the city.
    public var place: String
    /// What is done there.
    public var act: ActClass

    /// Creates a key; the order in which the people are given does not matter.
    public init(people: [String], place: String, act: ActClass) {
        self.people = people.sorted()
        self.place = place
        self.act = act
    }

    /// By people, place and act, so that lists of keys have one order.
    public static func < (first: ThreadKey, second: ThreadKey) -> Bool {
        if first.people != second.people { return first.people.lexicographicallyPrecedes(second.people) }
        return (first.place, first.act) < (second.place, second.act)
    }

    /// The keys of a story: every pair of its leading people in each of its cities with each act bound to a place.
    static func keys(people: [String], circumstances: Circumstances) -> [ThreadKey] {
        let cities = circumstances.places.filter { $0.city > 0 }.prefix(3)
        let acts = circumstances.acts.filter(\.isBound)
        var keys: [ThreadKey] = []
        for (position, first) in people.prefix(5).enumerated() {
            for second in people.prefix(5).dropFirst(position + 1) {
                for city in cities {
                    keys += acts.map { ThreadKey(people: [first, second], place: Gazetteer.name(of: city), act: $0) }
                }
            }
        }
        return keys.sorted()
    }
}

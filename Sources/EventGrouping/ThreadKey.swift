import ArabicText

/// Something that the stops of one thread have in common: who does what where.
///
/// Two keys are one when their kind and parts are; `words` only tell people what they mean.
public struct ThreadKey: Sendable, Hashable, Comparable {
    /// The number of the scheme; it changes when any story gets other keys than before, and stored keys are then stale.
    public static let version = 1

    /// What kind of thing a key names.
    public enum Kind: String, Sendable, Codable, Hashable, CaseIterable {
        /// Somebody sent or come from abroad, at a place: an envoy's visits, whomever he meets.
        case visit
        /// Two people who meet, and the town.
        case pair
        /// Talks that go by the name of a town, and the country they are about.
        case process
        /// A defendant.
        case trial
        /// A case or a killing that goes by somebody's name.
        case affair
        /// A town, and the country that attacked it.
        case scene
        /// A country and the kind of its election.
        case election
    }

    /// What kind of thing it names.
    public var kind: Kind
    /// Name keys and folded names of places and acts, in an order that the kind fixes.
    public var parts: [String]
    /// The same in the words of the story.
    public var words: String

    /// Creates a key; the order of the parts matters.
    public init(_ kind: Kind, _ parts: [String], words: String) {
        self.kind = kind
        self.parts = parts
        self.words = words
    }

    /// The key as a number, the same in every process; keys of two schemes, or of two ways to spell names, never meet.
    public var number: Int64 {
        let text = "\(Self.version)/\(NameKey.version)|\(kind.rawValue)|\(parts.joined(separator: "|"))"
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return Int64(bitPattern: hash)
    }

    /// Whether two keys name one thing, in whatever words.
    public static func == (first: ThreadKey, second: ThreadKey) -> Bool {
        first.kind == second.kind && first.parts == second.parts
    }

    /// Hashes what the key names, without its words.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(parts)
    }

    /// By kind, then by parts, so that lists of keys have one order.
    public static func < (first: ThreadKey, second: ThreadKey) -> Bool {
        if first.kind != second.kind { return first.kind.rawValue < second.kind.rawValue }
        return first.parts.lexicographicallyPrecedes(second.parts)
    }
}

/// The keys of one story.
public struct ThreadKeys: Sendable, Hashable {
    /// Those under which other stories find it.
    public var kept: [ThreadKey] = []
    /// Those under which it looks for others.
    ///
    /// The two differ where a story names a town: it may be found by one that names only the country, but two stories
    /// that name two towns of a country must not find each other.
    public var sought: [ThreadKey] = []

    /// No keys.
    public init() {}

    /// How many of either a story has at most.
    static let most = 24

    mutating func add(_ key: ThreadKey) {
        keep(key)
        seek(key)
    }

    mutating func keep(_ key: ThreadKey) {
        if kept.count < Self.most, !kept.contains(key) { kept.append(key) }
    }

    mutating func seek(_ key: ThreadKey) {
        if sought.count < Self.most, !sought.contains(key) { sought.append(key) }
    }
}

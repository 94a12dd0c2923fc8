import EventGrouping
import News

/// What the accounts of an event say of one name.
struct NameTally: Sendable {
    private(set) var accounts: Set<Int> = []
    private(set) var mentions = 0
    private(set) var titles = 0
    /// Where it was first met.
    private(set) var first = Order(account: .max, place: .max)
    private(set) var spellings: [String: Spelling] = [:]
    private(set) var trust = StoryNames.Trust.loose

    struct Order: Hashable, Comparable {
        var account: Int
        var place: Int

        static func < (one: Order, other: Order) -> Bool { (one.account, one.place) < (other.account, other.place) }
    }

    struct Spelling: Hashable {
        var accounts: Set<Int> = []
        var mentions = 0
        var words: Int
    }

    /// Takes in a naming, the so-manieth of its kind in its account.
    mutating func add(_ mention: StoryNames.Mention, account: Int, place: Int) {
        add(mention.surface, account: account, place: place, mentions: 1, isInTitle: mention.isInTitle)
        trust = max(trust, mention.trust)
    }

    private mutating func add(_ surface: String, account: Int, place: Int, mentions count: Int, isInTitle: Bool) {
        accounts.insert(account)
        if isInTitle { titles += 1 }
        first = min(first, Order(account: account, place: place))
        mentions += count
        var spelling = spellings[surface] ?? Spelling(words: surface.split(separator: " ").count)
        spelling.accounts.insert(account)
        spelling.mentions += count
        spellings[surface] = spelling
    }

    /// Adds a family named alone; where a letter was taken off it that is the name's own, as full names show, it comes back.
    mutating func addFamily(_ word: StoryNames.LoneWord, account: Int) {
        let families = spellings.keys.compactMap { $0.split(separator: " ").last.map(String.init) }.sorted()
        let whole = families.first { $0.hasSuffix(word.surface) && $0.count == word.surface.count + 1 }
        let surface = families.contains(word.surface) ? word.surface : whole ?? word.surface
        add(surface, account: account, place: .max, mentions: word.count, isInTitle: word.isInTitle)
    }

    mutating func take(in other: NameTally) {
        accounts.formUnion(other.accounts)
        mentions += other.mentions
        titles += other.titles
        first = min(first, other.first)
        trust = max(trust, other.trust)
        for (surface, spelling) in other.spellings {
            var mine = spellings[surface] ?? Spelling(words: spelling.words)
            mine.accounts.formUnion(spelling.accounts)
            mine.mentions += spelling.mentions
            spellings[surface] = mine
        }
    }

    // MARK: Showing

    /// The fullest spelling of those that are common: at least a third as much used as the most used of its length or
    /// more; of one length, the most used.
    private var name: String {
        let full = bySize.filter { $0.value.words > 1 }
        let pool = full.isEmpty ? bySize : full
        guard let common = pool.first else { return "" }
        let longer = pool.filter {
            $0.value.words > common.value.words && $0.value.accounts.count * 3 >= common.value.accounts.count
                && ($0.value.accounts.count > 1
                    || common.value.accounts.count == 1 && $0.value.mentions >= common.value.mentions)
        }
        return (longer.max { $0.value.words < $1.value.words } ?? common).key
    }

    /// The most used first.
    private var bySize: [(key: String, value: Spelling)] {
        spellings.sorted {
            ($0.value.accounts.count, $0.value.mentions, $1.key) > ($1.value.accounts.count, $1.value.mentions, $0.key)
        }
    }

    var thing: NamedThing {
        let name = name
        let others = bySize.map(\.key).filter { $0 != name }.prefix(4)
        return NamedThing(name: name, spellings: Array(others), accounts: accounts.count)
    }

    /// The most widely named, then those of headlines, then the first.
    ///
    /// What a single account names in passing goes when `dropsPassing`, if others are left.
    static func ranked(_ tallies: [NameTally], most: Int, dropsPassing: Bool) -> [NamedThing] {
        let sorted = tallies.sorted { one, other in
            if one.accounts.count != other.accounts.count { return one.accounts.count > other.accounts.count }
            if one.titles != other.titles { return one.titles > other.titles }
            if one.first != other.first { return one.first < other.first }
            return one.name < other.name
        }
        let weighty = sorted.filter { $0.accounts.count > 1 || $0.mentions > 1 || $0.titles > 0 }
        return (weighty.isEmpty || !dropsPassing ? sorted : weighty).prefix(most).map(\.thing)
    }
}

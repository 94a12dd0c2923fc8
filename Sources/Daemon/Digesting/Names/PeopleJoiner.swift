import EventGrouping
import News

/// Brings together what the accounts of an event call one person.
struct PeopleJoiner {
    /// A person: the keys of the name's parts, and how it is used.
    private struct Person {
        var keys: [String]
        var tally: NameTally
    }

    private let stories: [StoryNames]
    private var people: [Person] = []

    static func people(in stories: [StoryNames], most: Int) -> [NamedThing] {
        var joiner = PeopleJoiner(stories: stories)
        joiner.collect()
        joiner.dropUnsure()
        joiner.join()
        joiner.addFamilies()
        return NameTally.ranked(joiner.people.map(\.tally), most: most, dropsPassing: stories.count > 2)
    }

    private init(stories: [StoryNames]) { self.stories = stories }

    /// Full names by their keys, the most widely used first.
    private mutating func collect() {
        var byKeys: [[String]: NameTally] = [:]
        for (account, story) in stories.enumerated() {
            for (place, mention) in story.people.enumerated() where mention.keys.count > 1 {
                byKeys[mention.keys, default: NameTally()].add(mention, account: account, place: place)
            }
        }
        people = byKeys.map { Person(keys: $0.key, tally: $0.value) }.sorted { one, other in
            if one.tally.accounts.count != other.tally.accounts.count {
                return one.tally.accounts.count > other.tally.accounts.count
            }
            if one.tally.mentions != other.tally.mentions { return one.tally.mentions > other.tally.mentions }
            return one.keys.joined(separator: " ") < other.keys.joined(separator: " ")
        }
    }

    /// What only may be a name must be said by several, and what only looks foreign by three.
    private mutating func dropUnsure() {
        let sure = people.filter { $0.tally.trust == .sure }
        people.removeAll { person in
            switch person.tally.trust {
            case .sure: return false
            case .likely: return person.tally.accounts.count < 2 && !sure.contains { Self.isOne($0.keys, person.keys) }
            case .loose: return person.tally.accounts.count < 3 && !sure.contains { Self.isOne($0.keys, person.keys) }
            }
        }
    }

    private mutating func join() {
        var joined: [Person] = []
        for person in people {
            if let index = joined.firstIndex(where: { Self.isOne($0.keys, person.keys) }) {
                joined[index].tally.take(in: person.tally)
            } else {
                joined.append(person)
            }
        }
        people = joined
    }

    /// Whether two full names can be one person's: first and last part agree, or one has all parts of the other.
    static func isOne(_ one: [String], _ other: [String]) -> Bool {
        guard let first = one.first, let last = one.last, let otherFirst = other.first, let otherLast = other.last
        else {
            return false
        }
        if agree(last, otherLast) { return agree(first, otherFirst) || isWithin(one, other) || isWithin(other, one) }
        // One of them was cut short, or has a word too many: the shorter begins the longer.
        let shared = zip(one, other).prefix { agree($0, $1) }.count
        return shared >= 2 && shared == min(one.count, other.count)
    }

    private static func agree(_ one: String, _ other: String) -> Bool {
        one == other || StoryNames.mayBeOneName(one, other)
    }

    private static func isWithin(_ part: [String], _ whole: [String]) -> Bool {
        var rest = whole[...]
        for key in part {
            guard let index = rest.firstIndex(of: key) else { return false }
            rest = rest[(index + 1)...]
        }
        return true
    }

    // MARK: Families

    /// Gives families named alone to the person who bears them and whom most accounts name; others that stand behind a
    /// title in several accounts are people too.
    private mutating func addFamilies() {
        var owners: [String: Int] = [:]
        for (index, person) in people.enumerated() {
            guard let last = person.keys.last, owners[last] == nil else { continue }
            owners[last] = index
        }
        for (account, story) in stories.enumerated() {
            for (key, word) in story.loneWords.sorted(by: { $0.key < $1.key }) {
                guard let owner = owners[key] else { continue }
                people[owner].tally.addFamily(word, account: account)
            }
        }
        addTitled(besides: owners)
    }

    private mutating func addTitled(besides owners: [String: Int]) {
        var titled: [String: NameTally] = [:]
        for (account, story) in stories.enumerated() {
            for (place, mention) in story.people.enumerated() where mention.keys.count == 1 && mention.trust > .loose {
                let key = mention.keys[0]
                guard owners[key] == nil, let word = story.loneWords[key], word.count > 1 else { continue }
                titled[key, default: NameTally()].add(mention, account: account, place: place)
            }
        }
        for (key, tally) in titled.sorted(by: { $0.key < $1.key })
        where tally.accounts.count > 1 && !people.contains(where: { $0.keys.contains(key) }) {
            var tally = tally
            for (account, story) in stories.enumerated() {
                if let word = story.loneWords[key] { tally.addFamily(word, account: account) }
            }
            people.append(Person(keys: [key], tally: tally))
        }
    }
}

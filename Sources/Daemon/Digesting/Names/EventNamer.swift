import EventGrouping
package import News

/// One of an event's accounts that do not copy each other, as names are read off it.
package struct NamingAccount: Sendable, Hashable {
    package var title: String
    package var text: String
    /// The outlet.
    package var source: String

    package init(title: String, text: String, source: String) {
        self.title = title
        self.text = text
        self.source = source
    }
}

/// Tells whom, which places and which bodies the accounts of an event name.
///
/// Precision comes first: an event without a sure name has none. The answer depends on nothing but the accounts; their
/// order settles ties only. A namer keeps the words it met, so that one is best used for all events of a day.
package struct EventNamer: Sendable {
    /// The most of each that a card shows.
    private static let most = (people: 6, places: 5, organisations: 4)
    /// The most accounts that are read: a name that the first so many do not give is not what the event is about.
    private static let mostAccounts = 100

    private var reader = StoryNamesReader()

    package init() {}

    /// The names in the accounts of one event.
    package mutating func names(in accounts: [NamingAccount]) -> EventNames {
        let stories = accounts.prefix(Self.mostAccounts).map {
            reader.names(title: $0.title, text: $0.text, source: $0.source)
        }
        return EventNames(
            people: PeopleJoiner.people(in: stories, most: Self.most.people),
            places: Self.joined(stories.map(\.places), most: Self.most.places),
            organisations: BodyJoiner.bodies(in: stories, most: Self.most.organisations))
    }

    private static func joined(_ places: [[StoryNames.Mention]], most: Int) -> [NamedThing] {
        var tallies: [String: NameTally] = [:]
        for (account, mentions) in places.enumerated() {
            for (place, mention) in mentions.enumerated() {
                tallies[mention.keys[0], default: NameTally()].add(mention, account: account, place: place)
            }
        }
        return NameTally.ranked(Array(tallies.values), most: most, dropsPassing: true)
    }
}

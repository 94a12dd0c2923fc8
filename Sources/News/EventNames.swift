/// Who and what the accounts of an event name, the most widely named first.
package struct EventNames: Sendable, Hashable, Codable {
    /// At most 6.
    package var people: [NamedThing]
    /// Countries and towns, at most 5.
    package var places: [NamedThing]
    /// Ministries, courts, parties and the like, at most 4.
    package var organisations: [NamedThing]

    /// Names as given.
    package init(people: [NamedThing] = [], places: [NamedThing] = [], organisations: [NamedThing] = []) {
        self.people = people
        self.places = places
        self.organisations = organisations
    }
}

/// A person, a place or a body, as the accounts of an event name it.
package struct NamedThing: Sendable, Hashable, Codable {
    /// The fullest common spelling.
    package var name: String
    /// The other spellings met, the most used first; at most 4.
    package var spellings: [String]
    /// How many accounts name it.
    package var accounts: Int

    /// A name as given.
    package init(name: String, spellings: [String] = [], accounts: Int) {
        self.name = name
        self.spellings = spellings
        self.accounts = accounts
    }
}

import EventGrouping
import Storage

// The words in which grouping is told to people, all in one place: a new kind of evidence or of guard does not build
// before it has its word here.

extension Evidence.Kind {
    /// The question it answers, as a heading.
    var heading: String {
        switch self {
        case .principal: "who"
        case .place: "where"
        case .act: "what"
        case .name: "names"
        case .word: "words"
        }
    }

    /// What parts the things of one kind: acts are told in English, all else as the articles write it.
    var separator: String { self == .act ? ", " : "، " }
}

extension Guard {
    /// Why two stories are not of one event, after "not joined:".
    var phrase: String {
        switch self {
        case .otherDay: "another day"
        case .otherPlace: "another place"
        case .otherPrincipals: "other people"
        case .otherCommodity: "the price of another thing"
        case .otherNumber: "another number of the same thing"
        case .serial: "another issue of the same outlet's series"
        case .settled: "kept apart by the owner"
        }
    }
}

extension GroupingDecision.Rule {
    /// How the article came to its event.
    var phrase: String {
        switch self {
        case .opened: "opened the event, since nothing was near enough"
        case .wording: "joined by its words"
        case .settled: "put there by the owner"
        case .principals: "joined by who, where and what"
        case .copy: "went with the text it copies"
        }
    }
}

extension ActClass {
    /// The kind of act.
    var phrase: String {
        switch self {
        case .meeting: "a visit or talks"
        case .strike: "a strike or an attack"
        case .explosion: "an explosion"
        case .arrest: "an arrest or a release"
        case .trial: "a trial"
        case .vote: "a vote"
        case .office: "an office given or left"
        case .accord: "an accord"
        case .price: "a price"
        case .match: "a match"
        case .disaster: "a disaster"
        case .protest: "a protest"
        case .statement: "a statement"
        }
    }
}

extension Evidence {
    /// The thing itself with its part of the likeness.
    var phrase: String {
        let thing = kind == .act ? ActClass(rawValue: text)?.phrase ?? text : text
        return weight > 0 ? "\(thing) \(GroupingNumber.text(weight))" : thing
    }
}

extension CorrectionKind {
    /// What the owner did, as a noun.
    var noun: String {
        switch self {
        case .merge: "merger"
        case .split: "split"
        case .link: "link"
        case .unlink: "unlinking"
        }
    }
}

/// Scores as they are shown: three places are enough to compare them.
enum GroupingNumber {
    static func text(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
}

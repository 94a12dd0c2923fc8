/// Where a story was put, and everything that decided it.
public struct GroupingDecision: Sendable, Codable, Hashable {
    /// What kind of decision it was.
    public enum Rule: String, Sendable, Codable, Hashable {
        /// Nothing known was close enough: it opened an event.
        case opened
        /// Its words, names, place and time were close enough to those of an event's stories.
        case wording
        /// Two principals, the place and the kind of act were those of an event's story.
        case principals
        /// The owner settled that it belongs with a story of the event.
        case settled
        /// It is a near copy of a story, and went where that one is.
        case copy
    }

    /// The event it was put in.
    public var event: Int64
    /// What decided it.
    public var rule: Rule
    /// The chance that it is the event, 0 to 1; for an event that was opened that of the nearest other, 1 for a copy.
    public var score: Double
    /// The chance that was needed.
    public var threshold: Double
    /// The story of the event that was closest.
    public var closest: Int64?
    /// What the two have in common, heaviest first.
    public var evidence: [Evidence]
    /// The closest events it was not put in, best first.
    public var nearest: [NearMiss]
    /// What became of other articles because of this one, in the order in which it was decided; no part of its encoding,
    /// since it is recorded with the events it befell.
    public var changes: [GroupingChange] = []

    private enum CodingKeys: String, CodingKey {
        case event, rule, score, threshold, closest, evidence, nearest
    }

    /// Creates a decision from its parts.
    public init(
        event: Int64, rule: Rule, score: Double, threshold: Double, closest: Int64? = nil, evidence: [Evidence] = [],
        nearest: [NearMiss] = [], changes: [GroupingChange] = []
    ) {
        self.event = event
        self.rule = rule
        self.score = score
        self.threshold = threshold
        self.closest = closest
        self.evidence = evidence
        self.nearest = nearest
        self.changes = changes
    }
}

/// One thing two stories have in common.
public struct Evidence: Sendable, Codable, Hashable {
    /// What kind of thing it is.
    public enum Kind: String, Sendable, Codable, Hashable {
        /// A word of the text.
        case word
        /// Somebody both name in a leading part.
        case principal
        /// A name both mention.
        case name
        /// Where it happens.
        case place
        /// What is done.
        case act
    }

    /// What kind of thing it is.
    public var kind: Kind
    /// The thing as the story writes it; for an act, the name of its class.
    public var text: String
    /// Its part of the likeness, 0 to 1; 0 for what counts only together with the rest.
    public var weight: Double

    /// Creates a piece of evidence.
    public init(kind: Kind, text: String, weight: Double) {
        self.kind = kind
        self.text = text
        self.weight = weight
    }
}

/// An event a story was compared with and not put in.
public struct NearMiss: Sendable, Codable, Hashable {
    /// The event.
    public var event: Int64
    /// How close it came.
    public var score: Double
    /// What stopped the join although the score may have sufficed.
    public var stopped: Guard?

    /// Creates a near miss.
    public init(event: Int64, score: Double, stopped: Guard? = nil) {
        self.event = event
        self.score = score
        self.stopped = stopped
    }
}

/// Why two stories are not of one event however alike they read.
public enum Guard: String, Sendable, Codable, Hashable, CaseIterable {
    /// Both say on which day it happened, and the days differ.
    case otherDay
    /// Both say where it happened, and the places differ.
    case otherPlace
    /// Both say who came or met, and nobody is in both.
    case otherPrincipals
    /// Both give the price of something, and the things differ.
    case otherCommodity
    /// The headlines differ in little but the number of the same thing.
    case otherNumber
    /// The same outlet's daily item of the same pattern.
    case serial
    /// The owner settled that it does not belong with a story of the event.
    case settled
}

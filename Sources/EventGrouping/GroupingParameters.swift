import Foundation

/// The numbers that grouping turns on, so that a trial can change them and a reader can see them.
public struct GroupingParameters: Sendable, Hashable, Codable {
    /// How far before or after an event's stories another may lie and still join it, in hours.
    public var windowHours = 72.0
    /// The score from which a story joins an event; scores lie between 0 and about 1.3.
    public var threshold = 0.29
    /// What a word in the headline counts, beside `leadWeight` and `bodyWeight`.
    public var titleWeight = 2.0
    /// What a word in the first `leadWords` words of the body counts.
    public var leadWeight = 1.0
    /// What a later word counts.
    public var bodyWeight = 0.3
    /// How many words of the body are its lead.
    public var leadWords = 40
    /// How many words of the body are read at all.
    public var bodyWords = 300
    /// How many of its heaviest terms a story keeps.
    public var vectorTerms = 100
    /// The share of stories from which a word says nothing.
    public var commonShare = 0.25
    /// The standard deviation of the bell by which distance in time weakens likeness, in hours.
    public var decayHours = 18.0
    /// The same for what goes on for days: a disaster at one place.
    public var continuingDecayHours = 48.0
    /// The least that distance in time leaves of likeness.
    public var decayFloor = 0.35
    /// What the best link counts against the average link.
    public var bestLinkShare = 0.5
    /// Over how many of the closest stories of an event the average link is taken.
    public var averagedLinks = 12
    /// What likeness to a story of the same outlet counts.
    public var sameSourceFactor = 0.85
    /// What is added when two principals, the place and the kind of act are the same.
    public var principalsBonus = 0.2
    /// The likeness of wording below which sameness of principals, place and act is not believed.
    public var principalsFloor = 0.05
    /// What is added when the place and the kind of act are the same.
    public var sceneBonus = 0.04
    /// The likeness of wording below which sameness of place and act is not believed.
    public var sceneFloor = 0.15
    /// A story with fewer terms than this, a bare headline, is short.
    public var shortStoryTerms = 24
    /// What likeness to or of a short story counts: with few terms there is little that two accounts can share.
    public var shortStoryFactor = 1.1
    /// How many stories the seed of word frequencies counts for.
    public var seedStories = 2_000.0
    /// The age, in days, at which a learned word count weighs 1/e.
    public var memoryDays = 7.0
    /// How many of its heaviest terms a story looks up to find events it might belong to.
    public var lookupTerms = 40
    /// How many index entries one story may visit.
    public var lookupBudget = 6_000
    /// How many stories one story is compared with in full.
    public var comparedStories = 96
    /// How many events not joined a decision remembers.
    public var nearestKept = 3
    /// Whether dates, places, principals and serial items may stop a join.
    public var usesGuards = true

    /// The values tuned on labelled days of five Arabic outlets.
    public static let standard = GroupingParameters()

    /// What distance in time leaves of likeness, 0 to 1.
    func decay(_ hours: Double, isContinuing: Bool = false) -> Double {
        let ratio = hours / (isContinuing ? continuingDecayHours : decayHours)
        return max(decayFloor, exp(-ratio * ratio / 2))
    }

    /// Creates the standard values, to be changed one by one.
    public init() {}
}

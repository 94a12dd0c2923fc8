/// The numbers that grouping turns on, so that a trial can change them and a reader can see them.
public struct GroupingParameters: Sendable, Hashable, Codable {
    /// How far before or after an event's stories another may lie and still join it, in hours.
    public var windowHours = 72.0
    /// The chance from which a story joins an event; 0 to 1.
    public var threshold = 0.5
    /// The chance from which two events that a story belongs to both are one; 0 to 1.
    public var mergeThreshold = 0.56
    /// The chance below which the two halves of an event are two events; 0 to 1.
    public var splitThreshold = 0.12
    /// What a word in the headline counts, beside `leadWeight` and `bodyWeight`.
    public var titleWeight = 2.0
    /// What a word in the first `leadWords` words of the body counts.
    public var leadWeight = 1.0
    /// What a later word counts.
    public var bodyWeight = 0.3
    /// How many words of the body are its lead.
    public var leadWords = 40
    /// How many words of the body are read at all.
    public var bodyWords = 400
    /// How many of its heaviest terms a story keeps.
    public var vectorTerms = 100
    /// How many names a story keeps.
    public var namesKept = 40
    /// How many runs of four letters of its headline a story keeps.
    public var titleLetterRuns = 80
    /// The share of stories from which a word says nothing.
    public var commonShare = 0.25
    /// The standard deviation of the bell by which nearness in time is measured, in hours.
    public var decayHours = 18.0
    /// What the best link counts against the average link.
    public var bestLinkShare = 0.5
    /// Over how many of the closest stories of an event the average link is taken.
    public var averagedLinks = 12
    /// With how many of its stories an event is compared at most, the newest first.
    public var comparedMembers = 40
    /// The chance given to a link of two stories with the same two principals, city and kind of act on one day.
    public var principalsChance = 0.8
    /// The likeness of wording below which sameness of principals, place and act is not believed.
    public var principalsFloor = 0.05
    /// Over how many of its nearest stories a story's crowd is measured.
    public var crowdStories = 5
    /// A story with fewer terms than this, a bare headline, is short.
    public var shortStoryTerms = 24
    /// How many stories the seed of word frequencies counts for.
    public var seedStories = 2_000.0
    /// The age, in days, at which a learned word count weighs 1/e.
    public var memoryDays = 21.0
    /// How many of its heaviest terms a story looks up to find events it might belong to.
    public var lookupTerms = 40
    /// How many index entries one story may visit.
    public var lookupBudget = 6_000
    /// How many stories one story is compared with in full.
    public var comparedStories = 96
    /// How many events one story is compared with in full, those of the closest stories first.
    public var comparedEvents = 12
    /// How many events not joined a decision remembers.
    public var nearestKept = 3
    /// The chance below which an event that nothing stopped is not near at all.
    public var nearFloor = 0.01
    /// Whether dates, places, principals and serial items may stop a join.
    public var usesGuards = true

    /// The values tuned on labelled days of five Arabic outlets.
    public static let standard = GroupingParameters()

    /// What a term in a zone of the story counts.
    func weight(of zone: Word.Zone) -> Double {
        switch zone {
        case .title: titleWeight
        case .lead: leadWeight
        case .body: bodyWeight
        }
    }

    /// What a name in a zone of the story counts.
    func nameWeight(of zone: Word.Zone) -> Double {
        switch zone {
        case .title: 2
        case .lead: 1
        case .body: 0.4
        }
    }

    /// Creates the standard values, to be changed one by one.
    public init() {}
}

/// The day, or the days, on which a text says that something happened.
public struct ResolvedDay: Sendable, Codable, Hashable {
    /// Days since 1 January 1970 in the calendar of Gregory; one day for أمس, thirty for في نيسان.
    public var days: ClosedRange<Int>
    /// How sure the reading is, 0 to 1: a full date is 1, a bare weekday less.
    public var confidence: Double
    /// The words it was read from, as the text writes them.
    public var phrase: String
    /// All of it lies behind the day of publication: what is told is announced, it has not happened.
    public var isAhead: Bool

    /// Creates a day from its parts.
    public init(days: ClosedRange<Int>, confidence: Double, phrase: String, isAhead: Bool = false) {
        self.days = days
        self.confidence = confidence
        self.phrase = phrase
        self.isAhead = isAhead
    }
}

/// An earlier happening of the same kind that a text only recalls: زيارته السابقة في نيسان.
public struct EarlierMention: Sendable, Codable, Hashable {
    /// What was done then.
    public var act: ActClass
    /// When, as the text has it.
    public var day: ResolvedDay

    /// Creates a mention from its parts.
    public init(act: ActClass, day: ResolvedDay) {
        self.act = act
        self.day = day
    }
}

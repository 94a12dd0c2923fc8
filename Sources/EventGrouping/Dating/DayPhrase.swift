/// A phrase of a text that names a day or days, with what it was taken to mean.
struct DayPhrase: Sendable, Hashable {
    /// How the phrase stands to what is told beside it.
    enum Bearing: Sendable, Hashable {
        /// It happened then.
        case at
        /// It goes on since then, or happened for the first time since.
        case since
        /// It goes on until then, or happened before or after.
        case beside
    }

    /// The words it is made of.
    var words: Range<Int>
    /// Days since 1 January 1970 in the calendar of Gregory.
    var days: ClosedRange<Int>
    /// How sure the days are, 0 to 1; says nothing of whether they are the event's.
    var confidence: Double
    var bearing = Bearing.at
    /// Somebody said it: his day need not be the day of the article.
    var isSpoken = false

    /// As the article writes it.
    func text(in words: [Word]) -> String { words[self.words].map(\.surface).joined(separator: " ") }
}

/// Days read from one place of a text.
struct DaySpan: Sendable, Hashable {
    /// The index behind its last word.
    var end: Int
    var days: ClosedRange<Int>
    var confidence: Double
    /// The day of the week that was written, 1 for Sunday.
    var weekday: Int?
    /// Where it began, when words before were taken in.
    var start: Int?

    /// The one day, when it is one.
    var day: Int? { days.count == 1 ? days.lowerBound : nil }
}

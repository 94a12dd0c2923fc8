package import News

/// What came before an event: the earlier stops of its thread, and what its texts recall that was not monitored.
package struct DigestThread: Sendable, Hashable, Codable {
    /// The thread as it was numbered at the end of the day; nil when nothing of it was monitored.
    package var id: ThreadID?
    /// The newest first.
    package var stops: [DigestStop]
    /// How many stops there are before those.
    package var more: Int
}

extension DigestThread {
    /// Stops that a card shows one by one.
    private static let onCard = 4

    /// The thread as lists show it: the newest few stops, and how many there are before those.
    var brief: DigestThread { brief(Self.onCard) }

    /// The newest stops, so many of them, and how many there are before those.
    func brief(_ shown: Int) -> DigestThread {
        DigestThread(id: id, stops: Array(stops.prefix(shown)), more: more + max(0, stops.count - shown))
    }
}

/// Something that happened before an event of the day.
package struct DigestStop: Sendable, Hashable, Codable {
    /// Nil for what is only recalled.
    package var event: EventID?
    /// The day it was first reported on; for what is recalled, the first day it may have been.
    package var day: CalendarDay
    /// The last day it may have been, when the text leaves more than one.
    package var until: CalendarDay?
    /// Days from it to the event; nil when the text leaves more than one day.
    package var daysBefore: Int?
    /// The headline of the first report; nil for what is only recalled.
    package var headline: String?
    /// The outlet of the first report; nil for what is only recalled.
    package var source: String?
    package var link: String?
    /// The words by which it is recalled; nil for a monitored stop.
    package var phrase: String?
}

/// The day on which the texts say that an event happened.
package struct HappeningDay: Sendable, Hashable, Codable {
    package var day: CalendarDay
    /// The last day it may have been, when the texts leave more than one.
    package var until: CalendarDay?
    /// The words it was read from.
    package var phrase: String
}

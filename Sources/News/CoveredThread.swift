package import Foundation

/// What is known, at the end of a day, of the thread that an event of the day is a stop of.
package struct CoveredThread: Sendable, Hashable, Codable {
    /// The event of the day.
    package var event: EventID
    /// Nil for an event that is in no thread, but whose articles recall something.
    package var thread: ThreadID?
    /// The other stops, by the time they opened, then by number.
    package var stops: [CoveredStop]
    /// What the articles of all these events recall, whether it was monitored or not.
    package var recollections: [Recollection]

    package init(event: EventID, thread: ThreadID?, stops: [CoveredStop] = [], recollections: [Recollection] = []) {
        self.event = event
        self.thread = thread
        self.stops = stops
        self.recollections = recollections
    }
}

/// One stop of a thread, with the earliest article that told of it.
package struct CoveredStop: Sendable, Hashable, Codable {
    package var event: EventID
    /// Time of its earliest article.
    package var opened: Date
    /// Time of its latest article that counts.
    package var latest: Date
    package var source: String
    package var title: String
    package var link: String?

    package init(event: EventID, opened: Date, latest: Date, source: String, title: String, link: String?) {
        self.event = event
        self.opened = opened
        self.latest = latest
        self.source = source
        self.title = title
        self.link = link
    }
}

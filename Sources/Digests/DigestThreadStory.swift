import News

/// A thread as the events of one digest tell it: their own stops and what came before them.
struct DigestThreadStory: Sendable, Hashable {
    let id: ThreadID
    /// The newest first.
    var stops: [Stop]
    /// How many stops there are before those.
    var more: Int

    struct Stop: Sendable, Hashable {
        var stop: DigestStop
        /// Whether the digest itself tells it.
        var isOfIssue: Bool
        /// Days from the stop before to this one; nil where either may have been on more than one day.
        var gap: Int?
    }
}

extension Digest {
    /// The threads of this day's events, by number.
    var threadStories: [DigestThreadStory] {
        let tellers = events.map(Teller.init) + singles.flatMap(\.stories).map(Teller.init)
        let byThread = Dictionary(grouping: tellers.filter { $0.thread?.id != nil }) { $0.thread?.id }
        return byThread.compactMap { id, tellers in id.map { story(of: $0, told: tellers) } }
            .sorted { $0.id < $1.id }
    }

    /// An event of the day, whether told by many or by one.
    private struct Teller {
        let event: EventID
        let since: CalendarDay?
        let thread: DigestThread?
        let headline: String
        let source: String?
        let link: String?

        init(_ event: DigestEvent) {
            let stories = event.strands.flatMap(\.stories)
            let lead = stories.first { $0.title == event.lead.text } ?? stories.first
            (self.event, since, thread) = (event.id, event.since, event.thread)
            (headline, source, link) = (event.lead.text, event.lead.outlets.first ?? lead?.source, lead?.link)
        }

        init(_ single: SingleStory) {
            let lead = single.strand.stories.first ?? single.strand.lead
            (event, since, thread) = (single.event, single.since, single.thread)
            (headline, source, link) = (lead.title, lead.source, lead.link)
        }
    }

    private func story(of id: ThreadID, told tellers: [Teller]) -> DigestThreadStory {
        let own = tellers.map { teller in
            DigestStop(
                event: teller.event, day: teller.since ?? masthead.day, until: nil, daysBefore: nil,
                headline: teller.headline, source: teller.source, link: teller.link, phrase: nil)
        }
        let events = Set(own.map(\.event))
        // Two events of one day may recall the same, and one may be a stop before the other.
        var seen: Set<DigestStop> = []
        let earlier = tellers.flatMap { $0.thread?.stops ?? [] }.map { stop in
            var stop = stop
            stop.daysBefore = nil
            return stop
        }
        .filter { ($0.event == nil || !events.contains($0.event)) && seen.insert($0).inserted }
        let stops = (own + earlier).sorted { ($0.day, $0.event?.rawValue ?? 0) > ($1.day, $1.event?.rawValue ?? 0) }
        let rows = stops.enumerated().map { place, stop in
            let before = place + 1 < stops.count ? stops[place + 1] : nil
            return DigestThreadStory.Stop(
                stop: stop, isOfIssue: stop.event.map { events.contains($0) } ?? false,
                gap: before.flatMap { stop.until == nil && $0.until == nil ? $0.day.days(until: stop.day) : nil })
        }
        return DigestThreadStory(id: id, stops: rows, more: tellers.compactMap(\.thread?.more).max() ?? 0)
    }
}

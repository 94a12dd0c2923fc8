import EventGrouping

/// What grouping a stream costs, from headline and text in memory to event; reading the file is not counted.
enum Replay {
    static func run(_ path: String) throws {
        var grouper = EventGrouper()
        var arrivals = Arrivals()
        var lines = try StoryLines(path)
        let before = Cost.sofar()
        var seconds = 0.0
        var articles = 0
        var events: [Int64: Int] = [:]
        while let story = try lines.next()?.story {
            let start = Cost.sofar().seconds
            let decision = arrivals.place(story, in: &grouper)
            seconds += Cost.sofar().seconds - start
            articles += 1
            events[decision.event, default: 0] += 1
            for change in decision.changes {
                // The story itself was counted where it is in the end.
                let moved = change.articles.count { $0 != story.article }
                events[change.from, default: 0] -= moved
                events[change.into, default: 0] += moved
            }
        }
        Cost.say([
            "articles": Double(articles), "seconds": seconds, "megabytes": Cost.sofar().megabytes,
            "megabytesBefore": before.megabytes,
            "events": Double(events.values.count { $0 > 0 }), "several": Double(events.values.count { $0 > 1 }),
            "held": Double(grouper.count),
        ])
    }
}

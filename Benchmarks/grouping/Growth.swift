import EventGrouping
import Foundation

/// What a story costs while a stream goes on and on: many worlds report at once, each the same stream in words of its own.
enum Growth {
    /// Prints the cost of each tenth of the articles.
    ///
    /// - Parameters:
    ///   - stream: The stories of one world, in order of arrival.
    ///   - articles: How many arrive in all.
    ///   - perDay: How many arrive a day; with what the stream brings in a day, this says how many worlds there are.
    static func run(_ stream: [Story], articles: Int, perDay: Int) {
        guard let first = stream.first, let last = stream.last else { return }
        let days = max(1, last.time.timeIntervalSince(first.time) / 86_400)
        let worlds = max(1, Int((Double(perDay) * days / Double(stream.count)).rounded()))
        let words = ChangedWords(of: stream)
        var grouper = EventGrouper()
        var arrivals = Arrivals()
        var seconds = 0.0
        var told = 0
        for number in 0..<articles {
            let place = number / worlds
            var story = words.story(stream[place % stream.count], in: number % worlds)
            story.article = Int64(number)
            story.time += Double(place / stream.count) * days * 86_400
            let start = Cost.sofar().seconds
            _ = arrivals.place(story, in: &grouper)
            seconds += Cost.sofar().seconds - start
            if (number + 1) * 10 / articles > told {
                told += 1
                say(tenth: told, number + 1, seconds, grouper.count, arrivals.events)
                seconds = 0
            }
        }
    }

    private static func say(tenth: Int, _ articles: Int, _ seconds: Double, _ held: Int, _ events: Int64) {
        Cost.say([
            "tenth": Double(tenth), "articles": Double(articles), "seconds": seconds, "held": Double(held),
            "opened": Double(events), "megabytes": Cost.sofar().megabytes,
        ])
        fflush(nil)
    }
}

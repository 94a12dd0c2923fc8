import Feeds
import Foundation

/// What a feed that was read promises to those who store and show it.
struct FeedPromises {
    let limits: FeedLimits
    /// When its dates may lie.
    let times: ClosedRange<Date>

    func check(_ feed: Feed) throws(BrokenPromise) {
        try Line.check(feed.title, "the title", atMost: limits.lineBytes)
        try Line.check(feed.description, "the description", atMost: limits.textBytes)
        try Line.check(feed.language ?? "", "the language", atMost: 100)
        try check(link: feed.link)
        try check(time: feed.updated)
        try check(count: feed.items.count, "items", atMost: limits.items)
        for item in feed.items { try check(item) }
        try check(count: feed.warnings.count, "warnings", atMost: 100)
        for warning in feed.warnings { try Line.check(warning.description, "a warning", atMost: 1_000) }
        try checkJSON(of: feed)
    }

    private func check(_ item: FeedItem) throws(BrokenPromise) {
        try Line.check(item.title, "a title", atMost: limits.lineBytes)
        try Line.checkShown(item.id ?? "", "an identifier", atMost: limits.lineBytes)
        try check(link: item.link)
        for time in [item.published, item.updated] { try check(time: time) }
        try check(names: item.authors, "author")
        for person in item.people { try Line.check(person.email ?? "", "an address of mail", atMost: 320) }
        try check(names: item.categories, "category")
        try check(count: item.enclosures.count, "enclosures", atMost: limits.listLength)
        for enclosure in item.enclosures {
            try check(link: enclosure.url)
            try Line.check(enclosure.type ?? "", "a media type", atMost: limits.lineBytes)
        }
        for html in [item.summary, item.content] {
            // An escaped character takes six bytes at most, and the last tag may stand behind the limit.
            try check(count: html.utf8.count, "bytes of HTML", atMost: 6 * limits.textBytes + (64 << 10))
            try HTMLPromises(html).check()
        }
        for text in [item.teaser, item.text] {
            try Line.checkShown(text, "a text", atMost: .max)
            try BrokenPromise.unless(!text.contains("\n\n"), "a text has an empty line")
        }
    }

    /// Names are clean lines, and none comes twice.
    private func check(names: [String], _ kind: String) throws(BrokenPromise) {
        try check(count: names.count, "of \(kind)", atMost: limits.listLength)
        try BrokenPromise.unless(Set(names).count == names.count, "a name of \(kind) comes twice")
        for name in names {
            try BrokenPromise.unless(!name.isEmpty, "a name of \(kind) is empty")
            try Line.check(name, "a name of \(kind)", atMost: limits.lineBytes)
        }
    }

    private func check(count: Int, _ kind: String, atMost limit: Int) throws(BrokenPromise) {
        try BrokenPromise.unless(count <= limit, "\(count) \(kind), more than \(limit)")
    }

    private func check(time: Date?) throws(BrokenPromise) {
        guard let time else { return }
        try BrokenPromise.unless(times.contains(time), "\(time.timeIntervalSince1970) is no time of news")
    }

    private func check(link: String?) throws(BrokenPromise) {
        guard let link else { return }
        try Line.check(link, "an address", atMost: 8_192)
        try BrokenPromise.unless(!link.isEmpty && !HTMLPromises.acts(link), "an address acts: \(link.prefix(60))")
        try BrokenPromise.unless(!link.contains(where: { " <>\"".contains($0) }), "an address ends early")
    }

    /// The JSON is read by another reader, and says the same.
    private func checkJSON(of feed: Feed) throws(BrokenPromise) {
        let text = FeedJSON.text(of: feed)
        try BrokenPromise.unless(!text.contains("\n"), "the JSON has more than one line")
        guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
            let items = object["items"] as? [[String: Any]]
        else { throw BrokenPromise("the JSON is none") }
        try BrokenPromise.unless(
            items.map { $0["title"] as? String } == feed.items.map(\.title), "the JSON tells other titles")
        try BrokenPromise.unless(
            items.map { $0["content"] as? String } == feed.items.map(\.content), "the JSON tells other contents")
    }
}

import Dates
import Charsets
import Foundation

/// What a reader found of one item, before it is cleaned.
struct ItemDraft {
    var id: String?
    var title: RichText?
    /// Absolute already, where there was a base.
    var link: String?
    var authors: [Author] = []
    var published: String?
    var updated: String?
    var summary: RichText?
    var content: RichText?
    var categories: [String] = []
    var enclosures: [Enclosure] = []
}

/// Cleans the drafts of one document and collects its warnings.
struct ItemFinisher {
    let limits: FeedLimits
    let dates: DateReader
    /// What dates are held against; nil when every date is taken.
    let now: Date?
    var log = WarningLog()

    /// The item of a draft, its `number` counted from 1; it takes the `inherited` people when it names none.
    mutating func item(from draft: ItemDraft, number: Int, inherited: [Author]) -> FeedItem {
        var item = FeedItem()
        item.id = draft.id.map { TextCleaner.clean($0).prefix(bytes: limits.lineBytes) }
        item.title = draft.title?.line(limits: limits) ?? ""
        item.link = draft.link
        item.people = draft.authors.isEmpty ? inherited : people(draft.authors)
        item.published = date(draft.published, of: number)
        item.updated = date(draft.updated, of: number)
        item.statesDate = [draft.published, draft.updated].contains { $0?.allSatisfy(\.isWhitespace) == false }
        let summary = draft.summary?.safe(limits: limits) ?? SafeHTML()
        let content = draft.content?.safe(limits: limits) ?? SafeHTML()
        (item.summary, item.teaser) = (summary.html, summary.text)
        (item.content, item.text) = (content.html, content.html.isEmpty ? summary.text : content.text)
        item.categories = names(draft.categories)
        item.enclosures = draft.enclosures.prefix(limits.listLength).map(enclosure)
        if [draft.title, draft.summary, draft.content].contains(where: { ($0?.excess(limits: limits) ?? 0) > 0 })
            || max(item.summary.utf8.count, item.content.utf8.count) >= limits.textBytes
        {
            log.add("a text longer than \(limits.textBytes) bytes is cut", at: .item(number))
        }
        return item
    }

    /// The people of a feed, as many as one line holds, since items without their own repeat them.
    func inherited(_ raw: [Author]) -> [Author] {
        var bytes = 0
        return people(raw).prefix { person in
            bytes += person.name.utf8.count
            return bytes <= limits.lineBytes
        }
    }

    /// Those with a name, each once.
    private func people(_ raw: [Author]) -> [Author] {
        var seen: Set<String> = []
        return raw.prefix(limits.listLength).compactMap { person in
            let name = self.name(person.name)
            let email = person.email.map { PlainText.line($0.prefix(bytes: 320)).prefix(bytes: 320) }
            return !name.isEmpty && seen.insert(name).inserted ? Author(name: name, email: email) : nil
        }
    }

    /// Plain lines, each once.
    func names(_ raw: [String]) -> [String] {
        var seen: Set<String> = []
        return raw.prefix(limits.listLength)
            .map(name)
            .filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// One plain line; composing its characters can make it longer than it was.
    private func name(_ raw: String) -> String {
        PlainText.line(fromHTML: raw.prefix(bytes: limits.lineBytes)).prefix(bytes: limits.lineBytes)
    }

    private func enclosure(_ raw: Enclosure) -> Enclosure {
        var enclosure = raw
        enclosure.type = raw.type.map { PlainText.line($0).prefix(bytes: limits.lineBytes) }
        return enclosure
    }

    /// A tag of a language as BCP 47 joins its parts; what is no tag is cut.
    func language(_ raw: String?) -> String? {
        raw.map { PlainText.line($0).prefix(bytes: 100).replacing("_", with: "-") }
    }

    /// The instant; what is no date is named in a warning and never guessed.
    mutating func date(_ text: String?, of number: Int? = nil) -> Date? {
        guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
        let place = number.map { FeedWarning.Place.item($0) } ?? .feed
        do {
            let reading = try dates.read(text, now: now)
            if let doubt = reading.doubt { log.add("“\(PlainText.line(text).prefix(60))” \(doubt)", at: place) }
            return reading.instant
        } catch {
            log.add("“\(PlainText.line(text).prefix(60))” \(error)", at: place)
            return nil
        }
    }
}

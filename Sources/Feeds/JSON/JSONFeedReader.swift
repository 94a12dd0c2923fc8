import Charsets
import Foundation

/// Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), leniently: a value of the wrong kind is passed over.
struct JSONFeedReader {
    /// The address the document came from.
    let base: String?
    let limits: FeedLimits

    func feed(from text: [UInt8], charset: CharsetVerdict, finisher: ItemFinisher) throws(FeedError) -> Feed {
        var finisher = finisher
        let (root, repairs) = try JSONFeedReader.object(in: text)
        for warning in repairs { finisher.log.add(warning) }
        guard let format = JSONFeedReader.format(of: root) else { throw .notAFeed("JSON of another kind") }
        var feed = Feed(format: format, charset: charset)
        let page = string(root, "home_page_url")
        let origin = base ?? (string(root, "feed_url") ?? page).flatMap { Links.resolve($0, against: nil) }
        feed.title = PlainText.line(string(root, "title") ?? "").prefix(bytes: limits.lineBytes)
        feed.link = page.flatMap { Links.resolve($0, against: origin) }
        feed.description = PlainText.line(string(root, "description") ?? "").prefix(bytes: limits.textBytes)
        feed.language = finisher.language(string(root, "language"))
        let items = root["items"] as? [Any] ?? []
        let inherited = finisher.inherited(authors(of: root))
        for (index, item) in items.prefix(limits.items).enumerated() {
            guard let item = item as? [String: Any] else { continue }
            feed.items.append(
                finisher.item(from: draft(from: item, base: origin), number: index + 1, inherited: inherited))
        }
        if items.count > limits.items { finisher.log.add("only the first \(limits.items) items are read") }
        feed.warnings = finisher.log.warnings
        return feed
    }

    /// The object that the text is, as it stands or after repair.
    private static func object(in text: [UInt8]) throws(FeedError) -> ([String: Any], [FeedWarning]) {
        guard !hasLongKey(text) else { throw .notAFeed("JSON of another kind") }
        if let value = value(of: text) { return (try object(value), []) }
        var repair = JSONRepair(text)
        guard repair.run(), let value = value(of: repair.output) else {
            throw .notAFeed("text that begins as JSON and is malformed")
        }
        let warnings = repair.warnings.isEmpty ? [FeedWarning("malformed JSON was repaired")] : repair.warnings
        return (try object(value), warnings)
    }

    private static func value(of text: [UInt8]) -> Any? {
        // Why it is malformed is of no use to anybody: it is repaired next.
        try? JSONSerialization.jsonObject(with: Data(text))
    }

    private static func object(_ value: Any) throws(FeedError) -> [String: Any] {
        guard let object = value as? [String: Any] else { throw .notAFeed("JSON of another kind") }
        return object
    }

    /// Whether there is a key longer than any of a feed; Foundation takes quadratic time over the marks it may consist of.
    private static func hasLongKey(_ text: [UInt8]) -> Bool {
        var start: Int?
        var length = 0
        var isEscaped = false
        for (index, byte) in text.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                length = start.map { index - $0 } ?? 0
                start = start == nil ? index : nil
            } else if byte == UInt8(ascii: ":"), start == nil, length > longestKey {
                return true
            }
        }
        return false
    }

    private static let longestKey = 1_000

    /// By the version's address; the bare number is a common mistake.
    private static func format(of root: [String: Any]) -> FeedFormat? {
        guard let version = (root["version"] as? String).map(TextCleaner.streamSafe) else { return nil }
        let isFeed = version.lowercased().contains("jsonfeed.org/version/") || root["items"] is [Any]
        guard isFeed else { return nil }
        if version.hasSuffix("1.1") { return .jsonFeed11 }
        return version.hasSuffix("1") || version.hasSuffix("1.0") ? .jsonFeed10 : .jsonFeed11
    }

    private func draft(from item: [String: Any], base: String?) -> ItemDraft {
        var draft = ItemDraft()
        draft.id = string(item, "id")
        draft.title = string(item, "title").map { RichText(body: .plain($0), base: base) }
        let address = string(item, "url") ?? string(item, "external_url")
        draft.link = address.flatMap { Links.resolve($0, against: base) }
        draft.authors = authors(of: item)
        draft.published = string(item, "date_published")
        draft.updated = string(item, "date_modified")
        draft.summary = string(item, "summary").map { RichText(body: .plain($0), base: base) }
        if let html = string(item, "content_html") {
            draft.content = RichText(body: .html(html), base: base)
        } else if let text = string(item, "content_text") {
            draft.content = RichText(body: .plain(text), base: base)
        }
        draft.categories = (item["tags"] as? [Any] ?? []).compactMap { $0 as? String }.map(TextCleaner.streamSafe)
        draft.enclosures = enclosures(of: item, base: base)
        return draft
    }

    private func enclosures(of item: [String: Any], base: String?) -> [Enclosure] {
        let attachments = (item["attachments"] as? [Any] ?? []).prefix(limits.listLength)
        var enclosures = attachments.compactMap { attachment -> Enclosure? in
            guard let attachment = attachment as? [String: Any], let raw = string(attachment, "url"),
                let url = Links.resolveMedia(raw, against: base)
            else { return nil }
            let size = (attachment["size_in_bytes"] as? NSNumber)?.intValue
            return Enclosure(url: url, type: string(attachment, "mime_type"), length: size)
        }
        for key in ["image", "banner_image"] {
            guard let raw = string(item, key), let url = Links.resolveMedia(raw, against: base) else { continue }
            enclosures.append(Enclosure(url: url, type: "image"))
        }
        return enclosures
    }

    /// Version 1.1 has a list, version 1.0 one person.
    private func authors(of object: [String: Any]) -> [Author] {
        let people = (object["authors"] as? [Any] ?? []) + [object["author"]].compactMap { $0 }
        return people.compactMap { person in
            if let name = person as? String { return Author(text: TextCleaner.streamSafe(name)) }
            guard let person = person as? [String: Any] else { return nil }
            return (string(person, "name") ?? string(person, "url")).map { Author(name: $0) }
        }
    }

    /// A string, or a number as one; nil when it is blank.
    private func string(_ object: [String: Any], _ key: String) -> String? {
        let text = object[key] as? String ?? (object[key] as? NSNumber)?.stringValue
        return text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : TextCleaner.streamSafe($0) }
    }
}

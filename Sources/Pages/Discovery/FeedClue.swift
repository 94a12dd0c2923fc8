import ArabicText
import Foundation

/// What lets a link look as if it led to a feed, from the strongest clue to the weakest.
enum FeedClue: Int, Comparable {
    /// The address ends as those of feeds do, or asks for one.
    case ending
    /// A part of the address is named after feeds.
    case part
    /// Only the words of the link, or the names of its elements, speak of feeds.
    case words

    static func < (left: FeedClue, right: FeedClue) -> Bool { left.rawValue < right.rawValue }

    /// The clue in an absolute address; nil when there is none.
    static func inAddress(_ address: String) -> FeedClue? {
        guard let parts = URLComponents(string: address) else { return nil }
        let steps = parts.path.lowercased().split(separator: "/").map { String($0) }
        if steps.last.map(isFeedFile) == true || (parts.queryItems ?? []).contains(where: asksForFeed) {
            return .ending
        }
        let host = parts.host?.lowercased() ?? ""
        if host.contains("feedburner.") || host.split(separator: ".").contains(where: { names.contains(String($0)) }) {
            return .part
        }
        return steps.contains(where: isNamedAfterFeeds) ? .part : nil
    }

    /// The clue in what a link says, by itself or in attributes, and in the names of its element and of those inside; nil
    /// when there is none.
    static func inWords(_ texts: [String], classes: [String]) -> FeedClue? {
        if classes.contains(where: { words(of: $0).contains("rss") }) { return .words }
        return texts.contains(where: speaksOfFeeds) ? .words : nil
    }

    /// Whether a link with that address and title carries comments.
    static func isComments(_ address: String, title: String) -> Bool {
        if Fold.fold(title).split(separator: " ").contains(where: { commentWords.contains(String($0)) }) { return true }
        guard let parts = URLComponents(string: address) else { return false }
        if parts.path.lowercased().split(separator: "/").contains(where: { $0 == "comments" }) { return true }
        return (parts.queryItems ?? []).contains { $0.value?.lowercased().hasPrefix("comments") == true }
    }

    private static func isFeedFile(_ name: String) -> Bool {
        if names.contains(name) { return true }
        guard let dot = name.lastIndex(of: ".") else { return false }
        let (stem, suffix) = (String(name[..<dot]), String(name[name.index(after: dot)...]))
        if ["rss", "rdf", "atom"].contains(suffix) { return true }
        if stem == "index" { return suffix == "xml" }
        return names.contains(stem) && ["xml", "json", "php", "asp", "aspx", "jsp", "ashx"].contains(suffix)
    }

    private static func asksForFeed(_ item: URLQueryItem) -> Bool {
        let (key, value) = (item.name.lowercased(), item.value?.lowercased() ?? "")
        if key == "feed" || key == "rss" || key == "atom" { return true }
        guard ["format", "type", "output", "mod", "view", "alt", "mode"].contains(key) else { return false }
        return names.contains(value) || value.hasPrefix("rss") || value.hasPrefix("atom")
    }

    private static func isNamedAfterFeeds(_ step: String) -> Bool {
        let stem = step.prefix { $0 != "." }
        return names.contains(step) || stem.hasPrefix("rss") || stem.hasSuffix("rss") || words(of: step).contains("rss")
    }

    /// Of a long text, only the name of the format counts: its words are more likely a headline's.
    private static func speaksOfFeeds(_ text: String) -> Bool {
        let folded = Fold.fold(text)
        let words = folded.split(separator: " ").map { String($0) }
        guard words.count <= 12 else { return false }
        if words.contains("rss") || folded.contains("ار اس اس") { return true }
        return words.count <= 4 && words.contains(where: feedWords.contains)
    }

    private static func words(of name: String) -> [Substring] {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }
    }

    private static let names: Set<String> = ["feed", "feeds", "rss", "rss2", "rssfeed", "rssfeeds", "atom", "rdf"]
    private static let feedWords = folded(
        "feed feeds atom خلاصة خلاصات الخلاصة الخلاصات تلقيمة تلقيمات التلقيمة التلقيمات تلقيم")
    private static let commentWords = folded("comment comments تعليقات التعليقات")

    private static func folded(_ words: String) -> Set<String> {
        Set(Fold.fold(words).split(separator: " ").map { String($0) })
    }
}

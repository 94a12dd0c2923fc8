import Feeds
import Foundation

/// What makes an item the same item at the next poll.
///
/// The identifier its feed gives it; without one, its link; without either, its words. An identifier that one
/// document gives to items with different links names none of them, so there the link is added to it.
struct ItemIdentity {
    private let shared: Set<String>

    /// Looks at a whole document first, since only that shows which identifiers it repeats.
    init(items: [FeedItem]) {
        var links: [String: String] = [:]
        var shared: Set<String> = []
        for item in items {
            guard let id = item.id, !id.isEmpty else { continue }
            let link = Self.normal(item.link ?? "")
            if let first = links[id], first != link { shared.insert(id) }
            links[id] = links[id] ?? link
        }
        self.shared = shared
    }

    func key(of item: FeedItem) -> String {
        let link = item.link.map(Self.normal) ?? ""
        if let id = item.id, !id.isEmpty {
            let normalised = id.precomposedStringWithCanonicalMapping
            return shared.contains(id) ? "id+link:\(normalised) \(link)" : "id:\(normalised)"
        }
        if !link.isEmpty { return "link:\(link)" }
        return "words:\(Self.hash(item.title + "\n" + item.text))"
    }

    /// One form for addresses that differ only in how they are written: composed letters, no percent escapes.
    private static func normal(_ link: String) -> String {
        (link.removingPercentEncoding ?? link).precomposedStringWithCanonicalMapping
    }

    /// FNV-1a with 64 bits: the same in every process, which Swift's own hashing is not.
    private static func hash(_ text: String) -> String {
        let value = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return String(value, radix: 16)
    }
}

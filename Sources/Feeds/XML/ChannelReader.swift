/// Reads what a feed says of itself, and finds its items.
struct ChannelReader {
    private(set) var title: RichText?
    private(set) var link: String?
    private(set) var description: RichText?
    private(set) var language: String?
    private(set) var updated: String?
    private(set) var visits = FeedVisits()
    private(set) var authors: [Author] = []
    private(set) var items: [MarkupNode] = []
    /// Whether there were more items than are read.
    private(set) var isCut = false
    /// What relative addresses in the items are relative to.
    private(set) var base: String?

    private let root: MarkupNode
    private let isAtom: Bool
    private let limits: FeedLimits
    private var modified: String?
    private var dated: String?
    private var period: String?
    private var frequency: Int?
    private var linkRank = 0

    init(root: MarkupNode, base: String?, isAtom: Bool, limits: FeedLimits) {
        self.root = root
        self.base = base
        self.isAtom = isAtom
        self.limits = limits
    }

    mutating func read() {
        enter(root)
        base = base ?? link
    }

    /// Takes in the children of the root, and of the channel in it.
    private mutating func enter(_ node: MarkupNode) {
        if let own = node.attribute("xml:base"), let resolved = Links.resolve(own, against: base) { base = resolved }
        language = language ?? node.attribute("xml:lang")
        for child in node.elements {
            let name = child.name
            let vocabulary = child.vocabulary
            if ["item", "entry", "url"].contains(name), vocabulary != .media {
                if items.count < limits.items { items.append(child) } else { isCut = true }
            } else if name == "channel", node.name != "channel" {
                enter(child)
            } else if MarkupRepair.roots.contains(name) {
                takeItems(ofFurther: child)
            } else if name == "items", node.name == "channel" {
                // RSS 1.0 lists addresses there; some write the items themselves into it.
                for item in child.elements where item.name == "item" && items.count < limits.items {
                    items.append(item)
                }
            } else {
                take(child, name, vocabulary)
            }
        }
        if node.name == "channel" || node.name == "feed" { settle() }
    }

    /// Takes the items, and nothing else, of a feed that stood after the first.
    private mutating func takeItems(ofFurther root: MarkupNode) {
        for child in root.elements {
            if ["item", "entry", "url"].contains(child.name), child.vocabulary != .media {
                if items.count < limits.items { items.append(child) } else { isCut = true }
            } else if child.name == "channel", root.name != "channel" {
                takeItems(ofFurther: child)
            }
        }
    }

    private mutating func take(_ node: MarkupNode, _ name: String, _ vocabulary: Vocabulary) {
        let reader = ElementReader(node, base: base, isAtom: isAtom)
        switch (vocabulary, name) {
        case (.core, "title"), (.atom, "title"): title = title.preferring(reader.richText)
        case (.core, "link"), (.atom, "link"): takeLink(reader)
        case (.core, "description"), (.core, "subtitle"), (.atom, "subtitle"), (.core, "tagline"), (.atom, "tagline"):
            description = description.preferring(reader.richText)
        case (.itunes, "summary"), (.itunes, "subtitle"), (.dublinCore, "description"):
            if description == nil { description = reader.richText }
        case (.dublinCore, "title"): if title == nil { title = reader.richText }
        case (.core, "language"), (.dublinCore, "language"): language = reader.text ?? language
        case (.core, "lastbuilddate"), (.core, "updated"), (.atom, "updated"), (.core, "modified"), (.atom, "modified"),
            (.dublinCore, "modified"):
            modified = modified ?? reader.text
        case (.dublinCore, "date"), (.core, "pubdate"): dated = dated ?? reader.text
        case (.core, "ttl"): visits.ttl = reader.text.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        case (.core, "skiphours"): visits.skipHours = SkippedVisits.hours(in: node)
        case (.core, "skipdays"): visits.skipDays = SkippedVisits.days(in: node)
        case (.syndication, "updateperiod"): period = reader.text
        case (.syndication, "updatefrequency"): frequency = reader.text.flatMap { Int($0) }
        case (.core, "author"), (.atom, "author"), (.dublinCore, "creator"), (.itunes, "author"),
            (.core, "managingeditor"):
            authors += reader.person.map { [$0] } ?? []
        default: break
        }
    }

    private mutating func takeLink(_ reader: ElementReader) {
        guard let found = reader.link, found.rank > linkRank else { return }
        linkRank = found.rank
        link = found.address
    }

    private mutating func settle() {
        updated = updated ?? modified ?? dated
        guard let period, let length = ChannelReader.periods[period.lowercased()] else { return }
        visits.updatePeriod = max(1, length / max(1, frequency ?? 1))
    }

    /// Minutes of the periods of the syndication module.
    private static let periods = [
        "hourly": 60, "daily": 1_440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600,
    ]
}

extension RichText? {
    /// The first text that is not blank.
    func preferring(_ other: RichText?) -> RichText? {
        if let self, !self.isBlank { return self }
        return other ?? self
    }
}

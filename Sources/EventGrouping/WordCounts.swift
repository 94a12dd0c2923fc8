/// How many stories of the past had each term, the older ones for less: what grouping knew of words before a day.
public struct WordCounts: Sendable, Hashable {
    /// The day of arrivals, counted from 1970, before which was counted.
    public internal(set) var day: Int
    /// The newest article that was counted, with all before it; nil for none.
    public internal(set) var article: Int64?
    /// How many stories were counted, the older ones for less than one.
    var stories: Double
    /// The same by term.
    var terms: [UInt32: Double]

    init(day: Int, article: Int64? = nil, stories: Double, terms: [UInt32: Double]) {
        self.day = day
        self.article = article
        self.stories = stories
        self.terms = terms
    }

    /// The counts as bytes, equal counts as equal bytes.
    public var blob: [UInt8] {
        var writer = ByteWriter(expecting: terms.count * 12 + 48)
        writer.append(small: day)
        writer.append(article) { $0.append($1) }
        writer.append(stories)
        writer.append(terms.sorted { $0.key < $1.key }) { writer, row in
            writer.append(row.key)
            writer.append(row.value)
        }
        return writer.sealed
    }

    /// Reads what `blob` wrote; nil for bytes of another scheme and for bytes that are no counts.
    public init?(blob: [UInt8]) {
        do {
            var reader = try ByteReader(blob)
            day = try reader.small()
            article = try reader.optional { try $0.number() }
            stories = try reader.double()
            terms = Dictionary(
                try reader.list { (try $0.number(), try $0.double()) },
                uniquingKeysWith: { first, _ in first })
            guard reader.isAtEnd, stories >= 0, terms.values.allSatisfy({ $0 > 0 }) else { return nil }
        } catch {
            return nil
        }
    }
}

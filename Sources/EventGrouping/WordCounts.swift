/// How many stories of the past had each term, the older ones for less: what grouping knew of words before a day.
public struct WordCounts: Sendable, Hashable {
    /// The day of arrivals, counted from 1970, before which was counted.
    public internal(set) var day: Int
    /// How many stories were counted, the older ones for less than one.
    var stories: Double
    /// The same by term.
    var terms: [UInt32: Double]

    init(day: Int, stories: Double, terms: [UInt32: Double]) {
        self.day = day
        self.stories = stories
        self.terms = terms
    }

    /// The version of the form in which counts are kept and of the terms they count; those of another are of no use.
    private static let version: UInt8 = 1
    private static let headLength = 17
    private static let rowLength = 12

    /// The counts as bytes, equal counts as equal bytes: a version, the day, the stories, then by term its number and count.
    public var blob: [UInt8] {
        var bytes: [UInt8] = [Self.version]
        bytes.reserveCapacity(Self.headLength + terms.count * Self.rowLength)
        Self.append(UInt64(bitPattern: Int64(day)), to: &bytes)
        Self.append(stories.bitPattern, to: &bytes)
        for (term, count) in terms.sorted(by: { $0.key < $1.key }) {
            Self.append(term, to: &bytes)
            Self.append(count.bitPattern, to: &bytes)
        }
        return bytes
    }

    /// Reads what `blob` wrote; nil for another version and for bytes that are no counts.
    public init?(blob: [UInt8]) {
        guard blob.first == Self.version, blob.count >= Self.headLength,
            (blob.count - Self.headLength).isMultiple(of: Self.rowLength)
        else { return nil }
        let dayBits: UInt64 = Self.number(in: blob, at: 1)
        let storyBits: UInt64 = Self.number(in: blob, at: 9)
        day = Int(Int64(bitPattern: dayBits))
        stories = Double(bitPattern: storyBits)
        terms = [:]
        terms.reserveCapacity((blob.count - Self.headLength) / Self.rowLength)
        for start in stride(from: Self.headLength, to: blob.count, by: Self.rowLength) {
            let term: UInt32 = Self.number(in: blob, at: start)
            let bits: UInt64 = Self.number(in: blob, at: start + 4)
            let count = Double(bitPattern: bits)
            guard count.isFinite, count > 0 else { return nil }
            terms[term] = count
        }
        guard stories.isFinite, stories >= 0 else { return nil }
    }

    private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
        }
    }

    private static func number<Number: FixedWidthInteger>(in bytes: [UInt8], at start: Int) -> Number {
        bytes[start..<start + Number.bitWidth / 8].reversed().reduce(0) { $0 << 8 | Number($1) }
    }
}

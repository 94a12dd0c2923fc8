/// What was learnt of a source's lines as bytes, to be kept while nobody runs.
extension RepeatedLines {
    /// The number of the form, and of what decides which lines are one.
    private static let scheme = [1, UInt8(Fold.version), UInt8(Furniture.version)]
    private static let headLength = scheme.count + 9
    /// A hash, the low byte of the first word, and the share.
    private static let lineLength = 10

    /// Equal learning as equal bytes; some kilobytes.
    public var blob: [UInt8] {
        var bytes = Self.scheme
        Self.append(seed, to: &bytes)
        bytes.append(UInt8(articles.count))
        for hashes in articles {
            bytes.append(UInt8(hashes.count))
            for hash in hashes {
                Self.append(hash, to: &bytes)
                let line = lines[hash]
                bytes.append(UInt8(truncatingIfNeeded: line?.firstWord ?? 0))
                bytes.append(UInt8(line?.share ?? Self.leastShare))
            }
        }
        return bytes
    }

    /// Reads what `blob` wrote; nil for bytes of another scheme or another seed, and for what is no such bytes.
    public init?(blob: [UInt8], seed: UInt64) {
        self.init(seed: seed)
        guard blob.count >= Self.headLength, blob.starts(with: Self.scheme),
            Self.number(in: blob, at: Self.scheme.count) == seed
        else { return nil }
        var place = Self.headLength
        for _ in 0..<blob[place - 1] {
            guard place < blob.count, place + 1 + Int(blob[place]) * Self.lineLength <= blob.count else { return nil }
            let end = place + 1 + Int(blob[place]) * Self.lineLength
            let starts = stride(from: place + 1, to: end, by: Self.lineLength)
            learn(starts.map { Self.line(in: blob, at: $0) })
            place = end
        }
        guard place == blob.count else { return nil }
    }

    private static func line(in bytes: [UInt8], at start: Int) -> (hash: UInt64, line: Line) {
        let share = bytes[start + 9] == leastShareOfParagraph ? leastShareOfParagraph : leastShare
        return (number(in: bytes, at: start), Line(firstWord: UInt64(bytes[start + 8]), share: share))
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    private static func number(in bytes: [UInt8], at start: Int) -> UInt64 {
        bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}

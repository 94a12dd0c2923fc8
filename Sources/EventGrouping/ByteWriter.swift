/// Writes what is kept as bytes that `ByteReader` reads back: equal values as equal bytes.
struct ByteWriter {
    private var bytes: [UInt8] = []

    /// Begins with the scheme in force.
    init(expecting count: Int) {
        bytes.reserveCapacity(count)
        append(GroupingScheme.number)
    }

    /// The bytes, with a checksum behind them.
    var sealed: [UInt8] {
        var writer = self
        writer.append(Checksum.of(bytes[...]))
        return writer.bytes
    }

    /// A number in its full width, the lowest byte first.
    mutating func append<Number: FixedWidthInteger>(_ number: Number) {
        for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
        }
    }

    mutating func append(_ number: Float) { append(number.bitPattern) }

    mutating func append(_ number: Double) { append(number.bitPattern) }

    /// A number that is mostly small, seven bits a byte (LEB128), near zero either way (zigzag).
    mutating func append(small number: Int) {
        var left = UInt64(bitPattern: Int64(number &<< 1 ^ number &>> 63))
        while left >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: left) | 0x80)
            left >>= 7
        }
        bytes.append(UInt8(left))
    }

    mutating func append(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func append(_ text: String) {
        append(small: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// A list, each of its items as `write` does it.
    mutating func append<Item>(_ items: [Item], _ write: (inout ByteWriter, Item) -> Void) {
        append(small: items.count)
        for item in items { write(&self, item) }
    }

    /// What may be missing.
    mutating func append<Item>(_ item: Item?, _ write: (inout ByteWriter, Item) -> Void) {
        append(item != nil)
        if let item { write(&self, item) }
    }

    /// Hashes in rising order.
    mutating func append(hashes: [UInt32]) { append(hashes) { $0.append($1) } }

    /// Hashes in rising order that are mostly among others in rising order: those by their places, the rest in full.
    mutating func append(hashes: [UInt32], among others: [UInt32]) {
        var places: [Int] = []
        var strangers: [UInt32] = []
        var place = 0
        var last = -1
        for hash in hashes {
            while place < others.count, others[place] < hash { place += 1 }
            guard place < others.count, others[place] == hash else {
                strangers.append(hash)
                continue
            }
            places.append(place - last)
            last = place
        }
        append(places) { $0.append(small: $1) }
        append(hashes: strangers)
    }

    /// Weights: where few differ, each of those once, and which of them each weight is.
    mutating func append(weights: [Float]) {
        var distinct: [Float] = []
        let places = weights.map { weight in
            if let place = distinct.firstIndex(of: weight) { return place }
            distinct.append(weight)
            return distinct.count - 1
        }
        append(distinct) { $0.append($1) }
        if distinct.count == weights.count { return }
        for place in places { append(small: place) }
    }
}

/// Tells damaged bytes from whole ones (FNV-1a, 32 bits).
enum Checksum {
    static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}

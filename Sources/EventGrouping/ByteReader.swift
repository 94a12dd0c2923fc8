/// Bytes are not what `ByteWriter` wrote.
struct DamagedBytes: Error {}

/// Reads what `ByteWriter` wrote; whatever the bytes are, it throws at worst.
struct ByteReader {
    private let bytes: [UInt8]
    private let end: Int
    private var place = 0

    /// Throws for bytes of another scheme, and for damaged ones.
    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        end = bytes.count - 4
        guard end >= 4 else { throw DamagedBytes() }
        var tail = self
        tail.place = end
        guard try number() == GroupingScheme.number, tail.unchecked() == Checksum.of(bytes[..<end]) else {
            throw DamagedBytes()
        }
    }

    /// Whether all bytes have been read.
    var isAtEnd: Bool { place == end }

    mutating func number<Number: FixedWidthInteger>() throws -> Number {
        guard end - place >= Number.bitWidth / 8 else { throw DamagedBytes() }
        return unchecked()
    }

    private mutating func unchecked<Number: FixedWidthInteger>() -> Number {
        var number: Number = 0
        for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
            number |= Number(truncatingIfNeeded: bytes[place]) << Number(shift)
            place += 1
        }
        return number
    }

    /// A number that is finite.
    mutating func float() throws -> Float {
        let number = Float(bitPattern: try number())
        guard number.isFinite else { throw DamagedBytes() }
        return number
    }

    /// A number that is finite.
    mutating func double() throws -> Double {
        let number = Double(bitPattern: try number())
        guard number.isFinite else { throw DamagedBytes() }
        return number
    }

    mutating func small() throws -> Int {
        var number: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 7) {
            let byte: UInt8 = try self.number()
            number |= UInt64(byte & 0x7F) << UInt64(shift)
            if byte < 0x80 { return Int(Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)) }
        }
        throw DamagedBytes()
    }

    mutating func flag() throws -> Bool {
        let byte: UInt8 = try number()
        guard byte <= 1 else { throw DamagedBytes() }
        return byte == 1
    }

    mutating func text() throws -> String {
        let count = try count()
        defer { place += count }
        guard let text = String(validating: bytes[place..<place + count], as: UTF8.self) else { throw DamagedBytes() }
        return text
    }

    mutating func list<Item>(
        _ read: (inout ByteReader) throws -> Item
    ) throws -> [Item] {
        let count = try count()
        var items: [Item] = []
        items.reserveCapacity(count)
        for _ in 0..<count { items.append(try read(&self)) }
        return items
    }

    mutating func optional<Item>(
        _ read: (inout ByteReader) throws -> Item
    ) throws -> Item? {
        try flag() ? try read(&self) : nil
    }

    mutating func hashes() throws -> [UInt32] {
        let count = try count()
        guard count <= (end - place) / 4 else { throw DamagedBytes() }
        var hashes: [UInt32] = []
        hashes.reserveCapacity(count)
        for _ in 0..<count {
            let hash: UInt32 = unchecked()
            guard hashes.last.map({ $0 < hash }) ?? true else { throw DamagedBytes() }
            hashes.append(hash)
        }
        return hashes
    }

    mutating func hashes(among others: [UInt32]) throws -> [UInt32] {
        let count = try count()
        var hashes: [UInt32] = []
        hashes.reserveCapacity(count)
        var last = -1
        for _ in 0..<count {
            let step = try small()
            guard step > 0, step < others.count - last else { throw DamagedBytes() }
            last += step
            hashes.append(others[last])
        }
        let strangers = try self.hashes()
        return strangers.isEmpty ? hashes : (hashes + strangers).sorted()
    }

    /// As many weights as asked for.
    mutating func weights(_ count: Int) throws -> [Float] {
        let distinct = try list { try $0.float() }
        if distinct.count == count { return distinct }
        var weights: [Float] = []
        weights.reserveCapacity(count)
        for _ in 0..<count {
            let place = try small()
            guard distinct.indices.contains(place) else { throw DamagedBytes() }
            weights.append(distinct[place])
        }
        return weights
    }

    /// How many follow: no more than there are bytes for.
    private mutating func count() throws -> Int {
        let count = try small()
        guard count >= 0, count <= end - place else { throw DamagedBytes() }
        return count
    }
}

extension Fingerprint {
    /// The compact binary form, for the archive.
    ///
    /// A version byte; the number of words, that of the title's, and the words, four bytes each, the lowest first; then each
    /// sorted list as its length and the steps from one value to the next, as variable-length numbers of seven bits a byte
    /// (LEB128).
    public var blob: [UInt8] {
        var writer = BlobWriter()
        writer.bytes.reserveCapacity(words.count * 4 + vocabulary.count * 2 + 32)
        writer.bytes.append(Self.version)
        writer.write(words: words)
        writer.write(UInt64(titleWords))
        writer.write(steps: numbers)
        writer.write(steps: vocabulary)
        writer.write(steps: subjects)
        return writer.bytes
    }

    /// Reads the compact form; nil when it is damaged or of another version.
    public init?(blob: [UInt8]) {
        guard blob.first == Self.version else { return nil }
        var reader = BlobReader(bytes: blob.dropFirst())
        guard let words = reader.words(atMost: Self.longest), let titleWords = reader.read(),
            titleWords <= UInt64(words.count), let numbers = reader.steps(of: UInt32.self),
            let vocabulary = reader.steps(of: UInt16.self), let subjects = reader.steps(of: UInt16.self),
            reader.bytes.isEmpty
        else { return nil }
        self.init(
            words: words, titleWords: Int(titleWords), numbers: numbers, vocabulary: vocabulary, subjects: subjects)
    }
}

/// Writes the compact forms of this room.
struct BlobWriter {
    var bytes: [UInt8] = []

    mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Their number, then four bytes for each.
    mutating func write(words: [UInt32]) {
        write(UInt64(words.count))
        for word in words {
            for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
    }

    mutating func write(steps values: [some FixedWidthInteger & UnsignedInteger]) {
        write(UInt64(values.count))
        var last: UInt64 = 0
        for value in values {
            write(UInt64(value) &- last)
            last = UInt64(value)
        }
    }
}

/// Reads the compact forms of this room; nil where the bytes are none.
struct BlobReader {
    var bytes: ArraySlice<UInt8>

    mutating func read() -> UInt64? {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 42, by: 7) {
            guard let byte = bytes.popFirst() else { return nil }
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }

    mutating func words(atMost limit: Int) -> [UInt32]? {
        guard let count = read(), count <= UInt64(limit), bytes.count >= Int(count) * 4 else { return nil }
        let (taken, start) = (bytes, bytes.startIndex)
        let words = (0..<Int(count)).map { place in
            let byte = { (offset: Int) in UInt32(taken[start + place * 4 + offset]) }
            return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24
        }
        bytes = bytes.dropFirst(Int(count) * 4)
        return words
    }

    mutating func steps<Value: FixedWidthInteger & UnsignedInteger>(of type: Value.Type) -> [Value]? {
        guard let count = read(), count <= UInt64(Fingerprint.longest) else { return nil }
        var values: [Value] = []
        var last: UInt64 = 0
        for place in 0..<count {
            guard let step = read(), place == 0 || step > 0, let value = Value(exactly: last + step) else { return nil }
            values.append(value)
            last += step
        }
        return values
    }
}

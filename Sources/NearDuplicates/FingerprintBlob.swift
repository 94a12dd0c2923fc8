extension Fingerprint {
    /// The compact binary form, for the archive.
    ///
    /// A version byte, the number of words, then each sorted list as its length and the steps from one value to the
    /// next, all as variable-length numbers of seven bits a byte (LEB128). The signature is worked out again from the
    /// shingles.
    public var blob: [UInt8] {
        var writer = BlobWriter()
        writer.bytes.reserveCapacity(shingles.count * 4 + vocabulary.count * 2 + 16)
        writer.bytes.append(Self.version)
        writer.write(UInt64(words))
        writer.write(steps: shingles)
        writer.write(steps: numbers)
        writer.write(steps: vocabulary)
        writer.write(steps: subjects)
        return writer.bytes
    }

    /// Reads the compact form; nil when it is damaged or of another version.
    public init?(blob: [UInt8]) {
        guard blob.first == Self.version else { return nil }
        var reader = BlobReader(bytes: blob.dropFirst())
        guard let words = reader.read(), words <= UInt64(Self.longest),
            let shingles = reader.steps(of: UInt32.self), let numbers = reader.steps(of: UInt32.self),
            let vocabulary = reader.steps(of: UInt16.self), let subjects = reader.steps(of: UInt16.self),
            reader.bytes.isEmpty
        else { return nil }
        self.init(
            shingles: shingles, words: Int(words), numbers: numbers, vocabulary: vocabulary, subjects: subjects)
    }
}

private struct BlobWriter {
    var bytes: [UInt8] = []

    mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
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

private struct BlobReader {
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

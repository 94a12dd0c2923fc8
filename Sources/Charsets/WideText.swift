/// Tells UTF-16 that names itself nowhere by what its units would be.
enum WideText {
    /// The charset in which nearly all units are common characters; nil when the bytes are no UTF-16.
    static func charset(of bytes: ArraySlice<UInt8>) -> String? {
        let sample = Array(bytes.prefix(16_384))
        let units = sample.count / 2
        // The signs of markup and of JSON are ASCII, so half of their bytes are zero.
        guard units >= 4, sample.contains(0) else { return nil }
        var little = 0
        var big = 0
        for index in 0..<units {
            let first = UInt16(sample[2 * index])
            let second = UInt16(sample[2 * index + 1])
            if isCommon(second << 8 | first) { little += 1 }
            if isCommon(first << 8 | second) { big += 1 }
        }
        guard max(little, big) * 10 >= units * 9, min(little, big) * 2 <= units else { return nil }
        return little > big ? "utf-16le" : "utf-16be"
    }

    private static func isCommon(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x17F, 0x0600...0x06FF, 0x2010...0x201F, 0x2026: true
        default: false
        }
    }
}

/// Cuts UTF-8 into lines.
///
/// The line ends are those of `Character.isNewline`: U+000A to U+000D, U+0085, U+2028 and U+2029.
enum TextLines {
    /// Where the line that begins at an offset ends, and where the next one begins.
    static func line(in bytes: Span<UInt8>, from start: Int) -> (end: Int, next: Int) {
        var offset = start
        while offset < bytes.count {
            offset = skippingEightByEight(in: bytes, from: offset)
            guard offset < bytes.count else { break }
            let width = newline(in: bytes, at: offset)
            if width > 0 { return (offset, offset + width) }
            offset += 1
        }
        return (bytes.count, bytes.count)
    }

    /// Bytes of the line end at an offset; 0 for any other character.
    private static func newline(in bytes: Span<UInt8>, at offset: Int) -> Int {
        switch bytes[offset] {
        case 0x0A...0x0D: 1
        case 0xC2: offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : 0
        case 0xE2:
            offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8 ? 3 : 0
        default: 0
        }
    }

    /// The first offset whose next eight bytes may hold the start of a line end, or are fewer.
    private static func skippingEightByEight(in bytes: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset + 8 <= bytes.count {
            let eight = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let isCandidate =
                someByte(eight, isBelow: 0x0E) | someByte(eight ^ each(0xC2), isBelow: 1)
                | someByte(eight ^ each(0xE2), isBelow: 1)
            guard isCandidate == 0 else { break }
            offset += 8
        }
        return offset
    }

    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// Not 0 if some byte is below the limit, which is at most 128 (Anderson, "Bit Twiddling Hacks").
    private static func someByte(_ bytes: UInt64, isBelow limit: UInt64) -> UInt64 {
        (bytes &- each(limit)) & ~bytes & each(0x80)
    }
}

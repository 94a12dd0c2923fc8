/// White space as Unicode defines it (property White_Space), told from the bytes of UTF-8.
package enum WhiteSpace {
    /// The bytes, in valid UTF-8, that the white space at `index` takes; 0 when there is none.
    @inlinable
    package static func length(in bytes: Span<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return lead == 0x20 || (0x09...0x0D).contains(lead) ? 1 : 0 }
        guard lead == 0xC2 || (0xE1...0xE3).contains(lead) else { return 0 }
        return lengthBeyondASCII(in: bytes, at: index, lead: lead)
    }

    /// Whether a text is nothing else.
    package static func isAll(_ bytes: Span<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let space = length(in: bytes, at: index)
            if space == 0 { return false }
            index += space
        }
        return true
    }

    /// Whether a text is nothing else.
    package static func isAll(_ text: String) -> Bool { isAll(text.utf8Span.span) }

    @usableFromInline
    package static func lengthBeyondASCII(
        in bytes: Span<UInt8>, at index: Int, lead: UInt8
    ) -> Int {
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        if lead == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        return switch (lead, second) {
        case (0xE1, 0x9A): third == 0x80 ? 3 : 0
        case (0xE2, 0x80): (0x80...0x8A).contains(third) || [0xA8, 0xA9, 0xAF].contains(third) ? 3 : 0
        case (0xE2, 0x81): third == 0x9F ? 3 : 0
        case (0xE3, 0x80): third == 0x80 ? 3 : 0
        default: 0
        }
    }

    /// The text with each run of white space made one space, and none at its ends.
    static func folded(_ text: String) -> String {
        let bytes = text.utf8Span.span
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var isPending = false
        var index = 0
        while index < bytes.count {
            let space = length(in: bytes, at: index)
            if space > 0 {
                isPending = !output.isEmpty
                index += space
                continue
            }
            if isPending { output.append(0x20) }
            isPending = false
            output.append(bytes[index])
            index += 1
        }
        return String(decoding: output, as: UTF8.self)
    }
}

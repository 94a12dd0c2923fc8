/// How far bytes look like UTF-8.
struct UTF8Census {
    /// Characters of two bytes or more.
    private(set) var multibyte = 0
    /// Bytes that belong to no character.
    private(set) var invalid = 0

    /// Whether bytes are UTF-8 throughout, which is told faster than counted.
    static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            return false
        }
    }

    init(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        let end = bytes.endIndex
        while index < end {
            let byte = bytes[index]
            guard byte >= 0x80 else {
                index += 1
                continue
            }
            let length = UTF8Census.length(lead: byte)
            if length > 1, index + length <= end, UTF8Census.isTail(bytes[(index + 1)..<(index + length)], after: byte)
            {
                multibyte += 1
                index += length
            } else {
                invalid += 1
                index += 1
            }
        }
    }

    private static func length(lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    private static func isTail(_ tail: ArraySlice<UInt8>, after lead: UInt8) -> Bool {
        guard let first = tail.first, tail.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return false }
        return switch lead {
        case 0xE0: first >= 0xA0
        case 0xED: first < 0xA0
        case 0xF0: first >= 0x90
        case 0xF4: first < 0x90
        default: true
        }
    }
}

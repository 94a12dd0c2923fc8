/// Percent escapes in the one way they are written where addresses are compared.
///
/// Escapes that spell UTF-8 become the characters they stand for; the others stay, in upper case. A percent sign that
/// begins no escape becomes `%25`, so that writing an address this way twice changes nothing.
enum PercentEscapes {
    /// Leaves those of the ASCII bytes escaped for which `isKept` says so; the percent sign always is.
    static func normal(_ part: some StringProtocol, keeping isKept: (UInt8) -> Bool) -> String {
        guard part.utf8.contains(UInt8(ascii: "%")) else { return String(part) }
        let bytes = Array(part.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "%") else {
                result.append(bytes[place])
                place += 1
                continue
            }
            let run = escapes(in: bytes, from: place)
            result += run.isEmpty ? escaped(UInt8(ascii: "%")) : decoded(run, keeping: isKept)
            place += max(1, run.count * 3)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The bytes that an unbroken row of escapes stands for.
    private static func escapes(in bytes: [UInt8], from start: Int) -> [UInt8] {
        var run: [UInt8] = []
        var place = start
        while place + 2 < bytes.count, bytes[place] == UInt8(ascii: "%"),
            let high = digit(bytes[place + 1]), let low = digit(bytes[place + 2])
        {
            run.append(high << 4 | low)
            place += 3
        }
        return run
    }

    private static func decoded(_ run: [UInt8], keeping isKept: (UInt8) -> Bool) -> [UInt8] {
        var result: [UInt8] = []
        var rest = run[...]
        while let first = rest.first {
            let length = characterLength(rest)
            if length == 0 || first == UInt8(ascii: "%") || (length == 1 && isKept(first)) {
                result += escaped(first)
            } else {
                result += rest.prefix(length)
            }
            rest = rest.dropFirst(max(1, length))
        }
        return result
    }

    /// How many bytes the character takes that the bytes begin with; 0 when they begin with none.
    private static func characterLength(_ bytes: ArraySlice<UInt8>) -> Int {
        let length =
            switch bytes.first ?? 0xFF {
            case 0x00...0x7F: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        let character = bytes.prefix(length)
        return character.count == length && String(validating: character, as: UTF8.self) != nil ? length : 0
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

/// Where things end in bytes of markup that may be damaged.
struct MarkupScanner {
    let bytes: [UInt8]
    var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    func byte(_ offset: Int = 0) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    func starts(with text: StaticString, at start: Int? = nil) -> Bool {
        text.withUTF8Buffer { pattern in
            let start = start ?? position
            guard start + pattern.count <= bytes.count else { return false }
            for index in 0..<pattern.count where unsafe pattern[index] != bytes[start + index] { return false }
            return true
        }
    }

    /// Whether the bytes here are those of `text` but for the case of ASCII letters; `text` is in lower case.
    func startsFolded(with text: StaticString) -> Bool {
        text.withUTF8Buffer { pattern in
            guard position + pattern.count <= bytes.count else { return false }
            for index in 0..<pattern.count where unsafe pattern[index] != bytes[position + index].lowercasedASCII {
                return false
            }
            return true
        }
    }

    /// The position of the next such byte at or after `start`; nil when there is none before `end`.
    func find(_ byte: UInt8, from start: Int, before end: Int = .max) -> Int? {
        var index = start
        let end = min(end, bytes.count)
        while index < end {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// The position where `text` next begins at or after `start`.
    func find(_ text: StaticString, from start: Int, before end: Int = .max) -> Int? {
        let first = text.withUTF8Buffer { unsafe $0.first ?? 0 }
        var index = start
        while let found = find(first, from: index, before: end) {
            if starts(with: text, at: found) { return found }
            index = found + 1
        }
        return nil
    }

    /// The position of the next `<` or `>`; nil when there is none.
    func tagBoundary(from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == 0x3C || bytes[index] == 0x3E { return index }
            index += 1
        }
        return nil
    }

    /// The end of a name that begins at `start`; `start` itself when none does.
    func nameEnd(from start: Int) -> Int {
        guard start < bytes.count, bytes[start].isNameStart else { return start }
        var index = start + 1
        while index < bytes.count, bytes[index].isNamePart { index += 1 }
        return index
    }
}

extension UInt8 {
    var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self + 32 : self }
    var isASCIILetter: Bool { (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) }
    var isMarkupSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
    var isNameStart: Bool {
        isASCIILetter || self == 0x5F || self >= 0x80
    }
    var isNamePart: Bool {
        isNameStart || (0x30...0x39).contains(self) || self == 0x2D || self == 0x2E || self == 0x3A
    }
}

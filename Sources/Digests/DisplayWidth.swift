/// How many columns of a terminal text takes.
enum DisplayWidth {
    static func of(_ text: some StringProtocol) -> Int {
        // Nearly all text is of plain letters, which need no look at how characters are composed.
        let scalars = text.unicodeScalars
        return scalars.allSatisfy(isPlain) ? scalars.count : text.reduce(0) { $0 + of($1) }
    }

    /// 0 for marks and invisible characters, 2 for East Asian wide ones and pictures, else 1.
    static func of(_ character: Character) -> Int {
        guard let base = character.unicodeScalars.first(where: { !isInvisible($0) }) else { return 0 }
        let isPicture = character.unicodeScalars.contains { $0.value == 0xFE0F }
        return isPicture || base.properties.isEmojiPresentation || isWide(base.value) ? 2 : 1
    }

    /// Letters, digits and punctuation of ASCII, and the Arabic letters from hamza to yeh.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        (0x20...0x7E).contains(scalar.value) || (0x0621...0x064A).contains(scalar.value)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: true
        default: false
        }
    }

    /// The blocks that Unicode Standard Annex 11 calls wide.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}

/// What each code point becomes: a folded letter or digit, or one of a few classes that are told apart while scanning.
///
/// A code below `firstLetter` is a class, any other is the folded scalar itself.
enum FoldTable {
    /// Ends a word.
    static let separator: UInt32 = 0
    /// Belongs to the letter before it and is dropped.
    static let mark: UInt32 = 1
    /// An invisible control, dropped without a trace.
    static let format: UInt32 = 2
    /// The stroke that lengthens a word, dropped; it also gives away words split by a dot.
    static let tatweel: UInt32 = 3
    /// `.` and `٫`: a decimal point between digits.
    static let dot: UInt32 = 4
    /// `,` and `٬`: groups thousands between digits.
    static let comma: UInt32 = 5
    /// Signs that, like the dot, are put inside a word to hide it from filters.
    static let stroke: UInt32 = 6
    /// A presentation form of several letters: see `expansion(of:)`.
    static let ligature: UInt32 = 7
    static let firstLetter: UInt32 = 0x30

    /// The first code point that `low` does not hold: all that UTF-8 writes in one or two bytes is below it.
    static let limit: UInt32 = 0x800

    /// The codes of the code points below `limit`.
    static let low: [UInt16] = buildLow()

    /// For each code point from U+0600 to U+06FF the UTF-8 of the letter it becomes, first byte lowest; 0 for no letter.
    static let arabic: [UInt16] = low[0x600..<0x700].map { code in
        isArabic(UInt32(code)) ? 0x80C0 | code >> 6 | (code & 0x3F) << 8 : 0
    }

    static func code(belowLimit scalar: UInt32) -> UInt32 { UInt32(low[Int(scalar)]) }

    static func isDigit(_ code: UInt32) -> Bool { code >= 0x30 && code <= 0x39 }

    /// Whether a folded scalar is of the Arabic script.
    static func isArabic(_ code: UInt32) -> Bool { code >= 0x600 && code < 0x900 }

    /// The code of a code point from `limit` upwards.
    static func high(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xFB50...0xFDFF, 0xFE70...0xFEFC: presentationForm(scalar)
        case 0x200C, 0x200D: mark
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: format
        case 0x2000...0x206F: separator
        case 0xFF01...0xFF5E: code(belowLimit: scalar - 0xFEE0)
        default: Unicode.Scalar(scalar).map(general) ?? separator
        }
    }

    /// The codes of a presentation form; empty for any other code point.
    static func expansion(of scalar: UInt32) -> [UInt32] {
        switch scalar {
        case 0xFB50...0xFDFF: PresentationForms.fromFB50[Int(scalar - 0xFB50)]
        case 0xFE70...0xFEFC: PresentationForms.fromFE70[Int(scalar - 0xFE70)]
        default: []
        }
    }

    private static func presentationForm(_ scalar: UInt32) -> UInt32 {
        let codes = expansion(of: scalar)
        return codes.count == 1 ? codes[0] : ligature
    }

    /// What the Unicode Character Database says of a code point that no row of this table names.
    private static func general(_ scalar: Unicode.Scalar) -> UInt32 {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            return lower.value < limit && lower != scalar ? code(belowLimit: lower.value) : lower.value
        case .nonspacingMark, .spacingMark, .enclosingMark: return mark
        case .decimalNumber: return 0x30 + UInt32(scalar.properties.numericValue ?? 0)
        case .format: return format
        default: return separator
        }
    }

    private static func buildLow() -> [UInt16] {
        var codes = [UInt16](repeating: 0, count: Int(limit))
        for (index, scalar) in (0..<limit).compactMap(Unicode.Scalar.init).enumerated() {
            codes[index] = UInt16(lowGeneral(scalar))
        }
        for row in FoldRows.letters {
            for scalar in row.from.unicodeScalars { codes[Int(scalar.value)] = UInt16(row.to.value) }
        }
        for (code, members) in [(dot, ".٫"), (comma, ",٬"), (stroke, "*_/|-·"), (tatweel, "ـ"), (mark, "ٴ")] {
            for scalar in members.unicodeScalars { codes[Int(scalar.value)] = UInt16(code) }
        }
        return codes
    }

    /// As `general`, without looking up the table that is being built.
    private static func lowGeneral(_ scalar: Unicode.Scalar) -> UInt32 {
        guard scalar.properties.changesWhenLowercased,
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first,
            lower.value < limit
        else { return general(scalar) }
        let row = FoldRows.letters.first { $0.from.unicodeScalars.contains(lower) }
        return row?.to.value ?? lower.value
    }
}

/// What a character is to those who price a text.
enum CharacterKind {
    /// ASCII that is no letter: it ends a word and costs nothing.
    case plain
    /// A letter of the Arabic language, by its place in `ArabicModel`.
    case arabic(Int)
    /// A letter of Persian, Urdu and others, or a presentation form.
    case foreignArabic
    /// A vowel sign or the like.
    case arabicMark(isNunation: Bool)
    case tatweel
    /// A letter of a script that may have capitals.
    case cased(Case, price: Double, isLatin: Bool)
    /// Anything else that ends a word.
    case sign(price: Double)

    enum Case { case small, capital, accentedSmall, accentedCapital }

    /// Nats that a character costs by itself, wherever it stands.
    enum Price {
        static let commonAccent = 3.0
        static let rareLetter = 4.5
        static let commonSign = 3.0
        static let knownSign = 5.0
        static let rareSign = 9.0
        static let control = 14.0
        static let replacement = 16.0
    }

    static func of(_ scalar: Unicode.Scalar) -> CharacterKind {
        scalar.value < 0x800 ? common[Int(scalar.value)] : CharacterKind(scalar)
    }

    /// The kinds of the characters that UTF-8 writes in two bytes at most.
    private static let common: [CharacterKind] = (UInt32(0)..<0x800).map {
        CharacterKind(Unicode.Scalar($0) ?? Unicode.Scalar(0))
    }

    private init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A: self = .cased(.small, price: 0, isLatin: true)
        case 0x41...0x5A: self = .cased(.capital, price: 0, isLatin: true)
        case 0x09, 0x0A, 0x0D, 0x20...0x7F: self = .plain
        case 0x0621...0x063A, 0x0641...0x064A: self = .arabic(ArabicModel.index(of: scalar.value) ?? ArabicModel.edge)
        case 0x064B...0x0652, 0x0670: self = .arabicMark(isNunation: scalar.value <= 0x064D)
        case 0x0640: self = .tatweel
        case 0x066E...0x06D3, 0xFB50...0xFDCF, 0xFE70...0xFEFC: self = .foreignArabic
        default: self = CharacterKind.rare(scalar)
        }
    }

    private static func rare(_ scalar: Unicode.Scalar) -> CharacterKind {
        if let price = signPrice(scalar.value) { return .sign(price: price) }
        let properties = scalar.properties
        guard properties.isAlphabetic else { return .sign(price: Price.rareSign) }
        let isLatin = scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
        let price = commonAccents.contains(scalar) ? Price.commonAccent : Price.rareLetter
        return .cased(properties.isUppercase ? .accentedCapital : .accentedSmall, price: price, isLatin: isLatin)
    }

    private static func signPrice(_ scalar: UInt32) -> Double? {
        switch scalar {
        case 0xA0, 0xAB, 0xBB, 0x060C, 0x061B, 0x061F, 0x2013, 0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2022, 0x2026:
            Price.commonSign
        case 0x0660...0x0669, 0x200C...0x200F, 0x3000...0x3002: Price.commonSign
        case 0x20AC, 0xA3, 0xA7, 0xA9, 0xAD...0xAE, 0xB0, 0xB2, 0xB7, 0x2122, 0x066A...0x066C: Price.knownSign
        case 0x00...0x1F, 0x80...0x9F, 0xE000...0xF8FF: Price.control
        case 0xFFFD: Price.replacement
        default: nil
        }
    }

    private static let commonAccents = Set("éèêëàâäçîïíôöóùûüúáãñßœæåøÉÈÀÇÖÜÄÊÎ".unicodeScalars)
}

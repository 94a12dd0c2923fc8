/// How far a text is from what people write, in nats: the lower, the likelier.
///
/// Characters beyond ASCII are priced, so that readings of the same bytes in different charsets can be compared.
/// Arabic letters cost what `ArabicModel` says. The other prices are estimates of -ln(frequency), made from general
/// knowledge: what matters is that letters of two scripts never share a word in a right reading, nor do capitals follow
/// small letters, while in a wrong one they do all the time.
struct TextCost {
    private(set) var total = 0.0
    private var previous = Previous.none
    private var arabicLetter = ArabicModel.edge
    private var arabicInWord = 0
    /// Whether the last Arabic letter bears a sign of nunation.
    private var isNunated = false
    private var latinInWord = 0
    /// Letters of scripts other than these two.
    private var otherInWord = 0
    private let model = ArabicModel.standard

    private enum Previous { case none, arabic, small, capital, accentedSmall, accentedCapital }

    private enum Price {
        static let mixedScripts = 8.0
        static let arabicMark = 4.0
        static let foreignArabicLetter = 5.0
        static let commonAccent = 3.0
        static let rareLetter = 4.5
        static let accentAfterAccent = 4.0
        static let capitalAfterSmall = 5.0
        static let commonSign = 3.0
        static let knownSign = 5.0
        static let rareSign = 9.0
        static let strayMark = 12.0
        static let control = 14.0
        static let replacement = 16.0
    }

    /// The cost of a text in UTF-8.
    static func total(of text: some Collection<UInt8>) -> Double {
        var cost = TextCost()
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { cost.take(scalar) }
        cost.endWord()
        return cost.total
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A: takeCased(.small, 0)
        case 0x41...0x5A: takeCased(.capital, 0)
        case 0x09, 0x0A, 0x0D, 0x20...0x7F: endWord()
        case 0x0621...0x063A, 0x0641...0x064A: takeArabic(scalar.value)
        case 0x064B...0x0652, 0x0670: takeMark(scalar.value)
        case 0x0640: if previous != .arabic { takeSign(previous == .none ? Price.knownSign : Price.strayMark) }
        case 0x066E...0x06D3, 0xFB50...0xFDCF, 0xFE70...0xFEFC: takeForeignArabic()
        default: takeRare(scalar)
        }
    }

    private mutating func takeRare(_ scalar: Unicode.Scalar) {
        if let price = TextCost.signPrice(scalar.value) { return takeSign(price) }
        let properties = scalar.properties
        guard properties.isAlphabetic else { return takeSign(Price.rareSign) }
        let isLatin = scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
        let price = TextCost.commonAccents.contains(scalar) ? Price.commonAccent : Price.rareLetter
        if isLatin, previous == .accentedSmall || previous == .accentedCapital { total += Price.accentAfterAccent }
        takeCased(properties.isUppercase ? .accentedCapital : .accentedSmall, price, isLatin: isLatin)
    }

    private mutating func takeArabic(_ scalar: UInt32) {
        guard let letter = ArabicModel.index(of: scalar) else { return }
        // Nunation ends a word, but for the alef that carries it.
        if isNunated, scalar != 0x0627 { total += Price.strayMark }
        isNunated = false
        total += model.cost(of: letter, after: arabicLetter)
        arabicLetter = letter
        arabicInWord += 1
        previous = .arabic
    }

    private mutating func takeForeignArabic() {
        // Persian and Urdu words have more than one letter too.
        total += arabicInWord == 0 ? Price.rareSign : Price.foreignArabicLetter
        arabicLetter = ArabicModel.edge
        arabicInWord += 1
        previous = .arabic
    }

    private mutating func takeMark(_ scalar: UInt32) {
        total += previous == .arabic ? Price.arabicMark : Price.strayMark
        if scalar <= 0x064D { isNunated = true }
    }

    /// A letter of a script that may have capitals.
    private mutating func takeCased(_ kind: Previous, _ price: Double, isLatin: Bool = true) {
        total += price
        let isCapital = kind == .capital || kind == .accentedCapital
        // Only where one of the two is beyond ASCII: names like "YouTube" tell nothing.
        let followsSmall = previous == .accentedSmall || (previous == .small && price > 0)
        if isCapital, followsSmall { total += Price.capitalAfterSmall }
        endArabic()
        if isLatin { latinInWord += 1 } else { otherInWord += 1 }
        previous = kind
    }

    private mutating func takeSign(_ price: Double) {
        total += price
        endWord()
    }

    private mutating func endArabic() {
        guard arabicLetter != ArabicModel.edge else { return }
        total += model.cost(of: ArabicModel.edge, after: arabicLetter)
        arabicLetter = ArabicModel.edge
    }

    private mutating func endWord() {
        endArabic()
        let mixed = min(arabicInWord, latinInWord + otherInWord) + min(latinInWord, otherInWord)
        total += Price.mixedScripts * Double(mixed)
        arabicInWord = 0
        isNunated = false
        latinInWord = 0
        otherInWord = 0
        previous = .none
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

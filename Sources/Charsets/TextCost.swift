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

    private enum Previous: Equatable {
        case none
        case arabic
        case cased(CharacterKind.Case)
    }

    /// Nats that a character costs where it stands.
    private enum Price {
        static let mixedScripts = 8.0
        static let arabicMark = 4.0
        static let foreignArabicLetter = 5.0
        static let accentAfterAccent = 4.0
        static let capitalAfterSmall = 5.0
        static let strayMark = 12.0
    }

    /// The cost of a text in UTF-8; any number above `limit` when it is more than that.
    static func total(of text: some Collection<UInt8>, upTo limit: Double = .infinity) -> Double {
        var cost = TextCost()
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            cost.take(CharacterKind.of(scalar))
            if cost.total > limit { return .infinity }
        }
        cost.endWord()
        return cost.total
    }

    private mutating func take(_ kind: CharacterKind) {
        switch kind {
        case .plain: endWord()
        case .arabic(let letter): takeArabic(letter)
        case .foreignArabic: takeForeignArabic()
        case .arabicMark(let isNunation): takeMark(isNunation: isNunation)
        case .tatweel:
            if previous != .arabic {
                takeSign(previous == .none ? CharacterKind.Price.knownSign : Price.strayMark)
            }
        case .cased(let kind, let price, let isLatin): takeCased(kind, price, isLatin: isLatin)
        case .sign(let price): takeSign(price)
        }
    }

    private mutating func takeArabic(_ letter: Int) {
        // Nunation ends a word, but for the alef that carries it.
        if isNunated, letter != TextCost.alef { total += Price.strayMark }
        isNunated = false
        total += model.cost(of: letter, after: arabicLetter)
        arabicLetter = letter
        arabicInWord += 1
        previous = .arabic
    }

    private mutating func takeForeignArabic() {
        // Persian and Urdu words have more than one letter too.
        total += arabicInWord == 0 ? CharacterKind.Price.rareSign : Price.foreignArabicLetter
        arabicLetter = ArabicModel.edge
        arabicInWord += 1
        previous = .arabic
    }

    private mutating func takeMark(isNunation: Bool) {
        total += previous == .arabic ? Price.arabicMark : Price.strayMark
        if isNunation { isNunated = true }
    }

    private mutating func takeCased(_ kind: CharacterKind.Case, _ price: Double, isLatin: Bool) {
        total += price
        let isAccented = kind == .accentedSmall || kind == .accentedCapital
        if isAccented, isLatin, previous == .cased(.accentedSmall) || previous == .cased(.accentedCapital) {
            total += Price.accentAfterAccent
        }
        let isCapital = kind == .capital || kind == .accentedCapital
        // Only where one of the two is beyond ASCII: names like "YouTube" tell nothing.
        let followsSmall = previous == .cased(.accentedSmall) || (previous == .cased(.small) && price > 0)
        if isCapital, followsSmall { total += Price.capitalAfterSmall }
        endArabic()
        if isLatin { latinInWord += 1 } else { otherInWord += 1 }
        previous = .cased(kind)
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

    private static let alef = ArabicModel.index(of: 0x0627)
}

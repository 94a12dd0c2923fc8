import ArabicText

/// What a folded word may be, whatever stands around it.
///
/// Each word of a day's news is looked up in some dozen lists, which `WordBook` remembers.
struct WordTraits: OptionSet {
    let rawValue: UInt16

    /// It is or begins a number in words.
    static let numeral = WordTraits(rawValue: 1 << 0)
    /// It is the dual of something counted.
    static let dual = WordTraits(rawValue: 1 << 1)
    /// It names a thing that is counted, people, or what became of them.
    static let counted = WordTraits(rawValue: 1 << 2)
    /// A name stands behind it.
    static let marker = WordTraits(rawValue: 1 << 3)
    /// It denies what follows.
    static let denial = WordTraits(rawValue: 1 << 4)
    /// It is a month or a day of the week.
    static let calendar = WordTraits(rawValue: 1 << 5)
    /// It is a verb of saying.
    static let speech = WordTraits(rawValue: 1 << 6)
    /// It may announce a source named in passing.
    static let source = WordTraits(rawValue: 1 << 7)
    /// It may be a name, where one is expected.
    static let namable = WordTraits(rawValue: 1 << 8)
    /// It is of Arabic letters.
    static let arabic = WordTraits(rawValue: 1 << 9)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The traits of a word.
    init(of word: String) {
        var traits: WordTraits = []
        if SpokenNumbers.isPart(word) { traits.insert(.numeral) }
        if FigureNotions.dual(word) != nil || FigureNotions.twoPeople(word) != nil { traits.insert(.dual) }
        if FigureNotions.isKnown(word) { traits.insert(.counted) }
        if NameMarkers.isMarker(word) { traits.insert(.marker) }
        if DenialReader.isParticle(word) || SpeechWords.isDenial(word) { traits.insert(.denial) }
        if MonthNames.number(of: word) != nil || WeekdayNames.number(of: word) != nil { traits.insert(.calendar) }
        if SpeechWords.isVerb(word) { traits.insert(.speech) }
        if SpeechWords.mayNameSource(word) { traits.insert(.source) }
        if NameMarkers.mayBeName(word) { traits.insert(.namable) }
        if word.utf8.first.map({ $0 >= 0xD8 }) ?? false { traits.insert(.arabic) }
        self = traits
    }
}

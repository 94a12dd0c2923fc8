import ArabicText

/// The form in which a word counts: whatever a reader takes for the same word has one.
///
/// It is that of a search (`SearchTerm`), so that spellings of a foreign name meet. Of ordinary words no more than the root
/// is kept that their letters show, so that مقتل, قتلى and قتلوا meet too: chance meetings of other words are outweighed by
/// the rest of a sentence.
struct TermForm {
    enum Kind { case word, name, number, time, filler }

    let key: String
    let kind: Kind

    /// The forms of a folded word: one, but for names also written as two words, and none for a word that says nothing.
    static func forms(of word: String) -> [TermForm] {
        guard word.unicodeScalars.count > 1, !StopWords.contains(word) || SpeechWords.isDenial(word) else { return [] }
        if WeekdayNames.number(of: word) != nil || MonthNames.number(of: word) != nil || Wordings.isTime(word) {
            return [TermForm(key: word, kind: .time)]
        }
        let isArabic = word.utf8.first.map { $0 >= 0x80 } ?? false
        return SearchTerm.terms(of: word).map { term in
            // A search marks the keys of foreign names with a Latin letter.
            if !isArabic || term.utf8.first == UInt8(ascii: "n") { return TermForm(key: term, kind: .name) }
            if Wordings.isFiller(term) || Wordings.isFiller(word) || SpeechWords.isVerb(word) {
                return TermForm(key: term, kind: .filler)
            }
            return TermForm(key: Wordings.concept(of: word, stem: term) ?? root(of: term), kind: .word)
        }
    }

    /// A stem without the letters that forms of one root differ in; the stem itself when less than three would be left.
    static func root(of stem: String) -> String {
        var letters = stem.unicodeScalars.filter { !["ا", "و", "ي", "ء"].contains($0) }.map(\.self)
        guard letters.count >= 3 else { return stem }
        if letters.count >= 4, let last = letters.last, last == "ه" || last == "ت" { letters.removeLast() }
        while letters.count >= 4, let first = letters.first, ["م", "ت", "س", "ن"].contains(first) {
            letters.removeFirst()
        }
        return String(String.UnicodeScalarView(letters))
    }
}

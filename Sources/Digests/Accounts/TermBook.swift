import ArabicText

/// Numbers the terms of one event: whatever a reader takes for the same word gets one number.
///
/// A term is that of a search (`SearchTerm`), so that spellings of a foreign name meet. Of ordinary words no more than the
/// root is kept that their letters show, so that مقتل, قتلى and قتلوا meet too: chance meetings of other words are outweighed
/// by the rest of a sentence.
struct TermBook {
    enum Kind { case word, name, number, time, filler }

    private(set) var kinds: [Kind] = []
    private var places: [String: Int] = [:]
    private var known: [String: [Int]] = [:]

    /// The numbers of a word's terms; none for a word that says nothing.
    mutating func terms(of word: PassageWord) -> [Int] {
        if let terms = known[word.text] { return terms }
        let terms = word.isNumber ? [number(Double(word.text) ?? 0)] : fresh(word.text)
        known[word.text] = terms
        return terms
    }

    /// The term of a number, whether in digits or in words.
    mutating func number(_ value: Double) -> Int { place(of: "#\(value)", .number) }

    private mutating func fresh(_ word: String) -> [Int] {
        guard word.unicodeScalars.count > 1, !StopWords.contains(word) || SpeechWords.isDenial(word) else { return [] }
        if WeekdayNames.number(of: word) != nil || MonthNames.number(of: word) != nil || Wordings.isTime(word) {
            return [place(of: word, .time)]
        }
        return SearchTerm.terms(of: word).map { term in
            if term.utf8.first == UInt8(ascii: "n"), term.utf8.count > 1, word.utf8.first.map({ $0 >= 0x80 }) ?? false {
                return place(of: term, .name)
            }
            if word.utf8.first.map({ $0 < 0x80 }) ?? false { return place(of: term, .name) }
            if Wordings.isFiller(term) || Wordings.isFiller(word) || SpeechWords.isVerb(word) { return place(of: term, .filler) }
            return place(of: Wordings.concept(of: word, stem: term) ?? TermBook.root(of: term), .word)
        }
    }

    private mutating func place(of term: String, _ kind: Kind) -> Int {
        if let place = places[term] { return place }
        places[term] = kinds.count
        kinds.append(kind)
        return kinds.count - 1
    }

    /// A stem without the letters that forms of one root differ in; the stem itself when less than three would be left.
    static func root(of stem: String) -> String {
        var letters = Array(stem.unicodeScalars)
        let firm = letters.filter { !["ا", "و", "ي", "ء"].contains($0) }
        guard firm.count >= 3 else { return stem }
        letters = firm
        if letters.count >= 4, let last = letters.last, last == "ه" || last == "ت" { letters.removeLast() }
        while letters.count >= 4, let first = letters.first, ["م", "ت", "س", "ن"].contains(first) { letters.removeFirst() }
        return String(String.UnicodeScalarView(letters))
    }
}

/// Numbers the terms of one event in the order in which they are met.
struct TermBook {
    private(set) var kinds: [TermForm.Kind] = []
    private var places: [String: Int] = [:]
    private var values: [Double: Int] = [:]
    /// The terms of each word of the book of words.
    private var known: [[Int]?] = []

    /// The numbers of a word's terms; none for a word that says nothing.
    mutating func terms(of word: PassageWord, in words: WordBook) -> [Int] {
        guard let entry = word.entry else { return [number(Double(word.text) ?? 0)] }
        if entry < known.count, let terms = known[entry] { return terms }
        if entry >= known.count { known += Array(repeating: nil, count: words.entries.count - known.count) }
        let terms = words[entry].forms.map { place(of: $0) }
        known[entry] = terms
        return terms
    }

    /// The term of a number, whether in digits or in words.
    mutating func number(_ value: Double) -> Int {
        if let place = values[value] { return place }
        values[value] = kinds.count
        kinds.append(.number)
        return kinds.count - 1
    }

    private mutating func place(of form: TermForm) -> Int {
        if let place = places[form.key] { return place }
        places[form.key] = kinds.count
        kinds.append(form.kind)
        return kinds.count - 1
    }
}

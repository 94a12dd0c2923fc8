/// The terms of a sentence, word by word, with its numbers.
struct SentenceTerms {
    private let start: Int
    /// The terms of each word; none of a word that is part of a number.
    private let lists: [[Int]]
    private let kinds: [TermForm.Kind]
    private let numbers: [(place: Int, term: Int)]

    init(words: ArraySlice<PassageWord>, numbers: [SpokenNumber], terms: inout TermBook, book: WordBook) {
        start = words.startIndex
        var lists = words.map { terms.terms(of: $0, in: book) }
        // The dual of a noun is a number and a word for what is counted too.
        for number in numbers where number.value != 2 || number.words.count > 1 {
            for place in number.words { lists[place - words.startIndex] = [] }
        }
        self.lists = lists
        self.numbers = numbers.map { ($0.words.lowerBound, terms.number($0.value)) }
        kinds = terms.kinds
    }

    /// The terms of the words at some places, in rising order.
    ///
    /// Spelled numbers count as numbers.
    func terms(at places: Range<Int>, withNumbers: Bool = true) -> [Int] {
        let found = places.flatMap { lists[$0 - start] }
        let counted = withNumbers ? numbers.filter { places.contains($0.place) }.map(\.term) : []
        return SentenceTerms.distinct(found + counted)
    }

    /// The terms of the words at single places.
    func terms(at places: [Int]) -> [Int] { places.flatMap { lists[$0 - start] } }

    /// The terms that tell what numbers are about: those of words that name neither harm nor what is counted.
    func topic(of words: ArraySlice<PassageWord>) -> [Int] {
        let places = words.indices.filter { !words[$0].isNumber && !words[$0].traits.contains(.counted) }
        return SentenceTerms.distinct(terms(at: places).filter { kinds[$0] == .word || kinds[$0] == .name })
    }

    /// The terms by which a sentence can be told to be news: names and numbers.
    func anchors(of words: ArraySlice<PassageWord>) -> [Int] {
        let names = lists.joined().filter { kinds[$0] == .name }
        let marked = terms(at: NameMarkers.named(in: words) + NameMarkers.quoted(in: words))
        return SentenceTerms.distinct(names + marked + numbers.map(\.term))
    }

    private static func distinct(_ terms: [Int]) -> [Int] {
        var distinct: [Int] = []
        for term in terms.sorted() where distinct.last != term { distinct.append(term) }
        return distinct
    }
}

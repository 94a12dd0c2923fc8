import ArabicText

/// The distinct Arabic words of a day, with how often each stands there and what it is to a watch-list.
struct WordCensus: Sendable {
    struct Entry: Sendable {
        /// See `WatchPatterns.number(of:)`; one for most words.
        var numbers: [Int32]
        var count: Int
    }

    /// So many are remembered; words met later are looked up each time and not counted.
    ///
    /// Some ten megabytes.
    private static let mostWords = 300_000

    private(set) var entries: [PackedWord: Entry] = [:]

    /// Counts a word and gives the numbers of its terms of search.
    mutating func numbers(of word: PackedWord, in patterns: WatchPatterns) -> [Int32] {
        if let index = entries.index(forKey: word) {
            entries.values[index].count += 1
            return entries.values[index].numbers
        }
        let numbers = SearchTerm.terms(of: word.string).map(patterns.number)
        if entries.count < Self.mostWords { entries[word] = Entry(numbers: numbers, count: 1) }
        return numbers
    }
}

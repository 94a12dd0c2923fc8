import TestSupport

/// Articles of invented words with the statistics of news: a few words are everywhere, most are rare, and the title
/// speaks of what the story tells.
struct InventedNews {
    struct Article {
        var title: [String]
        var body: [String]

        var titleText: String { title.joined(separator: " ") }
        /// The body as paragraphs of some thirty words.
        var bodyText: String { InventedNews.paragraphs(body) }
    }

    private var generator: SeededGenerator
    private let vocabulary: [String]

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let letters = Array("بتجحخدرزسشصضطعفقكلمنهي")
        let patterns = ["1ا23", "م12و3", "1ي23", "12ا3", "ت12ي3", "ا12ا3", "م1ا23", "12و3", "است123", "123ان"]
        var words: Set<String> = []
        while words.count < 6_000 {
            let root = (0..<3).compactMap { _ in letters.randomElement(using: &generator) }
            let pattern = patterns.randomElement(using: &generator) ?? ""
            words.insert(
                String(
                    pattern.map { character in
                        character.wholeNumberValue.map { root[$0 - 1] } ?? character
                    }))
        }
        vocabulary = words.sorted().shuffled(using: &generator)
        self.generator = generator
    }

    /// A word, the likelier the nearer to the front of the vocabulary.
    mutating func word() -> String {
        let share = Double.random(in: 0..<1, using: &generator)
        return vocabulary[Int(share * share * share * Double(vocabulary.count))]
    }

    mutating func article(words: Int) -> Article {
        let body = (0..<words).map { place in
            place % 23 == 22 ? String(Int.random(in: 2...9_999, using: &generator)) : word()
        }
        let told = body.prefix(60).shuffled(using: &generator).prefix(5)
        return Article(title: Array(told) + [word(), word()], body: body)
    }

    /// A number drawn from the same seed.
    mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    /// The words with a share of them replaced by others; numbers stay, since an edit does not touch them.
    mutating func changing(_ share: Double, of words: [String]) -> [String] {
        words.map { word in
            Int(word) == nil && Double.random(in: 0..<1, using: &generator) < share ? self.word() : word
        }
    }

    mutating func shuffled<Value>(_ values: [Value]) -> [Value] { values.shuffled(using: &generator) }

    static func paragraphs(_ words: [String]) -> String {
        stride(from: 0, to: words.count, by: 30)
            .map { words[$0..<min($0 + 30, words.count)].joined(separator: " ") + "." }
            .joined(separator: "\n")
    }
}

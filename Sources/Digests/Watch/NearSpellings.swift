import ArabicText

/// Words that are written almost like those of terms that nothing matches.
///
/// Two words are near when letters left out of either, one or for longer words two, make them one word; what is found so
/// is measured. So the cost depends on the words of the day and not on how many terms are asked for.
struct NearSpellings {
    private struct Candidate {
        var word: PackedWord
        var distance: Int
        var count: Int
    }

    /// For each term, the nearest first, then the most used.
    private(set) var byTerm: [[PackedWord]] = []

    /// All of them.
    var words: Set<PackedWord> { Set(byTerm.joined()) }

    init(of terms: [String], among census: WordCensus, most: Int) {
        var asked: [UInt128: [Int]] = [:]
        var targets: [(term: Int, word: PackedWord)] = []
        for (term, text) in terms.enumerated() {
            for token in Tokenizer.tokens(in: text).prefix(8) where !StopWords.contains(token.text) {
                guard let word = PackedWord(Stem.withoutProclitics(token.text)), Self.reach(of: word) > 0 else {
                    continue
                }
                for letters in Self.shortened(word, by: Self.reach(of: word)) {
                    asked[letters, default: []].append(targets.count)
                }
                targets.append((term, word))
            }
        }
        var found: [[PackedWord: Candidate]] = Array(repeating: [:], count: terms.count)
        var counts: [PackedWord: Int] = [:]
        for (word, entry) in census.entries { counts[Stem.withoutProclitics(word), default: 0] += entry.count }
        for (word, count) in counts where word.count >= 3 {
            for letters in Self.shortened(word, by: max(1, Self.reach(of: word))) {
                for target in asked[letters] ?? [] {
                    let (term, wanted) = targets[target]
                    Self.note(word, count: count, for: wanted, in: &found[term])
                }
            }
        }
        byTerm = zip(terms, found).map { Self.best($1, unlike: $0, most: most) }
    }

    private static func note(
        _ bare: PackedWord, count: Int, for wanted: PackedWord, in found: inout [PackedWord: Candidate]
    ) {
        let distance = EditDistance.between(Array(bare.string.unicodeScalars), Array(wanted.string.unicodeScalars))
        guard distance > 0, distance <= reach(of: wanted), distance < found[bare]?.distance ?? .max else { return }
        found[bare] = Candidate(word: bare, distance: distance, count: count)
    }

    /// Without those that would have matched.
    private static func best(_ found: [PackedWord: Candidate], unlike text: String, most: Int) -> [PackedWord] {
        let own = Set(Tokenizer.tokens(in: text).flatMap { SearchTerm.readings(of: $0.text).joined() })
        return found.values
            .filter { own.isDisjoint(with: SearchTerm.terms(of: $0.word.string)) }
            .sorted { ($0.distance, -$0.count, $0.word.string) < ($1.distance, -$1.count, $1.word.string) }
            .prefix(most).map(\.word)
    }

    /// How many letters may differ.
    private static func reach(of word: PackedWord) -> Int { word.count < 4 ? 0 : word.count < 7 ? 1 : 2 }

    /// The letters of a word, and those that are left when up to so many are left out.
    private static func shortened(_ word: PackedWord, by most: Int) -> [UInt128] {
        var all = [word.letters]
        var last = 0..<1
        for length in stride(from: word.count, to: max(word.count - most, 2), by: -1) {
            for index in last { for place in 0..<length { all.append(without(place, all[index])) } }
            last = last.upperBound..<all.count
        }
        return all
    }

    private static func without(_ place: Int, _ letters: UInt128) -> UInt128 {
        let below = (UInt128(1) << (8 * place)) - 1
        return letters & below | letters >> 8 & ~below
    }
}

/// Levenshtein's distance (Levenshtein 1966), in one row.
enum EditDistance {
    static func between(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        var row = Array(0...second.count)
        for (line, letter) in first.enumerated() {
            var corner = row[0]
            row[0] = line + 1
            for (column, other) in second.enumerated() {
                let kept = corner + (letter == other ? 0 : 1)
                corner = row[column + 1]
                row[column + 1] = min(kept, min(row[column], corner) + 1)
            }
        }
        return row[second.count]
    }
}

/// Finds how articles write some folded words.
enum SurfaceSearch {
    /// The most used way of each.
    static func surfaces(of words: Set<PackedWord>, in articles: [WatchedArticle]) -> [PackedWord: String] {
        guard !words.isEmpty else { return [:] }
        var forms: [PackedWord: [String: Int]] = [:]
        for article in articles {
            for text in [article.title, article.text] {
                Tokenizer.forEach(in: text.utf8Span) { word, range, _ in
                    guard let packed = PackedWord(folded: word), words.contains(packed) else { return }
                    forms[packed, default: [:]][WatchSpellings.surface(of: range, in: text), default: 0] += 1
                }
            }
        }
        return forms.compactMapValues { $0.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
    }
}

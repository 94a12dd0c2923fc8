import ArabicText
import News

/// Reads articles word by word and notes which terms they tell of.
struct WatchScan {
    /// The most words of an article that are read.
    private static let mostWords = 20_000

    private let patterns: WatchPatterns
    private(set) var words = WordCensus()
    private(set) var tallies: [WatchTally]
    private var article = 0

    /// The terms of search of the text at hand: their numbers, and the word each is of.
    private var numbers: [Int32] = []
    private var owners: [Int] = []
    private var ranges: [Range<Int>] = []

    init(patterns: WatchPatterns, terms: Int) {
        self.patterns = patterns
        tallies = Array(repeating: WatchTally(), count: terms)
    }

    mutating func read(_ article: WatchedArticle) {
        self.article += 1
        // Two texts, so that no phrase stands half in the headline.
        read(article.title, of: article.event)
        read(article.text, of: article.event)
    }

    private mutating func read(_ text: String, of event: EventID) {
        cut(text)
        for start in numbers.indices where numbers[start] != 0 {
            var node: Int32 = 0
            var place = start
            while place < numbers.count, let next = patterns.step(from: node, by: numbers[place]) {
                node = next
                for end in patterns.ends[Int(node)] where tallies[end.term].wants(article) {
                    let spelling = WatchSpellings.spelling(
                        of: ranges[owners[start]...owners[place]], in: text, isJoined: end.isJoined)
                    tallies[end.term].add(article, of: event, spelling: spelling)
                }
                place += 1
            }
        }
    }

    private mutating func cut(_ text: String) {
        numbers.removeAll(keepingCapacity: true)
        owners.removeAll(keepingCapacity: true)
        ranges.removeAll(keepingCapacity: true)
        Tokenizer.forEach(in: text.utf8Span) { word, range, _ in
            guard ranges.count < Self.mostWords else { return }
            if let packed = PackedWord(folded: word) {
                note(words.numbers(of: packed, in: patterns))
            } else {
                note(SearchTerm.terms(of: String(folded: word)).map(patterns.number))
            }
            ranges.append(range)
        }
    }

    private mutating func note(_ terms: [Int32]) {
        for number in terms {
            numbers.append(number)
            owners.append(ranges.count)
        }
    }
}

/// What was found of one term.
struct WatchTally: Sendable {
    /// More spellings than these tell readers nothing.
    private static let mostSpellings = 200

    /// So many matches of an article are counted.
    private static let mostMatches = 50

    /// Articles by event.
    private(set) var articles: [EventID: Int] = [:]
    /// The article at hand, and the matches in it.
    private var latest = (article: 0, matches: 0)
    private var spellings: [String: [String: Int]] = [:]

    /// Whether one more match in an article may tell something.
    func wants(_ article: Int) -> Bool { article != latest.article || latest.matches < Self.mostMatches }

    /// Notes a match in an article, the so-manieth of the day.
    mutating func add(_ article: Int, of event: EventID, spelling: WatchSpellings.Spelling) {
        if article != latest.article {
            latest = (article, 0)
            articles[event, default: 0] += 1
        }
        latest.matches += 1
        guard spellings[spelling.key] != nil || spellings.count < Self.mostSpellings else { return }
        spellings[spelling.key, default: [:]][spelling.shown, default: 0] += 1
    }

    /// Events, those with the most articles first, then the older.
    var hits: [WatchHit] {
        articles.map { WatchHit(event: $0.key, articles: $0.value) }
            .sorted { ($1.articles, $0.event) < ($0.articles, $1.event) }
    }

    /// The most used first; of the forms of one spelling the shortest is shown.
    func shownSpellings(most: Int) -> [WatchSpelling] {
        let shown = spellings.values.compactMap { forms -> WatchSpelling? in
            let form = forms.min { one, other in
                (one.key.unicodeScalars.count, -one.value, one.key) < (
                    other.key.unicodeScalars.count, -other.value, other.key
                )
            }
            return form.map { WatchSpelling(spelling: $0.key, count: forms.values.reduce(0, +)) }
        }
        return Array(shown.sorted { ($1.count, $0.spelling) < ($0.count, $1.spelling) }.prefix(most))
    }
}

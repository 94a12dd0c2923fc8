import ArabicText
import Foundation

/// A story read once: what it is compared by, and the words people know its terms by.
///
/// An object, since many are held and each is handed about a lot.
final class Reading: Sendable {
    /// Headline, lead and body, the headline weighing most.
    let vector: StoryVector
    /// All its terms, in rising order.
    let terms: [UInt32]
    /// The headline alone.
    let title: StoryVector
    /// Runs of four letters of the headline's terms, in which forms of one word meet that stemming leaves apart.
    let letters: StoryVector
    /// Words that can be names, by `NameKey`.
    let names: StoryVector
    let principals: Principals
    let circumstances: Circumstances
    /// The headline's terms without numbers and dates, in rising order, for telling serial items.
    let titleTerms: [UInt32]
    /// The words the story writes for its terms and names; only a new story's are shown, and kept until it is placed.
    let spellings: Spellings
    /// What the story's event may share with the other stops of a thread; asked for once, when it is placed.
    let threadKeys: ThreadKeys

    init(
        vector: StoryVector, terms: [UInt32], title: StoryVector, letters: StoryVector, names: StoryVector,
        principals: Principals, circumstances: Circumstances, titleTerms: [UInt32], spellings: Spellings = Spellings(),
        threadKeys: ThreadKeys = ThreadKeys()
    ) {
        self.vector = vector
        self.terms = terms
        self.title = title
        self.letters = letters
        self.names = names
        self.principals = principals
        self.circumstances = circumstances
        self.titleTerms = titleTerms
        self.spellings = spellings
        self.threadKeys = threadKeys
    }

    /// Terms under which other stories with the same principals are found.
    var principalTerms: [UInt32] { principals.marked.prefix(6).map { TermHash.of("name " + $0) } }

    /// What is held of it once it is placed.
    var withoutSpellings: Reading {
        Reading(
            vector: vector, terms: terms, title: title, letters: letters, names: names, principals: principals,
            circumstances: circumstances, titleTerms: titleTerms)
    }
}

/// The words a story writes for its terms and its names.
struct Spellings: Sendable {
    var terms: [UInt32: String] = [:]
    var names: [UInt32: String] = [:]
}

/// Reads stories with word statistics that grow as it reads.
struct Reader: Sendable {
    let parameters: GroupingParameters
    private(set) var statistics: WordStatistics
    private var stories: StoryReader

    init(parameters: GroupingParameters) {
        self.parameters = parameters
        stories = StoryReader(parameters: parameters)
        statistics = WordStatistics(seedStories: parameters.seedStories, memoryDays: parameters.memoryDays)
    }

    /// Reads a story and counts its words, unless they are among what was restored.
    mutating func read(_ story: Story) -> Reading {
        let words = stories.words(of: story)
        let keys = Principals.keys(of: words)
        let principals = Principals(of: words, keys: keys)
        let tally = Tally(of: words, keys: keys, parameters: parameters)
        if !statistics.holds(story.article) {
            statistics.observe(tally.terms.keys, names: principals.mentioned, of: story.article)
        }
        let circumstances = Circumstances(of: words, time: story.time)
        return Reading(
            vector: vector(of: tally.terms.mapValues { log1p($0) }, keeping: parameters.vectorTerms),
            terms: tally.terms.keys.sorted(),
            title: vector(of: tally.title.mapValues { _ in 1 }, keeping: parameters.vectorTerms),
            letters: StoryVector(
                tally.letters.map { ($0.key, 1 + log($0.value)) }, keeping: parameters.titleLetterRuns),
            names: StoryVector(
                tally.names.map { ($0.key, log1p($0.value) * -log(statistics.share(ofName: $0.key))) },
                keeping: parameters.namesKept),
            principals: principals, circumstances: circumstances,
            titleTerms: tally.titleTerms.sorted(), spellings: tally.spellings,
            threadKeys: ThreadKeyReader.keys(
                of: words, names: keys, principals: principals, circumstances: circumstances))
    }

    /// Counts the words of a story that was read before, unless they are among what was restored.
    mutating func count(_ reading: Reading, of article: Int64) {
        if statistics.holds(article) { return }
        statistics.observe(reading.terms, names: reading.principals.mentioned, of: article)
    }

    /// Begins a day of arrivals; see `WordStatistics.begin(day:)`.
    mutating func begin(day: Int) -> WordCounts? { statistics.begin(day: day) }

    /// Goes back to what was known of words before a day.
    mutating func restore(_ counts: WordCounts) { statistics.restore(counts) }

    private func vector(of counts: [UInt32: Double], keeping limit: Int) -> StoryVector {
        var weighted: [(term: UInt32, weight: Double)] = []
        for (term, count) in counts {
            let share = statistics.share(of: term)
            if share <= parameters.commonShare { weighted.append((term, count * -log(share))) }
        }
        return StoryVector(weighted, keeping: limit)
    }
}

/// A story's words counted by zone.
private struct Tally {
    /// What each term counts, headline, lead and body together.
    var terms: [UInt32: Double] = [:]
    var title: [UInt32: Double] = [:]
    var letters: [UInt32: Double] = [:]
    var names: [UInt32: Double] = [:]
    var titleTerms: Set<UInt32> = []
    var spellings = Spellings()

    init(of words: [Word], keys: [String], parameters: GroupingParameters) {
        for (word, key) in zip(words, keys) {
            if !key.isEmpty { count(key, of: word, parameters.nameWeight(of: word.zone)) }
            if word.isStop { continue }
            if word.zone == .title { countLetters(of: word.term) }
            if word.isNumber, word.text.count < 2 { continue }
            let term = TermHash.of(word.term)
            terms[term, default: 0] += parameters.weight(of: word.zone)
            if spellings.terms[term] == nil { spellings.terms[term] = word.surface }
            guard word.zone == .title else { continue }
            title[term, default: 0] += 1
            if !word.isNumber, !SerialWords.contains(word.text) { titleTerms.insert(term) }
        }
    }

    private mutating func count(_ key: String, of word: Word, _ weight: Double) {
        let name = TermHash.of(key)
        names[name, default: 0] += weight
        if spellings.names[name] == nil { spellings.names[name] = word.surface }
    }

    private mutating func countLetters(of term: String) {
        let scalars = Array("_\(term)_".unicodeScalars)
        guard scalars.count >= 4 else { return }
        for start in 0...(scalars.count - 4) {
            var run = String.UnicodeScalarView()
            run.append(contentsOf: scalars[start..<start + 4])
            letters[TermHash.of(String(run)), default: 0] += 1
        }
    }
}

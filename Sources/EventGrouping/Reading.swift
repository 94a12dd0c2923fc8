import Foundation

/// A story read once: its vector, its principals, its circumstances, and the words people know its terms by.
struct Reading: Sendable {
    var vector: StoryVector
    var principals: Principals
    var circumstances: Circumstances
    /// The headline's terms without numbers and dates, for telling serial items.
    var titleTerms: Set<UInt32>
    /// Terms to the words the story writes for them.
    var surfaces: [UInt32: String]
    /// What the story's event may share with the other stops of a thread.
    var threadKeys: ThreadKeys

    /// Terms under which other stories with the same principals are found.
    var principalTerms: [UInt32] { principals.marked.prefix(6).map { TermHash.of("name " + $0) } }
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

    /// Reads a story and counts its words.
    mutating func read(_ story: Story) -> Reading {
        let words = stories.words(of: story)
        let keys = Principals.keys(of: words)
        let principals = Principals(of: words, keys: keys)
        let marked = Set(principals.marked)
        var counts: [UInt32: Double] = [:]
        var surfaces: [UInt32: String] = [:]
        var titleTerms: Set<UInt32> = []
        for (word, key) in zip(words, keys) where !word.isStop && !(word.isNumber && word.text.count < 2) {
            let term = TermHash.of(marked.contains(key) ? key : word.term)
            counts[term, default: 0] += weight(of: word.zone)
            if surfaces[term] == nil { surfaces[term] = word.surface }
            if word.zone == .title, !word.isNumber, !SerialWords.contains(word.text) { titleTerms.insert(term) }
        }
        statistics.observe(counts.keys, at: story.time)
        let circumstances = Circumstances(of: words, time: story.time)
        return Reading(
            vector: vector(of: counts), principals: principals, circumstances: circumstances, titleTerms: titleTerms,
            surfaces: surfaces,
            threadKeys: ThreadKeyReader.keys(
                of: words, names: keys, principals: principals, circumstances: circumstances))
    }

    /// Forgets words that have not been met for long.
    mutating func forgetFaded() { statistics.forgetFaded() }

    private func vector(of counts: [UInt32: Double]) -> StoryVector {
        var weighted: [(term: UInt32, weight: Double)] = []
        for (term, count) in counts {
            let share = statistics.share(of: term)
            if share <= parameters.commonShare { weighted.append((term, log1p(count) * -log(share))) }
        }
        return StoryVector(weighted, keeping: parameters.vectorTerms)
    }

    private func weight(of zone: Word.Zone) -> Double {
        switch zone {
        case .title: parameters.titleWeight
        case .lead: parameters.leadWeight
        case .body: parameters.bodyWeight
        }
    }
}

/// Finds the earlier happenings that a text recalls: زيارته السابقة في نيسان, سبق أن زار دمشق عام 2019.
///
/// A mention needs an act, a word that sets it before, and a date behind both, in one sentence. It is better to miss one.
struct EarlierMentions {
    /// An earlier happening lies at least so many days before publication.
    private static let leastDays = 3
    /// How many words may part the act from its date.
    private static let reach = 12

    private let reader: DayPhraseReader
    private let phrases: [DayPhrase]

    init(_ reader: DayPhraseReader, phrases: [DayPhrase]) {
        self.reader = reader
        self.phrases = phrases
    }

    private struct Found {
        var words: Range<Int>
        var mention: EarlierMention
    }

    /// The mentions in order; one for each act and day.
    func find() -> [EarlierMention] {
        var found = sinceThen()
        var before = 0
        for phrase in phrases {
            defer { before = phrase.words.upperBound }
            guard phrase.days.upperBound <= reader.today - Self.leastDays, phrase.bearing == .at else { continue }
            let start = phrase.words.lowerBound
            guard let recall = recall(in: sentenceStart(start, notBefore: before)..<start) else { continue }
            let words = recall.start..<phrase.words.upperBound
            found.append(mention(recall.act, phrase.days, phrase.confidence * recall.sureness, words))
        }
        if found.isEmpty { return [] }
        let acts = actsOfStory(without: found.map(\.words))
        var seen: Set<EarlierKey> = []
        return found.sorted { $0.words.lowerBound < $1.words.lowerBound }.map(\.mention)
            .filter { acts.contains($0.act) && seen.insert(EarlierKey(act: $0.act, days: $0.day.days)).inserted }
    }

    /// The acts of headline and lead beside what is recalled: only an act of the same kind is an earlier one.
    private func actsOfStory(without recalled: [Range<Int>]) -> Set<ActClass> {
        var acts: Set<ActClass> = []
        for (index, word) in reader.words.prefix(while: { $0.zone != .body }).enumerated() where !word.isStop {
            if let act = ActClass.named(by: word.stem), !recalled.contains(where: { $0.contains(index) }) {
                acts.insert(act)
            }
        }
        return acts
    }

    private func mention(_ act: ActClass, _ days: ClosedRange<Int>, _ confidence: Double, _ words: Range<Int>) -> Found
    {
        let phrase = reader.words[words].map(\.surface).joined(separator: " ")
        let day = ResolvedDay(days: days, confidence: min(1, max(0, confidence)), phrase: phrase)
        return Found(words: words, mention: EarlierMention(act: act, day: day))
    }

    private func sentenceStart(_ index: Int, notBefore least: Int) -> Int {
        var start = index
        while start > least, index - start < 24, !reader.words[start].opensSentence { start -= 1 }
        return start
    }

    // MARK: What sets an act before

    private typealias Recall = (act: ActClass, start: Int, sureness: Double)

    /// The act in the words before a date, with how sure it is that it is an earlier one.
    private func recall(in range: Range<Int>) -> Recall? {
        for index in range.reversed() {
            let recall =
                qualified(at: index, in: range) ?? verbal(at: index, in: range) ?? lastTime(at: index, in: range)
            if let recall { return recall }
            // أول زيارة منذ توليه الحكم في 2011: then it was something else.
            if reader.isPreposition(.since, index) || reader.isPreposition(.after, index) { return nil }
            if Self.turns.contains(reader.text(index)) { return nil }
        }
        return nil
    }

    /// A noun with a word that sets it before: زيارته السابقة, آخر زيارة, منذ لقائهما.
    private func qualified(at index: Int, in range: Range<Int>) -> Recall? {
        guard range.upperBound - index <= Self.reach, let act = noun(at: index) else { return nil }
        if isEarlier(index + 1, behind: index) { return (act, index, 0.95) }
        if hasFarAdjective(index, in: range) { return (act, index, 0.9) }
        guard index > range.lowerBound else { return nil }
        let before = reader.text(index - 1)
        if Self.lastWords.contains(before) { return (act, index - 1, 0.95) }
        if Self.firstWords.contains(before) { return (act, index - 1, 0.85) }
        if reader.isPreposition(.since, index - 1), isPossessed(index) { return (act, index - 1, 0.9) }
        return nil
    }

    /// An adjective directly behind its noun, with an article if the noun is definite.
    private func isEarlier(_ index: Int, behind noun: Int) -> Bool {
        guard reader.continues(index), Self.earlierWords.contains(reader.text(index)),
            reader.text(index + 1) != Self.ofTime
        else { return false }
        let isDefinite = isPossessed(noun) || Self.articles.contains { reader.text(noun).hasPrefix($0) }
        return isDefinite == reader.text(index).hasPrefix("ال")
    }

    /// زيارة بيدرسن الأخيرة: one or two words between, none of which the adjective may belong to.
    private func hasFarAdjective(_ index: Int, in range: Range<Int>) -> Bool {
        guard isFeminine(index), reader.continues(index + 1), !isFeminine(index + 1) else { return false }
        for next in [index + 2, index + 3] where next < range.upperBound {
            guard reader.continues(next), !isFeminine(next - 1) else { return false }
            if Self.feminineWords.contains(reader.text(next)) { return reader.text(next + 1) != Self.ofTime }
        }
        return false
    }

    private func isFeminine(_ index: Int) -> Bool { reader.text(index).hasSuffix("ه") }

    /// A verb that does: سبق أن زار, كان قد التقى, وكان المبعوث زار.
    private func verbal(at index: Int, in range: Range<Int>) -> Recall? {
        let text = reader.text(index)
        if Self.precedes.contains(text), Self.precedents.contains(reader.text(index + 1).prefix(1)) {
            guard let found = firstAct(in: index + 1..<min(index + 6, range.upperBound)) else { return nil }
            return range.upperBound - found.index <= Self.reach ? (found.act, index, 0.95) : nil
        }
        guard Self.wasWords.contains(text) else { return nil }
        let reach = index + 1..<min(index + 10, range.upperBound)
        if let already = reach.first(where: { Self.already.contains(reader.text($0)) }) {
            guard let found = firstAct(in: already + 1..<min(already + 4, range.upperBound)) else { return nil }
            return range.upperBound - found.index <= Self.reach ? (found.act, index, 0.9) : nil
        }
        guard reader.words[index].opensSentence else { return nil }
        for other in reach.prefix(7) where Self.perfect.contains(reader.text(other)) {
            guard let act = act(at: other), range.upperBound - other <= Self.reach else { return nil }
            return (act, index, 0.85)
        }
        return nil
    }

    /// What was done before for the last time: زار دمشق آخر مرة في نيسان.
    private func lastTime(at index: Int, in range: Range<Int>) -> Recall? {
        guard index + 1 < range.upperBound, range.upperBound - index <= 5, Self.times.contains(reader.text(index + 1)),
            Self.lastTimes.contains(reader.text(index)) || Self.lastWords.contains(reader.text(index))
        else { return nil }
        for other in (max(range.lowerBound, index - 8)..<index).reversed() {
            if let act = act(at: other) { return (act, other, 0.9) }
        }
        return nil
    }

    /// What lies a span of time back: بعد شهرين من جولة سابقة.
    private func sinceThen() -> [Found] {
        reader.words.indices.compactMap { index in
            guard reader.isPreposition(.after, index), reader.continues(index + 1),
                let span = reader.span(backFrom: index + 1), span.days.upperBound <= reader.today - Self.leastDays,
                Self.counters.contains(reader.text(span.end)), reader.continues(span.end),
                let act = noun(at: span.end + 1)
            else { return nil }
            let behind = span.end + 2
            let isEarlier = isEarlier(behind, behind: span.end + 1)
            guard isEarlier || isPossessed(span.end + 1) else { return nil }
            let words = index..<(isEarlier ? behind + 1 : behind)
            return mention(act, span.days, span.confidence * 0.9, words)
        }
    }

    // MARK: Acts

    private func firstAct(in range: Range<Int>) -> (act: ActClass, index: Int)? {
        guard range.lowerBound < range.upperBound else { return nil }
        for index in range {
            if case .preposition = reader.word(index) { return nil }
            if let act = act(at: index) { return (act, index) }
        }
        return nil
    }

    private func act(at index: Int) -> ActClass? {
        guard reader.words.indices.contains(index) else { return nil }
        let word = reader.words[index]
        // وقع is both "was signed" and "happened".
        if word.isNumber || word.isSpoken || Self.happened.contains(word.text) { return nil }
        // An arrival is one with the visit that is reported.
        if Self.arrivals.contains(where: word.text.contains) { return nil }
        if let act = ActClass.named(by: word.stem) { return act }
        return RecalledAct.named(by: word.text)
    }

    /// An act that is no verb.
    private func noun(at index: Int) -> ActClass? {
        let text = reader.text(index)
        return Self.perfect.contains(text) || text.hasPrefix("ي") ? nil : act(at: index)
    }

    private func isPossessed(_ index: Int) -> Bool {
        let surface = reader.words.indices.contains(index) ? reader.words[index].surface : ""
        return Self.possessors.contains { surface.hasSuffix($0) }
    }
}

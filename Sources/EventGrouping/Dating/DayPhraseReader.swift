import Foundation

/// Reads the phrases of date in a story: what is said of a day counts from the day of publication.
struct DayPhraseReader {
    /// Hours added to universal time for the day an Arab newsroom writes in.
    private static let newsroomHours = 3.0
    /// Seconds after midnight in which اليوم may be the day before, since it was written then.
    private static let nightSeconds = 3.0 * 3_600

    let words: [Word]
    /// The day of publication, counted since 1 January 1970.
    let today: Int
    /// The year and month of that day.
    let month: (year: Int, month: Int)
    /// Published soon after midnight.
    let isNight: Bool

    /// A reader of a story's words; nil when the time of publication is none.
    init?(_ words: [Word], time: Date) {
        let seconds = time.timeIntervalSince1970 + Self.newsroomHours * 3_600
        guard seconds.isFinite, abs(seconds) < 5e10 else { return nil }
        self.words = words
        today = Int((seconds / 86_400).rounded(.down))
        month = CivilDay.month(at: today)
        // Exactly midnight is a date without a time.
        let second = seconds - Double(today) * 86_400
        isNight = second > 0 && second < Self.nightSeconds
    }

    /// Every phrase, in order; none overlaps another.
    func phrases() -> [DayPhrase] {
        var phrases: [DayPhrase] = []
        var index = 0
        while index < words.count {
            guard words[index].dating != nil || words[index].isNumber, let span = span(at: index) else {
                index += 1
                continue
            }
            phrases.append(phrase(span, from: span.start ?? index))
            index = span.end
        }
        return phrases
    }

    private func span(at index: Int) -> DaySpan? {
        if let span = numericDate(at: index) ?? dayOrDays(at: index) { return span }
        if let span = ago(at: index) ?? unitBeside(at: index) ?? wholeMonth(at: index) { return span }
        return wholeYear(at: index)
    }

    private func phrase(_ span: DaySpan, from start: Int) -> DayPhrase {
        let isSpoken = words[start].isSpoken
        var confidence = min(1, max(0, span.confidence))
        if isSpoken { confidence *= 0.7 }
        let bearing = bearing(of: start)
        if bearing != .at { confidence *= 0.6 }
        return DayPhrase(
            words: start..<span.end, days: span.days, confidence: confidence, bearing: bearing, isSpoken: isSpoken)
    }

    private func bearing(of start: Int) -> DayPhrase.Bearing {
        for index in [start, start - 1] {
            guard case .preposition(let preposition) = word(index) else { continue }
            switch preposition {
            case .since: return .since
            case .until, .after: return .beside
            // In قبل يومين the word is part of the phrase, in قبل الخميس it is not.
            case .ago: return index == start ? .at : .beside
            case .at, .from, .to, .between: continue
            }
        }
        return .at
    }

    // MARK: What the readers of each form ask

    /// What a word means in a date; nil beyond the text's ends.
    func word(_ index: Int) -> DayWord? { term(index)?.word }

    /// The same with what is joined in front.
    func term(_ index: Int) -> DayTerm? { words.indices.contains(index) ? words[index].dating : nil }

    /// The folded text of a word; empty beyond the text's ends.
    func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    /// Whether a word continues the phrase of the word before: no comma or stop between.
    func continues(_ index: Int) -> Bool { words.indices.contains(index) && !words[index].opensClause }

    /// A whole number.
    func number(_ index: Int) -> Int? {
        guard words.indices.contains(index), words[index].isNumber else { return nil }
        return words[index].text.utf8.count <= 4 ? Int(words[index].text) : nil
    }

    func side(_ index: Int) -> DayWord.Side? {
        if case .side(let side) = word(index), continues(index) { return side }
        return nil
    }

    func isPreposition(_ preposition: DayWord.Preposition, _ index: Int) -> Bool {
        word(index) == .preposition(preposition)
    }
}

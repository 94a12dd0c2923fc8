/// Days told by their distance from today or by their name: اليوم, أمس الأربعاء, مساء الخميس, أول من أمس, يومي الأحد والاثنين.
extension DayPhraseReader {
    /// One day, or days between two of them.
    func dayOrDays(at index: Int) -> DaySpan? {
        var start = index
        if isPreposition(.from, index) || isPreposition(.between, index) { start += 1 }
        guard let first = singleDay(at: start) else { return nil }
        // من and بين open a phrase only when there are two ends.
        return days(from: first, at: start) ?? (start == index ? first : nil)
    }

    private func singleDay(at index: Int) -> DaySpan? {
        let core = behindIntroduction(index)
        if core > index, isRecurring(index) { return nil }
        if var date = date(at: core) {
            // The weekday may stand behind.
            if case .weekday(let weekday) = word(date.end), continues(date.end), date.day != nil {
                date.confidence = agrees(date, weekday) ? 1 : 0.5
                date.end += 1
            }
            return date
        }
        let isIntroduced = core > index
        guard let day = relativeDay(at: core, isIntroduced: isIntroduced) ?? weekday(at: core) else { return nil }
        guard let date = dateBehind(day) else { return day }
        return date
    }

    /// Skips يوم, مساء, ليلة, هذا before a day.
    private func behindIntroduction(_ index: Int) -> Int {
        var index = index
        for _ in 0..<3 {
            switch word(index) {
            case .dayPart, .unit(.day, _): index += 1
            case .this where word(index + 1) == .today || word(index + 1) == .tonight: index += 1
            default: return index
            }
        }
        return index
    }

    /// Whether the day comes back: كل يوم جمعة, أيام الجمعة.
    private func isRecurring(_ index: Int) -> Bool { Self.everyWords.contains(text(index - 1)) }

    /// The date behind a day: الخميس 7 تموز, الخميس، 7 تموز, الخميس الموافق 7 تموز.
    private func dateBehind(_ day: DaySpan) -> DaySpan? {
        var next = day.end
        if Self.equalWords.contains(text(next)) { next += 1 }
        if text(next) == "ل" { next += 1 }
        guard var date = date(at: next) else { return nil }
        let isSame = date.days == day.days || day.weekday.map { agrees(date, $0) } == true
        date.confidence = isSame ? 1 : 0.5
        date.weekday = day.weekday
        return date
    }

    private func agrees(_ span: DaySpan, _ weekday: Int) -> Bool { span.day.map(CivilDay.weekday(of:)) == weekday }

    // MARK: Two days

    private func days(from first: DaySpan, at start: Int) -> DaySpan? {
        guard first.days.count <= 2, words.indices.contains(first.end) else { return nil }
        let isPair = word(start) == .unit(.day, 2) || start > 0 && isPreposition(.between, start - 1)
        let isRange = start > 0 && isPreposition(.from, start - 1)
        var next = first.end
        var isTo = false
        switch term(next) {
        case let term? where [.preposition(.to), .preposition(.until)].contains(term.word):
            (next, isTo) = (next + 1, true)
        case let term? where term.word == .and: next += 1
        case let term? where term.hasAnd: break
        // ليل الخميس الجمعة
        case let term? where !words[next].opensClause && isNextWeekday(term.word, first.weekday): break
        default: return nil
        }
        if isTo, !isRange, first.weekday == nil { return nil }
        let core = behindIntroduction(next)
        guard let last = weekdayAfter(first, at: core) ?? date(at: core) else { return nil }
        return joined(first, last, isPair: isPair || isTo)
    }

    private func isNextWeekday(_ word: DayWord, _ weekday: Int?) -> Bool {
        guard case .weekday(let next) = word, let weekday else { return false }
        return next == weekday % 7 + 1
    }

    private func weekdayAfter(_ first: DaySpan, at index: Int) -> DaySpan? {
        guard case .weekday(let weekday) = word(index), let start = first.weekday, first.day != nil else { return nil }
        var first = first
        let side = side(index + 1)
        if let side { first = named(start, side, end: first.end) }
        let gap = (weekday - start + 7) % 7
        guard gap > 0 else { return nil }
        let day = first.days.lowerBound + gap
        return DaySpan(
            end: index + (side == nil ? 1 : 2), days: first.days.lowerBound...day, confidence: first.confidence,
            weekday: weekday)
    }

    private func joined(_ first: DaySpan, _ last: DaySpan, isPair: Bool) -> DaySpan? {
        let lower = last.days.count > 1 && last.weekday != nil ? last.days.lowerBound : first.days.lowerBound
        guard lower < last.days.upperBound, last.days.upperBound - lower <= (isPair ? 62 : 2) else { return nil }
        return DaySpan(
            end: last.end, days: lower...last.days.upperBound, confidence: min(first.confidence, last.confidence))
    }

    static let everyWords = Set(folding: "كل أيام وأيام")
    private static let equalWords = Set(folding: "الموافق المصادف للموافق")
}

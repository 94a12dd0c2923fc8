/// Spans counted back from today: قبل يومين, منذ ثلاثة أسابيع, قبل أقل من 3 أشهر, قبل نحو عام.
extension DayPhraseReader {
    private enum Measure { case about, less, more }

    /// A span of time before today.
    func ago(at index: Int) -> DaySpan? {
        guard isPreposition(.ago, index) || isPreposition(.since, index), continues(index + 1),
            let span = span(backFrom: index + 1)
        else { return nil }
        // قبل يومين من المؤتمر counts from something else.
        let isElsewhere = continues(span.end) && Self.pointers.contains(text(span.end)) && !isNow(span.end + 1)
        return isPreposition(.ago, index) && isElsewhere ? nil : span
    }

    /// A span of time that is written at a place, counted back from today.
    func span(backFrom index: Int) -> DaySpan? {
        var next = index
        var measure: Measure?
        switch word(next) {
        case .roughly: (next, measure) = (next + 1, .about)
        case .less where isPreposition(.from, next + 1): (next, measure) = (next + 2, .less)
        case .more where isPreposition(.from, next + 1): (next, measure) = (next + 2, .more)
        default: break
        }
        guard let amount = amount(at: next), !isDated(amount.end) else { return nil }
        var end = amount.end
        if Self.ones.contains(text(end)) { end += 1 }
        if Self.halves.contains(text(end)), continues(end) { (end, measure) = (end + 1, .more) }
        guard let days = days(amount, measure) else { return nil }
        return DaySpan(end: end, days: today - days.upperBound...today - days.lowerBound, confidence: days.confidence)
    }

    /// منذ يوم الأحد, منذ عام 2000: no span, a day or year is named.
    private func isDated(_ index: Int) -> Bool {
        guard continues(index) else { return false }
        switch word(index) {
        case .weekday, .month, .monthOpening, .yesterday: return true
        default: return words[index].isNumber || text(index) == "ال"
        }
    }

    private func isNow(_ index: Int) -> Bool { word(index) == .today || text(index) == Self.now }

    /// A number of units; without a number a few of them.
    func amount(at index: Int) -> (count: Int?, unit: DayWord.Unit, end: Int)? {
        switch word(index) {
        case .unit(let unit, let count): return (count, unit, index + 1)
        case .units(let unit): return (nil, unit, index + 1)
        case .few:
            guard case .units(let unit) = word(index + 1) else { return nil }
            return (nil, unit, index + 2)
        default: break
        }
        var count = number(index)
        if case .count(let worded) = word(index) { count = worded }
        guard let count, (2...2_000).contains(count), continues(index + 1) else { return nil }
        switch word(index + 1) {
        case .unit(let unit, 1), .units(let unit): return (count, unit, index + 2)
        default: return nil
        }
    }

    /// How many days a span may be.
    private func days(
        _ amount: (count: Int?, unit: DayWord.Unit, end: Int), _ measure: Measure?
    ) -> (lowerBound: Int, upperBound: Int, confidence: Double)? {
        guard let count = amount.count else { return few(amount.unit).map { ($0.lowerBound, $0.upperBound, 0.6) } }
        guard let length = length(of: amount.unit) else { return (0, count > 20 ? count / 24 + 1 : 1, 0.7) }
        let span = count * length
        guard span < 40_000 else { return nil }
        // Nobody counts days beyond a few, nor the days of a month.
        let slack = amount.unit == .day ? (count <= 3 ? 0 : 1 + count / 10) : length / 4 + 1 + span / 12
        switch measure {
        case nil: return (max(1, span - slack), span + slack, slack == 0 ? 0.78 : 0.75)
        case .about: return (max(1, span - 2 * slack - 1), span + 2 * slack + 1, 0.7)
        case .less: return (max(1, span * 6 / 10), span, 0.75)
        case .more: return (span, span + max(length, span / 4), 0.75)
        }
    }

    private func length(of unit: DayWord.Unit) -> Int? {
        switch unit {
        case .hour: nil
        case .day: 1
        case .week: 7
        case .month: 30
        case .year: 365
        }
    }

    private func few(_ unit: DayWord.Unit) -> ClosedRange<Int>? {
        switch unit {
        case .hour: 0...1
        case .day: 2...10
        case .week: 14...60
        case .month: 60...330
        case .year: 730...3_650
        }
    }

    private static let ones = Set(folding: "واحد واحدة فقط تقريبا")
    private static let halves = Set(folding: "ونصف ونيف")
    private static let pointers = Set(folding: "من على عن")
    private static let now = "الان"
}

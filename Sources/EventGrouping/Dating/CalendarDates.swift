/// Dates by number: 7 تموز, السابع من تموز 2021, 7/7/2021, 10 الجاري, 15 رمضان 1442.
extension DayPhraseReader {
    /// A date of day and month, with or without its year.
    func date(at index: Int) -> DaySpan? {
        var start = index
        // الـ7 من تموز
        if text(index) == "ال", words.indices.contains(index + 1), words[index + 1].isNumber { start += 1 }
        guard let days = dayNumbers(at: start) else { return nil }
        if let side = side(days.end), !days.isWorded { return inMonth(of: side, days, end: days.end + 1) }
        var next = days.end
        if isPreposition(.from, next) { next += 1 }
        if word(next) == .definite(.month), let side = side(next + 1) {
            return inMonth(of: side, days, end: next + 2)
        }
        // Ordinals are adjectives as well: الدور الأول أيار.
        guard !days.isWorded || next > days.end, let month = monthName(at: next) else { return nil }
        if month.end < words.count, next > days.end, words[next].opensClause { return nil }
        let year = year(at: month.end, isHijri: month.isHijri)
        if year == nil, isNameOfDay(index) || month.isZero && !month.isSure { return nil }
        return resolve(days, month, year)
    }

    /// ثورة 25 يناير, هجمات 11 سبتمبر: names, although dates.
    private func isNameOfDay(_ index: Int) -> Bool { Self.wordsOfNamedDays.contains(text(index - 1)) }

    private func inMonth(of side: DayWord.Side, _ days: DayNumbers, end: Int) -> DaySpan? {
        let shift = side == .past ? -1 : side == .coming ? 1 : 0
        let whole = CivilDay.days(of: month.month + shift, month.year)
        guard days.last <= whole.count else { return nil }
        let first = whole.lowerBound + days.first - 1
        return DaySpan(end: end, days: first...(whole.lowerBound + days.last - 1), confidence: 0.92)
    }

    private func resolve(_ days: DayNumbers, _ month: MonthReading, _ year: YearReading?) -> DaySpan? {
        let end = year?.end ?? month.end
        let choices = years(for: month, year).compactMap { self.days(days, month, $0) }
        let future = points(aheadBefore: end - 1)
        let anchored = choices.filter { fits($0, year) }
        func distance(_ days: ClosedRange<Int>) -> Int { abs(days.lowerBound - today) }
        guard let best = anchored.min(by: { distance($0) < distance($1) }) else { return nil }
        var confidence = year == nil ? nearness(distance(best), future, isAhead: best.lowerBound > today) : 0.95
        if case .year = year?.anchor { confidence = 1 }
        // The new moon is seen a day later in some countries.
        if month.isHijri { confidence *= 0.75 }
        return DaySpan(end: end, days: best, confidence: confidence)
    }

    /// Without a year, a date far away may as well be of another year.
    private func nearness(_ distance: Int, _ isPointedAhead: Bool, isAhead: Bool) -> Double {
        let confidence = distance <= 60 ? 0.93 : distance <= 120 ? 0.82 : 0.6
        return isPointedAhead != isAhead && distance > 30 ? confidence * 0.85 : confidence
    }

    private func years(for month: MonthReading, _ year: YearReading?) -> [Int] {
        if case .year(let number) = year?.anchor { return [number] }
        let near = month.isHijri ? HijriMonths.year(near: today) : self.month.year
        return Array(near - 1...near + 1)
    }

    private func days(_ days: DayNumbers, _ month: MonthReading, _ year: Int) -> ClosedRange<Int>? {
        let whole = month.isHijri ? HijriMonths.days(of: month.number, year) : CivilDay.days(of: month.number, year)
        guard let whole, days.last <= whole.count else { return nil }
        return whole.lowerBound + days.first - 1...whole.lowerBound + days.last - 1
    }

    private func fits(_ days: ClosedRange<Int>, _ year: YearReading?) -> Bool {
        let current = CivilDay.days(of: month.month, month.year)
        switch year?.anchor {
        case nil, .year: return true
        case .monthSide(.past): return days.upperBound < today
        case .monthSide(.coming): return days.lowerBound > today
        case .monthSide(.current):
            return days.lowerBound >= current.lowerBound - 31 && days.upperBound <= current.upperBound + 31
        case .yearSide(let side):
            let shift = side == .past ? -1 : side == .coming ? 1 : 0
            return CivilDay.days(ofYear: month.year + shift).contains(days.lowerBound)
        }
    }

    /// 7/7/2021, 07.07.2021, 2021-07-07; the day stands before the month.
    func numericDate(at index: Int) -> DaySpan? {
        guard words[index].isNumber else { return nil }
        let parts = numbers(at: index)
        guard parts.numbers.count == 3 else { return nil }
        let isYearFirst = parts.numbers[0] > 31
        let (day, year) = isYearFirst ? (parts.numbers[2], parts.numbers[0]) : (parts.numbers[0], parts.numbers[2])
        guard (1_900...2_100).contains(year), let number = CivilDay.number(year, parts.numbers[1], day) else {
            return nil
        }
        // Up to the twelfth some outlets may mean the month by the first number.
        let isClear = isYearFirst || day > 12 || day == parts.numbers[1] || abs(number - today) <= 31
        return DaySpan(end: parts.end, days: number...number, confidence: isClear ? 1 : 0.75)
    }

    /// Three numbers, in one word or in words that nothing but a slash or dash can part.
    private func numbers(at index: Int) -> (numbers: [Int], end: Int) {
        let pointed = words[index].text.split(separator: ".")
        if pointed.count == 3 { return (pointed.compactMap { Int($0) }, index + 1) }
        guard continues(index + 1), continues(index + 2) else { return ([], index) }
        return ((index...index + 2).compactMap { number($0) }, index + 3)
    }

    private static let wordsOfNamedDays = Set(
        folding: """
            ثورة ثوار هجمات اعتداءات انتفاضة حرب ميدان شارع كوبري جسر جامعة مدينة ملعب حراك تحالف قوى أحداث محور حركة احتجاجات بثورة
            """)
}

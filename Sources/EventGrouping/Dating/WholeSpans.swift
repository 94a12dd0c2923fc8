/// Weeks, months and years as a whole, or a part of them: الشهر الماضي, في نيسان, مطلع العام الجاري, عام 2019.
extension DayPhraseReader {
    /// الأسبوع الماضي, هذا الشهر, مطلع العام المقبل, العام 2019.
    func unitBeside(at index: Int) -> DaySpan? {
        let (part, start) = part(at: index)
        let isThis = word(start) == .this
        let unitAt = isThis ? start + 1 : start
        guard case .definite(let unit) = word(unitAt), unitAt == index || continues(unitAt) else { return nil }
        var end = unitAt + 1
        var side = side(end)
        if side != nil {
            end += 1
        } else if isThis || part != nil && unit == .month {
            side = .current
        } else {
            guard unit == .year, continues(end), let year = number(end), Self.years.contains(year) else { return nil }
            return DaySpan(end: end + 1, days: days(part, of: CivilDay.days(ofYear: year)), confidence: 0.9)
        }
        guard let side else { return nil }
        let confidence = unit == .week ? 0.7 : part != nil && !isThis ? 0.75 : 0.85
        return DaySpan(end: end, days: days(part, of: whole(unit, side)), confidence: confidence)
    }

    private func whole(_ unit: DayWord.Unit, _ side: DayWord.Side) -> ClosedRange<Int> {
        let shift = side == .past ? -1 : side == .coming ? 1 : 0
        switch unit {
        // Weeks begin on other days in other countries, so the week before may end yesterday.
        case .hour, .day, .week: return today + 7 * shift - 6...today + 7 * shift + 6
        case .month: return CivilDay.days(of: month.month + shift, month.year)
        case .year: return CivilDay.days(ofYear: month.year + shift)
        }
    }

    /// مطلع, منتصف or أواخر before a span.
    private func part(at index: Int) -> (part: DayWord.Part?, end: Int) {
        guard case .part(let part) = word(index), continues(index + 1) else { return (nil, index) }
        return (part, index + 1)
    }

    private func days(_ part: DayWord.Part?, of whole: ClosedRange<Int>) -> ClosedRange<Int> {
        let third = whole.count / 3
        return switch part {
        case nil: whole
        case .early: whole.lowerBound...whole.lowerBound + third
        case .middle: whole.lowerBound + third - 1...whole.upperBound - third + 1
        case .late: whole.upperBound - third...whole.upperBound
        }
    }

    /// A month without a day: في نيسان الماضي, أواخر حزيران, شهر آب.
    func wholeMonth(at index: Int) -> DaySpan? {
        let (part, start) = part(at: index)
        guard let name = monthName(at: start), start == index || continues(start) else { return nil }
        // 31 نيسان is no day, and not all of نيسان either.
        if part == nil, index > 0, words[index - 1].isNumber, continues(index) { return nil }
        let year = year(at: name.end, isHijri: name.isHijri)
        let isLed = part != nil || word(start) == .unit(.month, 1) || isTimePreposition(index)
        guard year != nil && (name.isSure || isLed || isNumbered(year)) || name.isSure && isLed else { return nil }
        guard let days = monthDays(name, year) else { return nil }
        var confidence = year == nil ? 0.7 : 0.88
        if case .year = year?.anchor { confidence = 0.95 }
        if name.isHijri { confidence *= 0.8 }
        return DaySpan(end: year?.end ?? name.end, days: self.days(part, of: days), confidence: confidence)
    }

    private func isNumbered(_ year: YearReading?) -> Bool {
        if case .year = year?.anchor { return true }
        return false
    }

    private func isTimePreposition(_ index: Int) -> Bool {
        if term(index)?.hasPreposition == true { return true }
        guard case .preposition(let preposition) = word(index - 1) else { return false }
        return preposition != .from || word(index - 1) == .preposition(.between)
    }

    private func monthDays(_ name: MonthReading, _ year: YearReading?) -> ClosedRange<Int>? {
        func days(_ year: Int) -> ClosedRange<Int>? {
            name.isHijri ? HijriMonths.days(of: name.number, year) : CivilDay.days(of: name.number, year)
        }
        let near = name.isHijri ? HijriMonths.year(near: today) : month.year
        let around = (near - 1...near + 1).compactMap(days)
        switch year?.anchor {
        case .year(let number): return days(number)
        case .yearSide(let side): return days(near + (side == .past ? -1 : side == .coming ? 1 : 0))
        case .monthSide(.past): return around.last { $0.upperBound < today }
        case .monthSide(.coming): return around.first { $0.lowerBound > today }
        case .monthSide(.current): return around.min { distance($0) < distance($1) }
        case nil:
            // A month alone is the one that has come last, or comes next when the verb says so.
            let isAhead = points(aheadBefore: name.end - 1)
            return isAhead ? around.first { $0.upperBound >= today } : around.last { $0.lowerBound <= today }
        }
    }

    private func distance(_ days: ClosedRange<Int>) -> Int {
        days.contains(today) ? 0 : min(abs(days.lowerBound - today), abs(days.upperBound - today))
    }

    /// عام 2019, في 2019, مطلع 2019.
    func wholeYear(at index: Int) -> DaySpan? {
        let (part, start) = part(at: index)
        let isCalledYear = word(start) == .unit(.year, 1)
        let at = isCalledYear ? start + 1 : start
        guard at == index || continues(at), let year = number(at), Self.years.contains(year) else { return nil }
        guard isCalledYear || part != nil || isBareYear(year, at: at) else { return nil }
        let confidence = isCalledYear ? 0.9 : part != nil ? 0.8 : 0.7
        return DaySpan(end: at + 1, days: days(part, of: CivilDay.days(ofYear: year)), confidence: confidence)
    }

    /// Whether a number behind a preposition is a year and counts nothing.
    private func isBareYear(_ year: Int, at index: Int) -> Bool {
        guard abs(year - month.year) <= 50, case .preposition(let preposition) = word(index - 1),
            preposition != .from, preposition != .to, preposition != .between
        else { return false }
        return !continues(index + 1) || words[index + 1].isStop || words[index + 1].isNumber
    }
}

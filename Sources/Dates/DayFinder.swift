/// Finds the days in the parts of a date.
struct DayFinder {
    let elements: [DateElement]
    /// The day of the week that is stated, 1 for Sunday.
    let weekday: Int?
    private(set) var days: [CivilTime] = []
    private(set) var refusal: DateRefusal?
    private var index = 0
    /// A number or month that belongs to no day stands right before.
    private var isLoose = false
    private var isBesideDay = false
    /// There is a Hijri day without a year.
    private var hasHijriRest = false

    init(elements: [DateElement], weekday: Int?) {
        self.elements = elements
        self.weekday = weekday
    }

    /// Reads from left to right; a number or month beside a day that is no part of it is a contradiction (3-5 May 2026).
    mutating func find() {
        while index < elements.count, refusal == nil {
            if let day = dayFirst() ?? monthFirst() ?? yearFirst() ?? numbersAlone() {
                days.append(day)
                takeEra(after: day)
                if isLoose { refusal = .contradiction }
                isBesideDay = true
            } else {
                takeRest()
            }
        }
        // A Hijri day without its year may stand beside a Gregorian date, but not begin a span of days.
        if hasHijriRest, days.allSatisfy(\.isHijri) { refusal = refusal ?? .contradiction }
        if days.isEmpty, refusal == .contradiction { refusal = nil }
    }

    /// Takes in a part that begins no day.
    private mutating func takeRest() {
        let start = index
        index += 1
        switch elements[start] {
        case .number(let number):
            switch month(after: start) {
            case true?:
                hasHijriRest = true
                index += 1
            case false?: refusal = .contradiction
            case nil:
                isLoose = number.width <= 2
                if isBesideDay { refusal = .contradiction }
            }
        case .month(_, isHijri: false): isLoose = true
        case .gap: (isLoose, isBesideDay) = (false, false)
        // Rajab, Shaaban and Ramadan are names of people too: alone they tell nothing.
        case .month, .era, .sign: break
        }
    }

    /// Whether the month right after a part is a Hijri one; nil when none is there.
    private func month(after index: Int) -> Bool? {
        guard index + 1 < elements.count, case .month(_, let isHijri) = elements[index + 1] else { return nil }
        return isHijri
    }

    /// `3 March 2026`, «1 تموز / يوليو 2021».
    private mutating func dayFirst() -> CivilTime? {
        let start = index
        if let day = number(), day.width <= 2, let month = month(), let year = year(in: month) {
            return CivilTime(year: year, month: month.number, day: day.value)
        }
        index = start
        return nil
    }

    /// `March 3, 2026`.
    private mutating func monthFirst() -> CivilTime? {
        let start = index
        if let month = month(), let day = number(), day.width <= 2, let year = year(in: month) {
            return CivilTime(year: year, month: month.number, day: day.value)
        }
        index = start
        return nil
    }

    /// `2026 March 3`.
    private mutating func yearFirst() -> CivilTime? {
        let start = index
        if let year = number(), year.width == 4, let month = month(), let day = number(), day.width <= 2 {
            if month.isHijri != HijriCalendar.years.contains(year.value) { refusal = .noSuchTime }
            return CivilTime(year: year.value, month: month.number, day: day.value)
        }
        index = start
        return nil
    }

    /// `3/8/2026`, `2026-08-03`, `12/31/2026`, «1442/11/21».
    private mutating func numbersAlone() -> CivilTime? {
        let start = index
        if let first = number(), let sign = signs(), let second = number(), signs() == sign, let third = number(),
            !isContinued(sign)
        {
            let numbers = [first, second, third]
            let hasYear = first.width == 4 || third.width == 4
            if (hasYear || (!sign.isEmpty && third.width == 2))
                && numbers.allSatisfy({ $0.width <= 2 || $0.width == 4 })
            {
                return NumericDay(first, second, third, weekday: weekday, isHijri: eraAhead() == true).time
            }
        }
        index = start
        return nil
    }

    /// Whether the same sign and a further number follow, as in an address.
    private func isContinued(_ sign: String) -> Bool {
        guard index + 1 < elements.count, case .sign(let next, isTight: true) = elements[index], String(next) == sign,
            case .number = elements[index + 1]
        else { return false }
        return true
    }

    private mutating func number() -> DateNumber? {
        guard index < elements.count, case .number(let number) = elements[index] else { return nil }
        index += 1
        return number
    }

    /// The signs from here on, three at most; nil when there are more.
    private mutating func signs() -> String? {
        var signs = ""
        while index < elements.count, case .sign(let sign, _) = elements[index] {
            signs.append(sign)
            index += 1
        }
        return signs.count <= 3 ? signs : nil
    }

    /// A month with the signs around it; one named twice over («تموز/ يوليو») is one.
    private mutating func month() -> (number: Int, isHijri: Bool)? {
        guard signs() != nil, index < elements.count, case .month(let month, let isHijri) = elements[index] else {
            return nil
        }
        index += 1
        _ = signs()
        if index < elements.count, case .month(let other, isHijri) = elements[index] {
            if other != month { refusal = .contradiction }
            index += 1
            _ = signs()
        }
        return (month, isHijri)
    }

    /// The year of a day in a month; a calendar that is not the month's is refused.
    private mutating func year(in month: (number: Int, isHijri: Bool)) -> Int? {
        _ = signs()
        guard let year = number() else { return nil }
        var value = year.value
        switch year.width {
        case 4: break
        case 3 where !month.isHijri: value += 1_900
        case 2 where month.isHijri && eraAhead() == true: value += 1_400
        case 2 where !month.isHijri && !isMonthAhead: value = NumericDay.fullYear(value)
        default: return nil
        }
        if month.isHijri != HijriCalendar.years.contains(value) { refusal = .noSuchTime }
        return value
    }

    /// Whether the number just read is the day of a further date.
    private var isMonthAhead: Bool {
        var ahead = self
        return ahead.month() != nil
    }

    /// The calendar that an era names after the number just read: true for the Hijri one, nil when none does.
    private func eraAhead() -> Bool? {
        guard index < elements.count, case .era(let isHijri) = elements[index] else { return nil }
        return isHijri
    }

    private mutating func takeEra(after day: CivilTime) {
        guard let isHijri = eraAhead() else { return }
        index += 1
        if isHijri != day.isHijri { refusal = .noSuchTime }
    }
}

/// A day in three numbers.
struct NumericDay {
    let time: CivilTime

    /// The day comes first, as Arabic papers write it, unless only the other order is a day or fits the day of the week.
    init(_ first: DateNumber, _ second: DateNumber, _ third: DateNumber, weekday: Int?, isHijri: Bool) {
        let isYearFirst = first.width == 4 || (third.width != 4 && first.value > 31)
        let year = isYearFirst ? first : third
        let century = isHijri ? 1_400 + year.value : NumericDay.fullYear(year.value)
        let fullYear = year.width == 4 ? year.value : century
        let (day, month) = isYearFirst ? (third.value, second.value) : (first.value, second.value)
        let usual = CivilTime(year: fullYear, month: month, day: day)
        let turned = CivilTime(year: fullYear, month: day, day: month)
        let fits = { (time: CivilTime) in time.days.map(CivilTime.weekday(of:)) == weekday }
        let isTurned = usual.days == nil || (!isYearFirst && weekday != nil && !fits(usual) && fits(turned))
        time = isTurned && turned.days != nil ? turned : usual
    }

    /// Years of two digits as in RFC 2822, section 4.3.
    static func fullYear(_ year: Int) -> Int { year < 50 ? 2_000 + year : 1_900 + year }
}

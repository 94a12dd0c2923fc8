import ArabicText

/// Dates whose month is a word, and those in numbers alone with the day first, in any order and with words around them.
///
/// Clocks, zones and days of the week are picked out first; what is left must hold one day.
struct WordedDate {
    private var elements: [DateElement] = []
    private var clocks: [WrittenClock] = []
    private var weekday: Int?
    private var refusal: DateRefusal?

    init(_ text: String, zones: ZoneNames) {
        var scanner = DateScanner(text, zones: zones)
        scanner.scan()
        elements = scanner.elements
        clocks = scanner.clocks
        weekday = scanner.weekday
        refusal = scanner.refusal
    }

    /// The time it tells; the midnight that begins the day when no clock is given.
    func time() -> Result<CivilTime, DateRefusal> {
        if let refusal { return .failure(refusal) }
        return day().flatMap { day in
            var time = day
            time.weekday = weekday
            return clock().flatMap { clock in
                guard let clock else { return .success(time) }
                guard let hour = clock.fullHour else { return .failure(.noSuchTime) }
                (time.hour, time.minute, time.second, time.zone) = (hour, clock.minute, clock.second, clock.zone)
                return .success(time)
            }
        }
    }

    /// The Gregorian day where both calendars are used, since the Hijri one depends on the country.
    private func day() -> Result<CivilTime, DateRefusal> {
        var finder = DayFinder(elements: elements, weekday: weekday)
        finder.find()
        if let refusal = finder.refusal { return .failure(refusal) }
        guard !finder.days.isEmpty else { return .failure(.notADate) }
        guard finder.days.allSatisfy({ $0.days != nil }) else { return .failure(.noSuchTime) }
        let gregorian = finder.days.filter { !$0.isHijri }
        let candidates = gregorian.isEmpty ? finder.days : gregorian
        guard let first = candidates.first, candidates.allSatisfy({ $0.days == first.days }) else {
            return .failure(.contradiction)
        }
        return .success(first)
    }

    /// The clock; of two, one of which names its zone, they make known how far the place of the other is from Greenwich.
    private func clock() -> Result<WrittenClock?, DateRefusal> {
        guard var clock = clocks.first, let other = clocks.dropFirst().first else { return .success(clocks.first) }
        guard let hour = clock.fullHour, let otherHour = other.fullHour else { return .failure(.noSuchTime) }
        let ahead = (hour - otherHour) * 60 + clock.minute - other.minute
        if ahead == 0, clock.zone == nil || other.zone == nil {
            clock.zone = clock.zone ?? other.zone
            return .success(clock)
        }
        guard clocks.count == 2, clock.zone == nil, case .offset(let offset)? = other.zone else {
            return .failure(.contradiction)
        }
        var minutes = offset / 60 + ahead
        if minutes > 14 * 60 { minutes -= 24 * 60 }
        if minutes < -12 * 60 { minutes += 24 * 60 }
        guard minutes % 15 == 0 else { return .failure(.contradiction) }
        clock.zone = .offset(minutes * 60)
        return .success(clock)
    }
}

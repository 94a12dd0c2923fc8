import ArabicText

/// Dates whose month is a word, and those in numbers alone with the day first, in any order and with words around them.
///
/// Clocks, zones and days of the week are picked out first; what is left must hold one day.
struct WordedDate {
    private var elements: [DateElement] = []
    private var clocks: [WrittenClock] = []
    private var weekday: Int?
    private var refusal: DateRefusal?
    /// A zone beside a day without a clock.
    private var zone: WrittenZone?

    init(_ text: String, zones: ZoneNames) {
        var scanner = DateScanner(text, zones: zones)
        scanner.scan()
        elements = scanner.elements
        clocks = scanner.clocks
        weekday = scanner.weekday
        refusal = scanner.refusal
        zone = scanner.pendingZone
    }

    /// The time it tells; the midnight that begins the day when no clock is given.
    func time() -> Result<CivilTime, DateRefusal> {
        if let refusal { return .failure(refusal) }
        return day().flatMap { day in
            var time = day
            time.weekday = weekday
            return clock(on: day).flatMap { clock in
                guard let clock else {
                    time.zone = zone
                    return .success(time)
                }
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

    /// The clock; two of them, one in another zone, must tell the same time.
    private func clock(on day: CivilTime) -> Result<WrittenClock?, DateRefusal> {
        guard let clock = clocks.first, let other = clocks.dropFirst().first else { return .success(clocks.first) }
        guard let hour = clock.fullHour, let otherHour = other.fullHour else { return .failure(.noSuchTime) }
        let ahead = (hour - otherHour) * 60 + clock.minute - other.minute
        var agreed = clock
        switch (clock.zone, other.zone) {
        case (nil, let zone) where ahead == 0: agreed.zone = zone
        case (_, nil) where ahead == 0: break
        case (nil, .offset(let offset)):
            guard let own = WordedDate.offset(ahead + offset / 60) else { return .failure(.contradiction) }
            agreed.zone = .offset(own)
        case (let zone?, let otherZone?):
            guard let own = zone.minutes(on: day), let others = otherZone.minutes(on: day),
                (ahead - own + others) % 1_440 == 0
            else { return .failure(.contradiction) }
        default: return .failure(.contradiction)
        }
        return clocks.count == 2 ? .success(agreed) : .failure(.contradiction)
    }

    /// An offset in seconds from the minutes between two clocks, which may show different days; nil when no place has it.
    private static func offset(_ minutes: Int) -> Int? {
        let near = minutes > 14 * 60 ? minutes - 24 * 60 : minutes < -12 * 60 ? minutes + 24 * 60 : minutes
        return near % 15 == 0 && (-12 * 60...14 * 60).contains(near) ? near * 60 : nil
    }
}

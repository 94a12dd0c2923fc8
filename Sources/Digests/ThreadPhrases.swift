import ArabicText
import News

/// The sentences about what came before an event, and about its day.
extension Wording {
    /// Over the earlier stops of a thread: `الخيط — 5 محطات سابقة`.
    func threadHeading(_ thread: DigestThread) -> String {
        let stops = thread.stops.count + thread.more
        let adjective = PluralCategory(stops) == .two ? "سابقتان" : "سابقة"
        return stops == 1 ? "الخيط — محطة \(adjective)" : "الخيط — \(count(stops, .stop)) \(adjective)"
    }

    /// When a stop was and how long before the event; for one that is only recalled, that it was not monitored.
    func remarks(_ stop: DigestStop) -> [Phrase] {
        var remarks = [Phrase(days(from: stop.day, to: stop.until))]
        if let days = stop.daysBefore {
            remarks.append(Phrase(days == 0 ? "في اليوم نفسه" : "قبل \(count(days, .day, .genitive))"))
        }
        if let phrase = stop.phrase {
            remarks.append("ذُكرت ولم نرصدها")
            remarks.append("بعبارة «\(isolated: phrase)»")
        }
        return remarks
    }

    /// How many stops are not shown: `و3 محطات أسبق`.
    func earlier(_ stops: Int) -> String { "و\(count(stops, .stop)) أسبق" }

    /// The thread of a single story on one line: the newest earlier stop, and how many there are in all.
    func remark(_ thread: DigestThread) -> Phrase? {
        guard let newest = thread.stops.first else { return nil }
        let parts = remarks(newest).prefix(newest.phrase == nil ? 2 : 3)
        let line = parts.dropFirst().reduce(parts.first ?? "") { "\($0)، \($1)" }
        let others = thread.stops.count + thread.more - 1
        return others == 0 ? "الخيط: آخر محطة \(line)" : "الخيط: آخر محطة \(line)، \(earlier(others))"
    }

    /// The day the texts give: `تاريخ الحدث: الخميس 1 تموز 2021`.
    func happened(_ happened: HappeningDay) -> Phrase {
        Phrase("تاريخ الحدث: \(days(from: happened.day, to: happened.until))")
    }

    /// One day with its name, a whole month by its name, anything else by its ends.
    private func days(from first: CalendarDay, to last: CalendarDay?) -> String {
        guard let last else { return weekdayAndDate(first) }
        let isMonth = first.day == 1 && last.adding(days: 1).day == 1
        if isMonth, first.month == last.month, first.year == last.year {
            return localised("\(MonthNames.name(first.month, style: months)) \(first.year)")
        }
        return "بين \(gregorian(first)) و\(gregorian(last))"
    }
}

extension CountedNoun {
    /// An event of a thread.
    static let stop = CountedNoun(singular: "محطة", plural: "محطات", gender: .feminine)
}

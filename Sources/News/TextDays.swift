/// The day, or the days, on which a text says that something happened.
package struct TextDays: Sendable, Hashable, Codable {
    /// Days since 1 January 1970; several for a week or a month.
    package var days: ClosedRange<Int>
    /// How sure the reading is, 0 to 1.
    package var confidence: Double
    /// The words it was read from.
    package var phrase: String

    package init(days: ClosedRange<Int>, confidence: Double, phrase: String) {
        self.days = days
        self.confidence = confidence
        self.phrase = phrase
    }

    /// The reading that most of the articles of one event agree with, weighed by how sure each is.
    ///
    /// One that leaves more days open agrees with a narrower in them, and gives way to it. Of equals the surest is taken,
    /// then the earliest. Nil when those that contradict it are as sure together.
    package static func agreed(_ readings: [TextDays]) -> TextDays? {
        let total = readings.reduce(0) { $0 + $1.confidence }
        let narrow = readings.filter { reading in
            !readings.contains { $0.days.count < reading.days.count && $0.days.overlaps(reading.days) }
        }
        let ranked = narrow.map { reading in
            let agreeing = readings.filter { $0.days.overlaps(reading.days) }
            return (reading: reading, support: agreeing.reduce(0) { $0 + $1.confidence })
        }
        let best = ranked.min { first, second in
            let one = (-first.support, -first.reading.confidence, first.reading.days.lowerBound)
            let two = (-second.support, -second.reading.confidence, second.reading.days.lowerBound)
            return one == two ? first.reading.phrase < second.reading.phrase : one < two
        }
        return best.flatMap { $0.support > total - $0.support ? $0.reading : nil }
    }
}

/// An earlier happening that a text only recalls: «زيارته السابقة في نيسان».
package struct Recollection: Sendable, Hashable, Codable {
    /// The kind of act, by its name.
    package var act: String
    package var when: TextDays

    package init(act: String, when: TextDays) {
        self.act = act
        self.when = when
    }

    /// Those recollections that no stop answers to, earliest first; several of one happening are one, the narrowest.
    ///
    /// `stops` are the days of each stop of the thread.
    package static func unmonitored(_ all: [Recollection], besides stops: [ClosedRange<Int>]) -> [Recollection] {
        let open = all.filter { recollection in !stops.contains { $0.overlaps(recollection.when.days) } }
        let narrowestFirst = open.sorted { first, second in
            let one = (first.when.days.count, -first.when.confidence, first.when.days.lowerBound)
            let two = (second.when.days.count, -second.when.confidence, second.when.days.lowerBound)
            return one == two ? first.when.phrase < second.when.phrase : one < two
        }
        var kept: [Recollection] = []
        for recollection in narrowestFirst
        where !kept.contains(where: { $0.when.days.overlaps(recollection.when.days) }) {
            kept.append(recollection)
        }
        return kept.sorted { $0.when.days.lowerBound < $1.when.days.lowerBound }
    }
}

import News
import Testing

@Suite struct TextDaysTests {
    private static func days(_ days: ClosedRange<Int>, _ confidence: Double = 0.8, _ phrase: String = "") -> TextDays {
        TextDays(days: days, confidence: confidence, phrase: phrase)
    }

    @Test(
        "the day most accounts agree on is the event's",
        arguments: [
            ([], nil),
            ([days(5...5)], 5...5),
            ([days(5...5), days(1...30, 1)], 5...5),
            ([days(1...30, 0.5), days(5...5, 0.9), days(7...7, 0.3)], 5...5),
            ([days(5...5), days(6...6)], nil),
            ([days(5...5), days(6...6), days(6...6, 0.6)], 6...6),
        ] as [([TextDays], ClosedRange<Int>?)])
    func agreed(readings: [TextDays], days: ClosedRange<Int>?) {
        #expect(TextDays.agreed(readings)?.days == days)
        #expect(TextDays.agreed(readings.reversed())?.days == days)
    }

    @Test("recollections that a stop answers to go, and those that overlap are one, the narrowest")
    func unmonitored() {
        let all = [
            Self.days(100...130, 0.8, "في نيسان"), Self.days(110...110, 0.9, "في العاشر"), Self.days(105...112, 0.9),
            Self.days(300...330, 0.8, "في تشرين"), Self.days(500...500, 1, "اليوم"),
        ]
        let open = Recollection.unmonitored(
            all.map { Recollection(act: "meeting", when: $0) }, besides: [320...321, 500...501])
        #expect(open.map(\.when.phrase) == ["في العاشر"])
    }

    @Test(
        "days are numbered from the first of January 1970",
        arguments: [("1970-01-01", 0), ("2021-07-01", 18_809), ("1969-12-31", -1)])
    func numbers(text: String, number: Int) throws {
        let day = try #require(CalendarDay(text))
        #expect(day.number == number)
        #expect(CalendarDay(number: number) == day)
    }
}

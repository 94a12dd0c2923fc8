import ArabicText
import Testing

@Suite struct WeekdayNamesTests {
    @Test("every name is read back, with and without يوم", arguments: 1...7)
    func roundTrip(day: Int) {
        #expect(WeekdayNames.number(of: WeekdayNames.name(day)) == day)
        #expect(WeekdayNames.number(of: "يوم " + WeekdayNames.name(day)) == day)
    }

    @Test("spellings are folded", arguments: [("الإثنين", 2), ("الأربِعاء", 4), ("الجمعه", 6), ("الثُلاثاء", 3)])
    func spellings(name: String, day: Int) {
        #expect(WeekdayNames.number(of: name) == day)
    }

    @Test("other words are no days", arguments: ["", "أحد", "خميس", "يوم", "يوم "])
    func others(word: String) {
        #expect(WeekdayNames.number(of: word) == nil)
    }

    @Test("a number that is no day stays a number")
    func outside() {
        #expect(WeekdayNames.name(0) == "0")
        #expect(WeekdayNames.name(.min) == String(Int.min))
    }
}

import ArabicText
import Testing

@Suite struct MonthNamesTests {
    @Test("every name of every set is read back", arguments: MonthNames.Style.allCases, 1...12)
    func roundTrip(style: MonthNames.Style, month: Int) {
        let name = MonthNames.name(month, style: style)
        #expect(MonthNames.number(of: name) == month)
        #expect(MonthNames.number(of: Fold.fold(name)) == month)
    }

    @Test(
        "other spellings are read",
        arguments: [
            ("تشرین الثاني", 11), ("كانون  الأوّل", 12), ("ابريل", 4), ("إبريل", 4), ("يونيه", 6), ("يوليوز", 7),
            ("غشت", 8), ("دجنبر", 12), ("مايس", 5), ("أغشت", 8), ("شتمبر", 9), ("دجمبر", 12),
            ("نوّار", 5), ("جويليه", 7), ("اذار", 3), ("تشرين أول", 10),
        ])
    func variants(name: String, month: Int) {
        #expect(MonthNames.number(of: name) == month)
    }

    @Test("other words are no months", arguments: ["", "كانون", "تشرين", "رمضان", "الأول", "12", "يوم"])
    func others(word: String) {
        #expect(MonthNames.number(of: word) == nil)
    }

    @Test("names come from the set asked for; a number that is no month stays a number")
    func names() {
        #expect(MonthNames.name(1, style: .levantine) == "كانون الثاني")
        #expect(MonthNames.name(7, style: .egyptian) == "يوليو")
        #expect(MonthNames.name(8, style: .maghrebi) == "أوت")
        #expect([0, 13, -1, .min].map { MonthNames.name($0, style: .egyptian) } == ["0", "13", "-1", String(Int.min)])
    }
}

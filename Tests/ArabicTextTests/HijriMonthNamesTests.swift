import ArabicText
import Testing

@Suite struct HijriMonthNamesTests {
    @Test("every name is read back", arguments: 1...12)
    func roundTrip(month: Int) {
        #expect(HijriMonthNames.number(of: HijriMonthNames.name(month)) == month)
    }

    @Test(
        "other spellings are read",
        arguments: [
            ("ربيع الثاني", 4), ("جمادى الثانية", 6), ("جُمادى الأولى", 5), ("ذي القعده", 11), ("ذي الحجة", 12),
            ("المحرّم", 1),
        ])
    func variants(name: String, month: Int) {
        #expect(HijriMonthNames.number(of: name) == month)
    }

    @Test("other words are no months", arguments: ["", "ربيع", "ذو", "يناير"])
    func others(word: String) {
        #expect(HijriMonthNames.number(of: word) == nil)
    }

    @Test("a number that is no month stays a number")
    func outside() {
        #expect(HijriMonthNames.name(13) == "13")
        #expect(HijriMonthNames.name(.min) == String(Int.min))
    }
}

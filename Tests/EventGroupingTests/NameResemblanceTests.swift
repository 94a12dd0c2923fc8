import Testing

@testable import EventGrouping

@Suite struct NameResemblanceTests {
    @Test(
        "spellings of one foreign name resemble each other, other names do not",
        arguments: [
            ("هوكستن", "هوشستاين", true), ("هوكشتاين", "هوكستن", true), ("ليندكفست", "لندكفيست", true),
            ("لارسن", "هالفورسن", false), ("سيلفا", "اوتينو", false), ("ماي", "مي", false), ("", "", true),
            ("بدرسن", "بدرسن", true), ("غريفثس", "غوترس", false),
        ])
    func resemblance(first: String, second: String, one: Bool) {
        #expect(NameResemblance.mayBeOne(first, second) == one)
        #expect(NameResemblance.mayBeOne(second, first) == one)
    }
}

import Testing

@testable import Daemon

@Suite struct FeedLanguageTests {
    private func language(_ declared: String?, arabic: Int, latin: Int) -> FeedLanguage {
        let items =
            (0..<arabic).map { _ in DiscoverySample.item("خبر من المدينة عن Expo") }
            + (0..<latin).map { _ in DiscoverySample.item("", text: "A story from the town, «خبر»") }
        return FeedLanguage(DiscoverySample.feed(items, language: declared))
    }

    @Test("items in Arabic letters are counted by their titles, or else their texts")
    func counts() {
        let language = language("ar", arabic: 3, latin: 2)
        #expect(language.items == 5)
        #expect(language.arabic == 3)
        #expect(FeedLanguage(DiscoverySample.feed([DiscoverySample.item()])).items == 0)
    }

    @Test(
        "what is declared and what is seen may differ",
        arguments: [
            ("ar", 9, 1, false), ("ar-SY", 9, 1, false), ("fa", 9, 1, false), ("en-US", 9, 1, true), ("ar", 1, 9, true),
            ("en", 1, 9, false), ("en", 0, 0, false), (nil, 9, 1, false), ("عربي", 9, 1, false),
        ] as [(String?, Int, Int, Bool)])
    func doubts(declared: String?, arabic: Int, latin: Int, isDoubted: Bool) {
        #expect((language(declared, arabic: arabic, latin: latin).doubt != nil) == isDoubted)
    }

    @Test(
        "a source gets another language than the others only for a reason",
        arguments: [
            ("ar", 9, 0, "ar", "ar"), ("ar-SA", 9, 0, "ar", "ar"), ("ar", 9, 0, "ar-SY", "ar-SY"),
            ("fa", 9, 0, "ar", "fa"),
            ("en-US", 0, 9, "ar", "en-US"), ("en-US", 9, 0, "ar", "ar"), ("en-US", 9, 0, "en", "ar"),
            (nil, 9, 0, "en", "ar"), (nil, 0, 9, "ar", "ar"), ("ar", 0, 9, "ar", "ar"), ("ar", 0, 9, "en", "en"),
            ("not a tag", 9, 0, "ar", "ar"),
        ] as [(String?, Int, Int, String, String)])
    func tags(declared: String?, arabic: Int, latin: Int, standard: String, tag: String) {
        #expect(language(declared, arabic: arabic, latin: latin).tag(besides: standard) == tag)
    }
}

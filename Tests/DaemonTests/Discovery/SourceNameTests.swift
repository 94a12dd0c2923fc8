import Testing

@testable import Daemon

@Suite struct SourceNameTests {
    private func name(_ title: String, taken: Set<String> = []) -> String {
        SourceName.name(fromTitle: title, address: "https://www.marfa.example/feed", taken: taken)
    }

    @Test(
        "what only says that it is a feed is left out, and nothing else",
        arguments: [
            ("صحيفة المرفأ", "صحيفة المرفأ"), ("صحيفة المرفأ - RSS", "صحيفة المرفأ"),
            ("RSS Feed | صحيفة المرفأ", "صحيفة المرفأ"), ("صحيفة المرفأ » الخلاصة", "صحيفة المرفأ"),
            ("الرئيسية - صحيفة المرفأ - RSS", "صحيفة المرفأ"), ("صحيفة المرفأ - اقتصاد", "صحيفة المرفأ - اقتصاد"),
            ("RSS Monitor", "RSS Monitor"), ("مرفأ «اليوم»", "مرفأ «اليوم»"),
            ("  صحيفة \u{200F} المرفأ\u{202E} ", "صحيفة المرفأ"),
            ("", "marfa.example"), ("RSS", "marfa.example"), (" | ", "marfa.example"),
        ])
    func cleans(title: String, expected: String) {
        #expect(name(title) == expected)
    }

    @Test("a name that is taken gets a number, and a long one is cut")
    func unique() {
        #expect(name("المرفأ", taken: ["المرفأ"]) == "المرفأ 2")
        #expect(name("المرفأ", taken: ["المرفأ", "المرفأ 2", "المرفأ 3"]) == "المرفأ 4")
        let long = String(repeating: "طويل ", count: 60)
        let cut = name(long)
        #expect(cut.unicodeScalars.count <= 120)
        #expect(!cut.hasSuffix(" "))
        #expect(name(long, taken: [cut]).unicodeScalars.count <= 120)
    }
}

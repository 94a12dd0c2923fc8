import ArabicText
import Testing

@Suite struct ScriptTests {
    @Test(
        "the share counts letters only",
        arguments: [("خبر", 1.0), ("news", 0), ("", 0), ("123 !", 0), ("اب ab 12", 0.5), ("ﻻ", 1)])
    func share(text: String, expected: Double) {
        #expect(Script.arabicShare(of: text) == expected)
    }
}

import Testing

@testable import Digests

@Suite struct CleaningTests {
    @Test(
        "a title becomes one harmless line",
        arguments: [
            ("  خبر\n\tجديد\u{2028}هنا ", "خبر جديد هنا"), ("\u{202E}عكس\u{202C}", "عكس"),
            ("\u{1B}[31mأحمر\u{1B}[0m", "أحمر"),
            ("\u{9B}1;5Hموضع", "موضع"), ("مي\u{200C}خواهم", "مي\u{200C}خواهم"), ("a\u{0}b\u{7F}c\u{AD}d", "abcd"),
            ("نصّ [1]", "نصّ [1]"), ("\u{FEFF}\u{200B}", ""), ("قَالَ", "قَالَ"),
        ])
    func line(text: String, line: String) { #expect(Cleaning.line(text) == line) }

    @Test("a long title is cut between words and says so")
    func shortened() {
        let (text, isCut) = Cleaning.shortened(String(repeating: "كلمة ", count: 100), to: 50)
        #expect(isCut)
        #expect(text.hasSuffix("كلمة…"))
        #expect(text.unicodeScalars.count <= 50)
    }

    @Test("a title within the limit stays as it is")
    func short() { #expect(Cleaning.shortened("قصير", to: 50) == ("قصير", false)) }

    @Test("one letter under a thousand marks does not pass for short")
    func stacked() {
        let (text, isCut) = Cleaning.shortened("ا" + String(repeating: "\u{64B}", count: 1000), to: 50)
        #expect(isCut)
        #expect(text == "…")
    }
}

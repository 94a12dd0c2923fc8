import Testing

@testable import ArabicText

@Suite struct WordListTests {
    @Test("words are folded, and those of a row lead to its first")
    func lists() {
        #expect(WordList.folded("إلى  آسيا\nإلى") == ["الي", "اسيا"])
        #expect(
            WordList.leadingToFirst("سوريا سورية\n\nأ ب") == ["سوريا": "سوريا", "سوريه": "سوريا", "ا": "ا", "ب": "ا"])
        #expect(WordList.packed("قال cnn").count == 1)
    }
}

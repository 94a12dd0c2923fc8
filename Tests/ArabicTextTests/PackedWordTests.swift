import Testing

@testable import ArabicText

@Suite struct PackedWordTests {
    @Test("a word comes out as it went in", arguments: ["", "ه", "قال", "الديمقراطيهاليوم"])
    func roundTrip(word: String) {
        #expect(PackedWord(word)?.string == word)
    }

    @Test(
        "what is no folded Arabic word of up to 16 letters is refused",
        arguments: ["cnn", "12", "قال 1", "ݐاب", "الديمقراطيهاليوما"])
    func refused(word: String) {
        #expect(PackedWord(word) == nil)
    }

    @Test(
        "folded UTF-8 is packed as its string is",
        arguments: [
            "", "ه", "قال", "ديمقراط", "الديمقراطيه", "الديمقراطيهاليوم", "cnn", "12", "قال1", "الديمقراطيهاليوما",
        ])
    func fromBytes(word: String) {
        let packed = PackedWord(folded: word.utf8.span)
        #expect(packed == PackedWord(word))
        #expect(packed?.count == PackedWord(word)?.count)
    }

    @Test("affixes come off a word that is more than them")
    func affixes() throws {
        let word = try #require(PackedWord("والكتاب"))
        let prefix = try #require(PackedWord("وال"))
        let suffix = try #require(PackedWord("تاب"))
        #expect(word.dropping(prefix: prefix)?.string == "كتاب")
        #expect(word.dropping(suffix: suffix)?.string == "والك")
        #expect(word.dropping(prefix: suffix) == nil)
        #expect(word.dropping(suffix: prefix) == nil)
        #expect(word.dropping(prefix: word) == nil)
        #expect(prefix.followed(by: suffix)?.string == "والتاب")
        #expect(word.last == PackedWord(letter: "ب").last)
    }

    @Test("two words join when there is room")
    func joining() throws {
        let long = try #require(PackedWord("الديمقراطيهاليوم"))
        let none = try #require(PackedWord(""))
        let alef = PackedWord(letter: "ا")
        #expect(long.followed(by: alef) == nil)
        #expect(long.followed(by: none) == long)
        #expect(long.dropping(prefix: alef)?.string == "لديمقراطيهاليوم")
    }
}

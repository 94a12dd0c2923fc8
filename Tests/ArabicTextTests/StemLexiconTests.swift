import Testing

@testable import ArabicText

@Suite struct StemLexiconTests {
    @Test("a spelling belongs to one country or name only")
    func rows() {
        let words = StemRows.shared.split(whereSeparator: \.isNewline).flatMap { row in
            WordList.folded(String(row)).sorted()
        }
        #expect(Set(words).count == words.count)
    }

    @Test("a stem is its own stem, and every word can be packed")
    func stems() throws {
        let words = WordList.folded(StemRows.shared + " " + StemRows.names + " " + StemRows.words).sorted()
        for word in words {
            let packed = try #require(PackedWord(word), "\(word)")
            let stem = try #require(StemLexicon.stem(of: packed), "\(word)")
            #expect(StemLexicon.stem(of: stem) == stem)
        }
    }
}

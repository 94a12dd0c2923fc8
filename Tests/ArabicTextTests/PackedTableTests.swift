import Testing

@testable import ArabicText

@Suite struct PackedTableTests {
    @Test("a table gives back what was put in and nothing else")
    func lookUp() throws {
        let letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".map(String.init)
        let words = letters.flatMap { first in letters.map { first + $0 + "ا" } }
        let packed = words.compactMap { PackedWord($0) }
        let table = PackedTable(Dictionary(uniqueKeysWithValues: zip(packed, words)))
        for (key, word) in zip(packed, words) {
            #expect(table[key] == word)
            #expect(table.contains(key))
        }
        for word in letters.map({ $0 + "و" }) + [""] {
            let absent = try #require(PackedWord(word))
            #expect(table[absent] == nil)
            #expect(!table.contains(absent))
        }
    }
}

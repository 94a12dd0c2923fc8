import Testing

@testable import ArabicText

@Suite struct FurniturePhrasesTests {
    @Test("no phrase has more words than are read to find it, and none stands twice")
    func rows() {
        let phrases =
            FurnitureRows.ends + FurnitureRows.labels + FurnitureRows.signedLabels + FurnitureRows.lines.map(\.0)
            + FurnitureRows.signedLines.map(\.0)
        let folded = phrases.map { Fold.fold($0) }
        #expect(folded.allSatisfy { $0.split(separator: " ").count <= FurniturePhrases.phraseWords })
        #expect(Set(folded).count == folded.count)
    }
}

import Testing

@testable import NearDuplicates

@Suite struct ShinglesTests {
    @Test("a text has one shingle for each pair of neighbours, each once, in order")
    func countsPairs() {
        let shingles = Shingles.shingles(of: [10, 20, 10, 20, 30])
        #expect(shingles.count == 3)
        #expect(shingles == shingles.sorted())
    }

    @Test("order of words matters, and so does every word")
    func keepsOrder() {
        #expect(Shingles.shingles(of: [1, 2]) != Shingles.shingles(of: [2, 1]))
        #expect(Shingles.shingles(of: [3, 7]) != Shingles.shingles(of: [30, 7]))
    }

    @Test("no word gives no shingle, one word gives one")
    func servesShortTexts() {
        #expect(Shingles.shingles(of: []).isEmpty)
        #expect(Shingles.shingles(of: [5]).count == 1)
        #expect(Shingles.runs(of: [5, 6], width: 4).count == 1)
    }
}

import NearDuplicates
import Testing

@Suite struct ShinglesTests {
    @Test("a text has one shingle for each pair of neighbours, each once, in order")
    func countsPairs() {
        let shingles = Shingles.shingles(of: ["قال", "الوزير", "قال", "الوزير", "امس"], seed: 1)
        #expect(shingles.count == 3)
        #expect(shingles == shingles.sorted())
    }

    @Test("order of words matters")
    func keepsOrder() {
        #expect(Shingles.shingles(of: ["زار", "دمشق"], seed: 1) != Shingles.shingles(of: ["دمشق", "زار"], seed: 1))
    }

    @Test("another number is another shingle")
    func keepsNumbers() {
        #expect(Shingles.shingles(of: ["3", "قتلي"], seed: 1) != Shingles.shingles(of: ["30", "قتلي"], seed: 1))
    }

    @Test("another seed gives other shingles, the same seed the same")
    func dependsOnSeed() {
        let words = ["افتتح", "المعرض", "ابوابه"]
        #expect(Shingles.shingles(of: words, seed: 1) == Shingles.shingles(of: words, seed: 1))
        #expect(Shingles.shingles(of: words, seed: 1) != Shingles.shingles(of: words, seed: 2))
    }

    @Test("no word gives no shingle, one word gives one")
    func servesShortTexts() {
        #expect(Shingles.shingles(of: [], seed: 1).isEmpty)
        #expect(Shingles.shingles(of: ["عاجل"], seed: 1).count == 1)
    }
}

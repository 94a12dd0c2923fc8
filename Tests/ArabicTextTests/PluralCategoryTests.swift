import ArabicText
import Testing

@Suite struct PluralCategoryTests {
    @Test(
        "counts fall into the categories of CLDR",
        arguments: [
            (PluralCategory.zero, [0]), (.one, [1, -1]), (.two, [2]), (.few, [3, 7, 10, 103, 110, 1_003]),
            (.many, [11, 26, 99, 111, 1_011, 1_099]), (.other, [100, 101, 102, 200, 202, 1_000, 10_000, 1_000_002]),
        ])
    func categories(category: PluralCategory, counts: [Int]) {
        for count in counts { #expect(PluralCategory(count) == category, "\(count)") }
    }
}

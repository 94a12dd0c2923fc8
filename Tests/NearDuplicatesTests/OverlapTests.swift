import NearDuplicates
import TestSupport
import Testing

@Suite struct OverlapTests {
    @Test(
        "what two lists share is counted exactly",
        arguments: [
            ([Int](), [Int](), 0.0, 0.0), ([1], [], 0, 0), ([1, 2, 3], [2, 3, 4], 0.5, 2.0 / 3),
            ([1, 2], [1, 2], 1, 1),
            ([1, 2], [1, 2, 3, 4], 0.5, 1),
        ])
    func measures(left: [Int], right: [Int], jaccard: Double, containment: Double) {
        let overlap = Overlap(left, right)
        #expect(overlap.jaccard == jaccard)
        #expect(overlap.containment == containment)
        #expect(Overlap(right, left).jaccard == jaccard)
    }

    @Test("the count agrees with that of the standard library's sets")
    func agreesWithSets() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<50 {
            let left = Set((0..<80).map { _ in Int.random(in: 0..<120, using: &generator) })
            let right = Set((0..<40).map { _ in Int.random(in: 0..<120, using: &generator) })
            #expect(Overlap(left.sorted(), right.sorted()).shared == left.intersection(right).count)
        }
    }
}

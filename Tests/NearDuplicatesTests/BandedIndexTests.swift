import TestSupport
import Testing

@testable import NearDuplicates

@Suite struct BandedIndexTests {
    private static func meetings(at jaccard: Double, pairs: Int) -> Double {
        var generator = SeededGenerator(seed: 21)
        var met = 0
        for _ in 0..<pairs {
            let shared = Int(600 * jaccard / (1 + jaccard))
            let make = { (generator: inout SeededGenerator, count: Int) in
                (0..<count).map { _ in UInt32(truncatingIfNeeded: generator.next()) }
            }
            let common = make(&generator, shared)
            let left = common + make(&generator, 300 - shared)
            let right = common + make(&generator, 300 - shared)
            var index = BandedIndex()
            index.insert(0, signature: Signature.signature(of: left))
            var found = false
            index.forEachMeeting(Signature.signature(of: right), limit: 10) { _ in found = true }
            met += found ? 1 : 0
        }
        return Double(met) / Double(pairs)
    }

    @Test(
        "pairs meet as often as 25 bands of 5 rows promise",
        arguments: [(0.8, 0.99...1), (0.5, 0.42...0.68), (0.1, 0...0.02)])
    func meets(jaccard: Double, expected: ClosedRange<Double>) {
        #expect(expected.contains(Self.meetings(at: jaccard, pairs: 300)))
    }

    @Test("the empty signature meets nothing, and a removed entry is not met")
    func forgets() {
        var index = BandedIndex()
        var met = 0
        let signature = Signature.signature(of: [1, 2, 3])
        index.insert(0, signature: Signature.signature(of: []))
        index.insert(1, signature: signature)
        index.remove(1, signature: signature)
        index.forEachMeeting(Signature.signature(of: []), limit: 10) { _ in met += 1 }
        index.forEachMeeting(signature, limit: 10) { _ in met += 1 }
        #expect(met == 0)
    }
}

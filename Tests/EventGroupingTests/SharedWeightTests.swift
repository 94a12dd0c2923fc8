import TestSupport
import Testing

@testable import EventGrouping

/// The weights that stories share, added up and ranked.
@Suite struct SharedWeightTests {
    @Test(
        "stories come in the order of a plain dictionary that is sorted, however many are wanted",
        arguments: 1...40 as ClosedRange<UInt64>)
    func order(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let size = Int.random(in: 0...3_000, using: &random)
        var plain: [Int64: Double] = [:]
        var shared = SharedWeight(capacity: size)
        for _ in 0..<size {
            let article = Int64.random(in: -20...Int64(1 + size / 2), using: &random)
            // Few values, so that many are equal.
            let weight = Double(Int.random(in: 1...4, using: &random)) / 4
            plain[article, default: 0] += weight
            shared.add(weight, to: article)
        }
        let sorted = plain.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
        for limit in [1, 7, 96, size + 1] {
            var found: [Int64] = []
            shared.ranked(likely: Int.random(in: 1...200, using: &random)) { article in
                found.append(article)
                return found.count < limit
            }
            #expect(found == Array(sorted.prefix(limit)))
        }
    }

    @Test("the number at a place is that of the sorted list", arguments: 1...30 as ClosedRange<UInt64>)
    func selection(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let numbers = (0..<Int.random(in: 1...400, using: &random)).map { _ in
            Double(Int.random(in: 0...50, using: &random))
        }
        let sorted = numbers.sorted(by: >)
        for place in 1...numbers.count { #expect(SharedWeight.greatest(place, of: numbers) == sorted[place - 1]) }
    }
}

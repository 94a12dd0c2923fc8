import TestSupport
import Testing

@testable import NearDuplicates

@Suite struct CommonRunTests {
    /// The longest common run by its definition.
    private static func longest(_ left: [UInt32], _ right: [UInt32]) -> Int {
        var best = 0
        for i in left.indices {
            for j in right.indices {
                var length = 0
                while i + length < left.count, j + length < right.count, left[i + length] == right[j + length] {
                    length += 1
                }
                best = max(best, length)
            }
        }
        return best
    }

    @Test("it is the longest run there is, and stands where it says", arguments: 0..<20)
    func isLongest(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let words = { (count: Int) in (0..<count).map { _ in UInt32.random(in: 0..<6, using: &generator) } }
            let (left, right) = (words(40), words(35))
            let run = CommonRun(left, right)
            let longest = Self.longest(left, right)
            #expect(run.words == (longest >= CommonRun.least ? longest : 0))
            #expect(left[run.left..<(run.left + run.words)] == right[run.right..<(run.right + run.words)])
        }
    }

    @Test(
        "texts that share no run of four words share none",
        arguments: [([], []), ([1, 2, 3], [1, 2, 3]), ([1, 2, 3, 4], [4, 3, 2, 1])])
    func none(left: [UInt32], right: [UInt32]) {
        #expect(CommonRun(left, right).words == 0)
    }

    @Test("a text that repeats itself endlessly costs no more than another")
    func repeats() {
        let words = [UInt32](repeating: 7, count: 6_000)
        #expect(CommonRun(words, words).words == 6_000)
    }
}

import Testing

@testable import NearDuplicates

@Suite struct SeededHashTests {
    @Test("words of every length have hashes of their own")
    func separatesWords() {
        let hash = SeededHash(seed: 9)
        let words = (0...40).map { String(repeating: "ا", count: $0) } + ["a", "a\0", "\0", "\0\0"]
        #expect(Set(words.map { hash.word($0.utf8Span.span) }).count == words.count)
    }

    @Test("ten thousand words do not collide, and their hashes fill all bits")
    func spreads() {
        let hash = SeededHash(seed: 9)
        let hashes = (0..<10_000).map { hash.word("كلمة\($0)".utf8Span.span) }
        #expect(Set(hashes).count == hashes.count)
        for bit in 0..<64 {
            let share = Double(hashes.count { $0 >> UInt64(bit) & 1 == 1 }) / Double(hashes.count)
            #expect(abs(share - 0.5) < 0.03, "bit \(bit)")
        }
    }

    @Test("pairs that collide under one seed are not sought out by the order of their words")
    func pairsAreOrdered() {
        let hash = SeededHash(seed: 9)
        #expect(hash.sequence(1, 2) != hash.sequence(2, 1))
        #expect(hash.sequence(1, 2) != SeededHash(seed: 10).sequence(1, 2))
    }
}

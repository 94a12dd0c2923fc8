import TestSupport
import Testing

@testable import EventGrouping

@Suite struct WordCountsTests {
    private static func statistics() -> WordStatistics { WordStatistics(seedStories: 100, memoryDays: 7) }

    @Test(
        "counts come back from their bytes as they were",
        arguments: [
            WordCounts(day: 0, stories: 0, terms: [:]),
            WordCounts(day: -5, article: .max, stories: 0.1, terms: [.max: .leastNonzeroMagnitude, 0: 1e300]),
            WordCounts(
                day: 19_783, article: 7, stories: 12.75,
                terms: Dictionary(
                    uniqueKeysWithValues: (0..<900).map { (UInt32($0) &* 0x9E37_79B9, Double($0 + 1) / 3) })),
        ])
    func roundTrip(counts: WordCounts) {
        #expect(WordCounts(blob: counts.blob) == counts)
        #expect(WordCounts(blob: counts.blob)?.blob == counts.blob)
    }

    @Test("damaged bytes are no counts", arguments: 1...200 as ClosedRange<UInt64>)
    func damage(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let whole = WordCounts(day: 3, article: 5, stories: 2, terms: [9: 1, 4: 2.5, 77: 0.25]).blob
        var bytes = whole
        switch seed % 3 {
        case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &generator))
        case 1: bytes.append(UInt8.random(in: 0...255, using: &generator))
        default:
            bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
        }
        #expect(WordCounts(blob: bytes) == nil)
    }

    @Test("words counted again from what was counted before a day weigh what they weighed")
    func countedAgain() throws {
        var running = Self.statistics()
        var restored = Self.statistics()
        for day in 1...20 {
            let begun = running.begin(day: day * (day % 3 == 0 ? 2 : 1) + 40 * day)
            let counts = try #require(begun)
            restored.restore(try #require(WordCounts(blob: counts.blob)))
            for story in 0..<9 {
                let terms = (0..<12).map { UInt32(($0 * $0 + story * day) % 40) }
                let article = Int64(day * 100 + story)
                #expect(!restored.holds(article) && !running.holds(article))
                running.observe(Set(terms), names: Set(terms.prefix(3)), of: article)
                restored.observe(Set(terms), names: Set(terms.prefix(3)), of: article)
            }
            #expect((0..<40).allSatisfy { running.share(of: $0) == restored.share(of: $0) })
            #expect((0..<40).allSatisfy { running.share(ofName: $0) == restored.share(ofName: $0) })
            #expect(running.counts == restored.counts)
        }
    }

    @Test("a day that has begun or passed changes nothing, and what is long past is forgotten")
    func days() throws {
        var statistics = Self.statistics()
        let first = statistics.begin(day: 100)
        #expect(first?.day == 100 && first?.article == nil)
        statistics.observe([1, 2], names: [3], of: 11)
        let counts = statistics.counts
        for day in [100, 99, .min] {
            let begun = statistics.begin(day: day)
            #expect(begun == nil)
        }
        #expect(statistics.counts == counts)
        let later = [107, 111, .max].map { statistics.begin(day: $0) }
        #expect(later.map { $0?.terms.count } == [3, 0, 0])
        #expect(later.map { $0?.article } == [11, 11, 11])
        #expect(later.last??.stories == 0)
    }

    @Test("stories that restored counts hold are not counted twice")
    func notTwice() throws {
        var running = Reader(parameters: .standard)
        let stories = InventedDays(seed: 9, days: 1, storiesADay: 12).arrivals.map(\.story)
        _ = running.begin(day: 1)
        let readings = stories.prefix(6).map { running.read($0) }
        let begun = running.begin(day: 2)
        let counts = try #require(begun)
        var restored = Reader(parameters: .standard)
        restored.restore(counts)
        for (story, reading) in zip(stories, readings) { restored.count(reading, of: story.article) }
        _ = restored.read(stories[2])
        #expect(restored.statistics.counts == running.statistics.counts)
        for story in stories.dropFirst(6) { restored.count(running.read(story), of: story.article) }
        #expect(restored.statistics.counts == running.statistics.counts)
    }
}

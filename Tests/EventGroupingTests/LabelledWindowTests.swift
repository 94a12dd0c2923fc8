import EventGrouping
import Foundation
import TestSupport
import Testing

/// Holds the grouping of labelled days to floors; the figures themselves are printed by the benchmark of grouping.
@Suite(.enabled(if: SharedData.isPresent, SharedData.absence))
struct LabelledWindowTests {
    @Test("labelled days of five outlets are grouped at least this well", arguments: ["window_A", "window_B"])
    func window(_ name: String) throws {
        let rows = try Self.rows(in: "data/events/\(name).jsonl")
        let predicted = try Self.group(rows)
        let gold = rows.map { $0.event ?? $0.id }
        let sizes = Dictionary(gold.map { ($0, 1) }, uniquingKeysWith: +)
        let largest = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        let small = gold.indices.filter { gold[$0] != largest }
        #expect(Self.bCubed(gold, predicted) >= 0.87)
        #expect(Self.pairwise(small.map { gold[$0] }, small.map { predicted[$0] }) >= 0.65)
    }

    @Test("the founding pair is one event when published together, and two in one thread when published years apart")
    func foundingPair() throws {
        let texts = try SharedData.names(in: "seeds").prefix(2).map { name in
            String(decoding: try SharedData.bytes("seeds/\(name)"), as: UTF8.self)
        }
        try #require(texts.count == 2)
        let days = ["2021-07-01T12:00:00Z", "2021-07-01T18:00:00Z", "2023-01-12T12:00:00Z"]
        let times = try days.map { try Date($0, strategy: .iso8601) }
        let together = Self.placePair(texts, [times[0], times[1]])
        #expect(together.events[0] == together.events[1])
        let apart = Self.placePair(texts, [times[0], times[2]])
        #expect(apart.events[0] != apart.events[1])
        #expect(apart.link?.linkedTo == apart.events[0])
        #expect(apart.link?.days == 560)
    }

    private static func placePair(_ texts: [String], _ times: [Date]) -> (events: [Int64], link: ThreadLink?) {
        var grouper = EventGrouper()
        var stops: [ThreadStop] = []
        var link: ThreadLink?
        var events: [Int64] = []
        for (number, text) in texts.enumerated() {
            let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
            let story = Story(
                article: Int64(number), source: "\(number)", title: lines[0], text: lines[1], time: times[number])
            let decision = grouper.place(story) { Int64(number + 10) }
            events.append(decision.event)
            let keys = grouper.threadKeys(of: story.article)
            let event = ThreadEvent(event: decision.event, opened: story.time, keys: keys.sought)
            link = ThreadLinker().links(from: event, to: stops).first
            stops.append(
                ThreadStop(event: decision.event, opened: story.time, keys: Set(keys.kept.map(\.number))))
        }
        return (events, link)
    }

    // MARK: Rows and scores

    private struct Row: Decodable {
        var id: String
        var feed: String?
        var title: String
        var text: String
        var published: String
        var event: String?
    }

    private static func rows(in path: String) throws -> [Row] {
        let bytes = try SharedData.bytes(path)
        return try bytes.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Row.self, from: Data($0)) }
    }

    private static func group(_ rows: [Row]) throws -> [Int64] {
        var grouper = EventGrouper()
        var events: Int64 = 0
        return try rows.enumerated().map { number, row in
            let time = try Date(row.published, strategy: .iso8601)
            let story = Story(
                article: Int64(number), source: row.feed ?? "", title: row.title, text: row.text, time: time)
            let next = events + 1
            let event = grouper.place(story) { next }.event
            events = max(events, event)
            return event
        }
    }

    /// The harmonic mean of BCubed precision and recall, after Amigó and others 2009.
    private static func bCubed(_ gold: [String], _ predicted: [Int64]) -> Double {
        var precision = 0.0
        var recall = 0.0
        for item in gold.indices {
            let sameGold = gold.indices.filter { gold[$0] == gold[item] }
            let samePredicted = gold.indices.filter { predicted[$0] == predicted[item] }
            let both = Double(sameGold.count { predicted[$0] == predicted[item] })
            precision += both / Double(samePredicted.count)
            recall += both / Double(sameGold.count)
        }
        let total = Double(max(gold.count, 1))
        return harmonic(precision / total, recall / total)
    }

    private static func pairwise(_ gold: [String], _ predicted: [Int64]) -> Double {
        var (right, found, wanted) = (0.0, 0.0, 0.0)
        for first in gold.indices {
            for second in gold.indices where second > first {
                let isWanted = gold[first] == gold[second]
                let isFound = predicted[first] == predicted[second]
                if isWanted { wanted += 1 }
                if isFound { found += 1 }
                if isWanted, isFound { right += 1 }
            }
        }
        return harmonic(right / max(found, 1), right / max(wanted, 1))
    }

    private static func harmonic(_ first: Double, _ second: Double) -> Double {
        first + second > 0 ? 2 * first * second / (first + second) : 0
    }
}

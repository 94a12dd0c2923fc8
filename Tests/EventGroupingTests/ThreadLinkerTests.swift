import EventGrouping
import Foundation
import Testing

@Suite struct ThreadLinkerTests {
    private static let visit = ThreadKey(.visit, ["موراكامي", "بغداد"], words: "موراكامي، بغداد")
    private static let pair = ThreadKey(.pair, ["أ", "ب", "meeting", "بغداد"], words: "أ، ب، بغداد")
    private let linker = ThreadLinker()

    /// A stop on a day, under keys.
    private static func stop(
        _ event: Int64, day: Double, thread: Int64? = nil, _ keys: [ThreadKey] = [visit]
    ) -> ThreadStop {
        ThreadStop(event: event, opened: Stories.time(day * 24), thread: thread, keys: Set(keys.map(\.number)))
    }

    private static func event(
        day: Double, thread: Int64? = nil, _ keys: [ThreadKey] = [visit], relatives: [ThreadRelative] = []
    ) -> ThreadEvent {
        ThreadEvent(
            event: 100, opened: Stories.time(day * 24), thread: thread, keys: keys, relatives: relatives)
    }

    @Test("a stop of long ago that shares a key is linked, with the key and the gap in days")
    func longAgo() throws {
        let link = try #require(linker.links(from: Self.event(day: 560), to: [Self.stop(1, day: 0)]).first)
        #expect(link.linkedTo == 1 && link.days == 560 && link.reason == .keys)
        #expect(link.why.keys == ["visit: موراكامي، بغداد"])
    }

    @Test("of a thread's stops the one that shares most keys is named, the nearest among equals")
    func nearest() {
        let stops = [
            Self.stop(1, day: 0, thread: 7), Self.stop(2, day: 100, thread: 7),
            Self.stop(3, day: 50, thread: 7, [Self.visit, Self.pair]),
        ]
        let both = linker.links(from: Self.event(day: 300, [Self.visit, Self.pair]), to: stops)
        #expect(both.map(\.linkedTo) == [3])
        #expect(linker.links(from: Self.event(day: 300), to: stops).map(\.linkedTo) == [2])
    }

    @Test("two threads that an event belongs to are both named, and so is a stop without a thread")
    func severalThreads() {
        let stops = [
            Self.stop(1, day: 0, thread: 9), Self.stop(2, day: 100, thread: 4), Self.stop(3, day: 200),
            Self.stop(4, day: 210, thread: 5, [Self.pair]),
        ]
        #expect(linker.links(from: Self.event(day: 400), to: stops).map(\.linkedTo) == [2, 1, 3])
    }

    @Test("a stop of the event's own thread, and the event itself, are no links")
    func known() {
        let stops = [Self.stop(1, day: 0, thread: 7), Self.stop(100, day: 100, thread: 7)]
        #expect(linker.links(from: Self.event(day: 100, thread: 7), to: stops).isEmpty)
    }

    @Test("a key that recurs every few days names no thread", arguments: [(3.5, 0), (4.5, 0), (30.0, 1)])
    func everyday(spacing: Double, links: Int) {
        let stops = (0..<9).map { Self.stop($0, day: Double($0) * spacing, thread: 7) }
        #expect(linker.links(from: Self.event(day: 9 * spacing), to: stops).count == links)
    }

    @Test("the accounts of one occasion do not make a key an everyday one")
    func occasion() {
        let stops = [0, 0.5, 1, 1.5, 2].enumerated().map { Self.stop(Int64($0), day: $1, thread: 7) }
        #expect(linker.links(from: Self.event(day: 90), to: stops).count == 1)
    }

    @Test("a key that many unrelated events share names no thread")
    func umbrella() {
        let trial = ThreadKey(.trial, ["أ"], words: "محاكمة أ")
        let stops = (0..<13).map { Self.stop($0, day: Double($0) * 40, [trial]) }
        #expect(linker.links(from: Self.event(day: 900, [trial]), to: stops).isEmpty)
        #expect(!linker.links(from: Self.event(day: 900, [trial]), to: Array(stops.prefix(5))).isEmpty)
    }

    @Test("the stages of one election are linked, and not two elections")
    func elections() {
        let key = ThreadKey(.election, ["مصر", "رئاسية"], words: "انتخابات رئاسية، مصر")
        #expect(linker.links(from: Self.event(day: 200, [key]), to: [Self.stop(1, day: 0, [key])]).count == 1)
        #expect(linker.links(from: Self.event(day: 1_460, [key]), to: [Self.stop(1, day: 0, [key])]).isEmpty)
    }

    @Test(
        "likeness links when one relative is close, or several of one thread are near",
        arguments: [
            ([0.71], 1), ([0.69], 0), ([0.6, 0.1], 1), ([0.6, 0.09], 0), ([0.1, 0.1], 1),
        ])
    func likeness(values: [Double], links: Int) {
        let stops = values.indices.map { Self.stop(Int64($0), day: 0, thread: 7, []) }
        let relatives = values.enumerated().map { ThreadRelative(event: Int64($0), likeness: $1) }
        let found = linker.links(from: Self.event(day: 1, [], relatives: relatives), to: stops)
        #expect(found.count == links)
        #expect(found.allSatisfy { $0.reason == .likeness && $0.likeness == values[0] })
    }

    @Test("likeness adds nothing to a thread that is older than a week, and nothing beside keys")
    func bounds() {
        let relatives = [ThreadRelative(event: 1, likeness: 0.99)]
        let event = Self.event(day: 9, relatives: relatives)
        let young = ThreadStop(event: 1, opened: Stories.time(8 * 24), thread: 7, threadOpened: Stories.time(3 * 24))
        var old = young
        old.threadOpened = Stories.time(0)
        #expect(linker.links(from: event, to: [young]).map(\.reason) == [.likeness])
        #expect(linker.links(from: event, to: [old]).isEmpty)
        #expect(linker.links(from: event, to: [young, Self.stop(2, day: -90)]).map(\.linkedTo) == [2])
    }

    @Test("relatives without a common thread do not add up")
    func strayRelatives() {
        let stops = [Self.stop(1, day: 0, []), Self.stop(2, day: 0, [])]
        let relatives = [1, 2].map { ThreadRelative(event: $0, likeness: 0.6) }
        #expect(linker.links(from: Self.event(day: 1, [], relatives: relatives), to: stops).isEmpty)
    }

    @Test("a key's number does not depend on its words, and differs by kind and parts")
    func numbers() {
        let key = ThreadKey(.visit, ["أ", "ب"], words: "س")
        #expect(key.number == ThreadKey(.visit, ["أ", "ب"], words: "ص").number)
        #expect(key.number != ThreadKey(.affair, ["أ", "ب"], words: "س").number)
        #expect(key.number != ThreadKey(.visit, ["أ ب"], words: "س").number)
    }
}

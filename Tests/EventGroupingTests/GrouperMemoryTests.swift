import Foundation
import TestSupport
import Testing

@testable import EventGrouping

@Suite struct GrouperMemoryTests {
    @Test(
        "a grouper read back at any moment goes on as the one that never stopped",
        arguments: [2, 5, 8, 13] as [UInt64])
    func restoring(seed: UInt64) throws {
        let arrivals = InventedDays(seed: seed, days: 11, storiesADay: 12).arrivals
        var running = KeptGrouper()
        var restored: [KeptGrouper] = []
        var changes: Set<GroupingChange.Kind> = []
        var copies = 0
        for (index, arrival) in arrivals.enumerated() {
            // At the first story, around the change of a day, and in between.
            if [0, 29, 60, 61, 107].contains(index) { restored.append(try #require(running.restored())) }
            let outcome = running.takeIn(arrival)
            for other in restored.indices {
                let same = restored[other].takeIn(arrival)
                #expect(same == outcome)
            }
            changes.formUnion(outcome.decision.changes.map(\.kind))
            copies += outcome.decision.rule == .copy ? 1 : 0
        }
        #expect(copies > 10)
        #expect(changes == [.merged, .split], "the days are to be hard ones")
        #expect(restored.allSatisfy { $0.grouper.count == running.grouper.count })
    }

    @Test("what is held stays bounded by the days it is held for")
    func bounded() {
        let arrivals = InventedDays(seed: 4, days: 30, storiesADay: 10).arrivals
        var running = KeptGrouper()
        var most = 0
        for arrival in arrivals { most = max(most, running.takeIn(arrival).held) }
        #expect(most < 130)
    }

    @Test(
        "of an event that lives the newest stories stay, of one that does not nothing, and copies go with what they copy"
    )
    func letGo() {
        var parameters = GroupingParameters()
        parameters.comparedMembers = 2
        var grouper = EventGrouper(parameters: parameters)
        let story = { (number: Int64, copyOf: Int64?) in
            Story(
                article: number, source: "أ", title: "خبر \(number)", text: "نص", time: Stories.time(Double(number)),
                copyOf: copyOf)
        }
        grouper.begin(day: 10)
        for (number, event) in [(1, 1), (2, 1), (3, 1), (4, 2)] as [(Int64, Int64)] {
            grouper.restore(story(number, nil), event: event)
        }
        grouper.restore(story(5, 1), event: 1)
        grouper.restore(story(6, 5), event: 1)
        grouper.begin(day: 12)
        grouper.restore(story(7, nil), event: 1)
        grouper.restore(story(8, 6), event: 1)
        #expect(grouper.story(of: 8) == 1)
        let gone = [10, 12, 12].map { grouper.forget(arrivedBefore: $0) }
        #expect(gone == [[], [1, 2, 4, 5, 6, 8], []])
        #expect(grouper.holds(3) && grouper.holds(7) && grouper.count == 2)
        let rest = grouper.forget(arrivedBefore: 13)
        #expect(rest == [3, 7])
    }

    @Test("copies of copies go with their story when its event is merged")
    func copiesOfCopies() {
        var places = Places()
        places.hold(1, in: 1, arrived: 0)
        places.hold(2, in: 1, copyOf: 1, arrived: 0)
        places.hold(3, in: 1, copyOf: 2, arrived: 0)
        let moved = places.move([1], from: 1, into: 9)
        #expect(moved.sorted() == [1, 2, 3])
        #expect([1, 2, 3].allSatisfy { places[$0] == 9 })
        let gone = places.forget([2])
        #expect(gone == [2])
        #expect(places.copies(of: 1) == [3])
    }

    @Test(
        "the span of an event is that of its stories, whatever came and went", arguments: 1...20 as ClosedRange<UInt64>)
    func spans(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var index = StoryIndex(lookupTerms: 5)
        var times: [Int64: Date] = [:]
        let arrivals = InventedDays(seed: seed, days: 4, storiesADay: 10).arrivals
        var reader = Reader(parameters: .standard)
        for arrival in arrivals {
            let story = arrival.story
            times[story.article] = story.time
            index.insert(
                Member(
                    article: story.article, event: Int64.random(in: 1...4, using: &generator), source: "أ",
                    time: story.time, reading: reader.read(story)))
            let (old, new) = (Int64.random(in: 1...4, using: &generator), Int64.random(in: 5...8, using: &generator))
            if story.article % 4 == 0 { index.move(Array((index.events[old] ?? []).prefix(2)), from: old, into: new) }
            if story.article % 5 == 0 { index.forget([story.article - 3, story.article - 1]) }
            for event in Int64(1)...8 {
                let live = (index.events[event] ?? []).compactMap { times[$0] }
                #expect(index.span(of: event)?.lowerBound == live.min())
                #expect(index.span(of: event)?.upperBound == live.max())
            }
        }
        index.forget(Set(times.keys))
        #expect(index.isEmpty)
    }
}

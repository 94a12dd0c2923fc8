import EventGrouping
import Foundation
import News
import Storage
import Testing

@testable import Daemon

/// What the desk finds among what waits for the archive, and beside what the archive holds.
@Suite struct ThreadDeskTests {
    private static let key = ThreadKey(.visit, ["موراكامي", "بغداد"], words: "موراكامي، بغداد")
    private static let other = ThreadKey(.visit, ["لارسن", "بيروت"], words: "لارسن، بيروت")

    private static func question(
        _ article: Int64, day: Double, event: Int64? = nil, _ keys: [ThreadKey] = [key],
        relatives: [ThreadRelative] = []
    ) -> ThreadDesk.Question {
        var all = ThreadKeys()
        all.kept = keys
        all.sought = keys
        return ThreadDesk.Question(
            article: ArticleID(rawValue: article), event: EventID(rawValue: event ?? article),
            time: Date(timeIntervalSince1970: day * 86_400), keys: all, relatives: relatives)
    }

    private static func stored(
        _ event: Int64, day: Double, thread: Int64? = nil, _ keys: [ThreadKey] = [key]
    ) -> StoredStop {
        StoredStop(
            event: EventID(rawValue: event), opened: Date(timeIntervalSince1970: day * 86_400),
            thread: thread.map(ThreadID.init(rawValue:)), keys: Set(keys.map(\.number)),
            article: ArticleID(rawValue: event))
    }

    @Test("three stops of one poll are one thread, whatever the archive knows")
    func onePoll() {
        var (desk, newest) = (ThreadDesk(), ThreadID(rawValue: 4))
        let changes = [1, 2, 3].map { desk.link(Self.question($0, day: Double($0) * 100), beside: [], newest: &newest) }
        #expect(changes[0].links.isEmpty && changes[0].ties.isEmpty)
        #expect(changes[1].links.map(\.event.rawValue) == [1, 2] && changes[1].links.map(\.gapDays) == [nil, 100])
        #expect(changes[2].links.map(\.event.rawValue) == [3])
        #expect(changes[2].ties.map(\.other.rawValue) == [2])
        #expect(newest.rawValue == 5)
        #expect(changes.flatMap(\.links).allSatisfy { $0.thread == newest })
    }

    @Test("a stop of the archive brings its thread with it")
    func stored() {
        var (desk, newest) = (ThreadDesk(), ThreadID(rawValue: 4))
        let change = desk.link(
            Self.question(9, day: 560), beside: [Self.stored(1, day: 0, thread: 3)], newest: &newest)
        #expect(change.links.map(\.thread.rawValue) == [3] && change.ties.map(\.gapDays) == [560])
        #expect(newest.rawValue == 4)
    }

    @Test("an event that belongs to two threads makes them one, and later stops of the poll know")
    func merge() {
        var (desk, newest) = (ThreadDesk(), ThreadID(rawValue: 9))
        let stops = [Self.stored(1, day: 0, thread: 8), Self.stored(2, day: 90, thread: 3, [Self.other])]
        let change = desk.link(Self.question(10, day: 300, [Self.key, Self.other]), beside: stops, newest: &newest)
        #expect(
            change.merges == [
                ThreadMerge(
                    thread: ThreadID(rawValue: 8), kept: ThreadID(rawValue: 3), article: ArticleID(rawValue: 10))
            ])
        #expect(change.links.map(\.thread.rawValue) == [3])
        #expect(change.ties.count == 2)
        let later = desk.link(Self.question(11, day: 400), beside: [stops[0]], newest: &newest)
        #expect(later.links.map(\.thread.rawValue) == [3] && later.merges.isEmpty)
    }

    @Test("a second account of an event in its thread changes nothing")
    func secondAccount() {
        var (desk, newest) = (ThreadDesk(), ThreadID(rawValue: 4))
        let stops = [Self.stored(1, day: 0, thread: 3)]
        _ = desk.link(Self.question(9, day: 560), beside: stops, newest: &newest)
        let change = desk.link(Self.question(10, day: 560, event: 9), beside: stops, newest: &newest)
        #expect(change.links.isEmpty && change.ties.isEmpty && change.merges.isEmpty)
    }

    @Test("a relative without a key of its own is linked by likeness")
    func relatives() {
        var (desk, newest) = (ThreadDesk(), ThreadID(rawValue: 4))
        _ = desk.link(Self.question(1, day: 0, []), beside: [], newest: &newest)
        let relatives = [ThreadRelative(event: 1, likeness: 0.97)]
        let change = desk.link(Self.question(2, day: 1, [], relatives: relatives), beside: [], newest: &newest)
        #expect(change.links.map(\.event.rawValue) == [1, 2])
        #expect(change.ties.first?.why == #"{"keys":[],"likeness":0.97,"reason":"likeness","relatives":1}"#)
    }

    @Test("what was committed is let go of")
    func settled() {
        var (desk, newest) = (ThreadDesk(), ThreadID(rawValue: 4))
        _ = desk.link(Self.question(1, day: 0), beside: [], newest: &newest)
        desk.settled()
        #expect(desk.link(Self.question(2, day: 90), beside: [], newest: &newest).links.isEmpty)
    }
}

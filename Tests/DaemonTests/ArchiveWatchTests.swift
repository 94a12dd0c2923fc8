import Foundation
import Testing

@testable import Daemon

@Suite struct ArchiveWatchTests {
    private let start = Date(timeIntervalSince1970: 1_789_480_800)
    private func at(_ seconds: Double) -> Date { start.addingTimeInterval(seconds) }

    @Test("it is tried after five seconds, then twice as long each time, at last every five minutes")
    func backOff() {
        var watch = ArchiveWatch()
        #expect(watch.failed(at: start) == .began)
        var pauses: [Double] = []
        for _ in 0..<9 {
            let now = watch.nextTry
            pauses.append(now.timeIntervalSince(start) - pauses.reduce(0, +))
            #expect(watch.failed(at: now) == .none)
        }
        #expect(pauses == [5, 10, 20, 40, 80, 160, 300, 300, 300])
        #expect(watch.since == start)
    }

    @Test("what was under way when it began changes nothing")
    func underWay() {
        var watch = ArchiveWatch()
        #expect(watch.failed(at: start) == .began)
        for second in 1..<5 { #expect(watch.failed(at: at(Double(second))) == .none) }
        #expect(watch.nextTry == at(5))
    }

    @Test("the first success ends it, and tells since when it lasted")
    func recovery() {
        var watch = ArchiveWatch()
        #expect(watch.worked(at: start) == .none)
        _ = watch.failed(at: start)
        #expect(watch.worked(at: at(5)) == .ended(since: start))
        #expect(!watch.isDown)
    }

    @Test("one that fails again at once is asked no sooner for having worked in between")
    func flapping() {
        var watch = ArchiveWatch()
        _ = watch.failed(at: start)
        _ = watch.failed(at: at(5))
        _ = watch.worked(at: at(15))
        #expect(watch.failed(at: at(20)) == .began)
        #expect(watch.nextTry == at(40))
        _ = watch.worked(at: at(40))
        #expect(watch.failed(at: at(4000)) == .began)
        #expect(watch.nextTry == at(4005))
    }

    @Test("a clock that is set back by years puts no trial off")
    func clockSetBack() {
        var watch = ArchiveWatch()
        _ = watch.failed(at: start)
        #expect(!watch.isDue(at: at(4)))
        #expect(watch.isDue(at: at(-900_000_000)))
    }
}

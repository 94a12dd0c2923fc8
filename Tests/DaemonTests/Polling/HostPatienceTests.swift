import Foundation
import Testing

@testable import Daemon

@Suite struct HostPatienceTests {
    private let start = Date(timeIntervalSince1970: 1_789_480_800)
    private let host = "news.example"

    private func at(_ seconds: Double) -> Date { start.addingTimeInterval(seconds) }

    /// A host that turned the first source away for an hour.
    private func refusing() -> HostPatience {
        var patience = HostPatience()
        patience.refused("أ", at: host, seconds: 3600, now: start)
        return patience
    }

    @Test("after one is turned away, one other is let through to find out and the rest wait a little")
    func probes() {
        var patience = refusing()
        #expect(patience.wait(of: "ب", at: host, now: at(10)) == nil)
        #expect(patience.wait(of: "ج", at: host, now: at(11)) == at(311))
        #expect(patience.wait(of: "د", at: "other.example", now: at(11)) == nil)
        // One that never came back with an answer does not keep the others out.
        #expect(patience.wait(of: "ج", at: host, now: at(311)) == nil)
    }

    @Test("if the other is answered, the server means addresses, and nobody waits for another")
    func addresses() {
        var patience = refusing()
        _ = patience.wait(of: "ب", at: host, now: at(10))
        patience.answered("ب", at: host, now: at(12))
        #expect(patience.scope(of: host, now: at(12)) == .address)
        #expect(patience.wait(of: "ج", at: host, now: at(13)) == nil)
        #expect(patience.wait(of: "د", at: host, now: at(13)) == nil)
        // The next time is no question any more.
        patience.refused("ج", at: host, seconds: 60, now: at(5000))
        #expect(patience.wait(of: "ب", at: host, now: at(5001)) == nil)
        #expect(patience.wait(of: "د", at: host, now: at(5001)) == nil)
    }

    @Test("if the other is turned away as well, the server means the host, and all wait")
    func wholeHost() {
        var patience = refusing()
        _ = patience.wait(of: "ب", at: host, now: at(10))
        patience.refused("ب", at: host, seconds: 7200, now: at(12))
        #expect(patience.scope(of: host, now: at(12)) == .host)
        #expect(patience.wait(of: "ج", at: host, now: at(13)) == at(7212))
        #expect(patience.wait(of: "ج", at: host, now: at(7212)) == nil)
        // And the next time, at once.
        patience.refused("ج", at: host, seconds: 100, now: at(9000))
        #expect(patience.wait(of: "أ", at: host, now: at(9001)) == at(9100))
    }

    @Test("who was turned away waits by its own schedule, and an answer to it ends the time")
    func ends() {
        var patience = refusing()
        #expect(patience.wait(of: "أ", at: host, now: at(10)) == nil)
        patience.answered("أ", at: host, now: at(20))
        #expect(patience.wait(of: "ب", at: host, now: at(21)) == nil)
        #expect(patience.wait(of: "ج", at: host, now: at(21)) == nil)
    }

    @Test("a wait is bounded, one without a number is ten minutes", arguments: [(nil, 600), (1e9, 21_600), (-5, 1)])
    func bounds(asked: Double?, seconds: Double) {
        var patience = HostPatience()
        patience.refused("أ", at: host, seconds: asked, now: start)
        patience.refused("ب", at: host, seconds: asked, now: start)
        #expect(patience.wait(of: "ج", at: host, now: at(0.5)) == at(seconds))
    }

    @Test("a verdict is forgotten after a month")
    func forgets() {
        var patience = refusing()
        patience.refused("ب", at: host, seconds: 60, now: at(1))
        #expect(patience.scope(of: host, now: at(29 * 86_400)) == .host)
        #expect(patience.scope(of: host, now: at(31 * 86_400)) == nil)
    }
}

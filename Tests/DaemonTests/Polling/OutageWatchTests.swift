import Foundation
import Testing

@testable import Daemon

@Suite struct OutageWatchTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func watch(hosts: Int) -> OutageWatch {
        var watch = OutageWatch()
        watch.hosts = hosts
        return watch
    }

    private func fail(_ hosts: Range<Int>, _ watch: inout OutageWatch, at time: Double = 0) -> [OutageWatch.Change] {
        hosts.map {
            watch.note(
                .unreachable, host: "h\($0)", source: "s\($0)", at: now.addingTimeInterval(time + Double($0)))
        }
    }

    @Test("hosts that fail one after the other are our own outage, and those blamed before are named")
    func begins() {
        var watch = watch(hosts: 12)
        #expect(fail(0..<3, &watch).last == .began(blamed: ["s0", "s1", "s2"], since: now))
        #expect(watch.isDown)
    }

    @Test("a host that answers in between shows that the network works")
    func answered() {
        var watch = watch(hosts: 12)
        _ = fail(0..<2, &watch)
        _ = watch.note(.answered, host: "h9", source: "s9", at: now)
        #expect(fail(0..<2, &watch).allSatisfy { $0 == .none })
        #expect(!watch.isDown)
    }

    @Test("one host that fails for many sources is one host")
    func oneHost() {
        var watch = watch(hosts: 12)
        for number in 0..<50 { _ = watch.note(.unreachable, host: "h", source: "s\(number)", at: now) }
        #expect(!watch.isDown)
    }

    @Test(
        "the more hosts are watched, the more of them have to fail", arguments: [(2, nil), (3, 3), (20, 5), (4_000, 8)])
    func threshold(hosts: Int, needed: Int?) {
        var watch = watch(hosts: hosts)
        let changes = fail(0..<min(hosts, 20), &watch)
        #expect(changes.firstIndex { $0 != .none }.map { $0 + 1 } == needed)
    }

    @Test("the first answer ends it, and probes become rarer until then")
    func ends() {
        var watch = watch(hosts: 12)
        _ = fail(0..<3, &watch)
        var pauses: [Double] = []
        for _ in 0..<40 {
            let probe = watch.nextProbe
            _ = watch.note(.unreachable, host: "h4", source: "s4", at: probe)
            pauses.append(watch.nextProbe.timeIntervalSince(probe))
        }
        #expect(pauses.first == 30 && pauses.last == 300)
        let file = watch.note(.nothing, host: "", source: "file", at: now)
        #expect(file == .none)
        let answer = watch.note(.answered, host: "h4", source: "s4", at: now)
        #expect(answer == .ended(since: now))
        #expect(!watch.isDown)
    }

    @Test(
        "what a fault says of the network",
        arguments: [
            (String?.none, OutageWatch.Sign.answered), ("dns", .unreachable), ("connect", .unreachable),
            ("timeout", .unreachable), ("http-5xx", .answered), ("not-a-feed", .answered), ("file", .nothing),
        ])
    func signs(fault: String?, sign: OutageWatch.Sign) {
        #expect(OutageWatch.Sign(fault: fault) == sign)
    }
}

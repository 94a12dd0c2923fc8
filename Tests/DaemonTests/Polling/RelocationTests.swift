import Fetching
import Foundation
import News
import Testing

@testable import Daemon

@Suite struct RelocationTests {
    private let start = Date(timeIntervalSince1970: 1_789_480_800)
    private let rule = Relocation()
    private let source = Source(name: "صحيفة", url: "http://nahr.example/rss", group: "all")
    private let target = "https://new.example/feed"

    private func reply(_ url: String, isMovedForGood: Bool = true) -> FetchReply {
        FetchReply(status: 200, finalURL: url, redirects: 1, isMovedForGood: isMovedForGood)
    }

    /// Answers on the days given, each with a redirect to the target; the lines told, by day.
    private func run(
        days: [Double], to target: String? = nil, carries: Bool = true, memory: inout FetchMemory
    ) -> [Double: String] {
        var told: [Double: String] = [:]
        for day in days {
            told[day] = rule.answered(
                source, asked: source.url, by: reply(target ?? self.target), carries: carries, memory: &memory,
                now: start.addingTimeInterval(day * 86_400))
        }
        return told
    }

    @Test("a permanent redirect is told at once, and believed after seven days of the same with the same items")
    func adopts() {
        var memory = FetchMemory()
        let told = run(days: [0, 1, 3, 6.9, 7], memory: &memory)
        #expect(told.keys.sorted() == [0, 7])
        #expect(told[7]?.contains("asked at \(target) from now on: 5 redirects over 7 days") == true)
        #expect(memory.adopted?.address == target)
        #expect(memory.move == nil)
        #expect(rule.address(of: source, state: SourceState(source: "صحيفة", fetching: memory)) == target)
    }

    @Test("days alone or sightings alone are not enough", arguments: [[0, 8], [0, 0.1, 0.2, 0.3, 0.4, 6]])
    func tooFew(days: [Double]) {
        var memory = FetchMemory()
        _ = run(days: days, memory: &memory)
        #expect(memory.adopted == nil)
        #expect(memory.move?.count == days.count)
    }

    @Test("a place with other items is never believed, and told once")
    func parked() {
        var memory = FetchMemory()
        let told = run(days: [0, 3, 7, 8, 30, 90], carries: false, memory: &memory)
        #expect(told.keys.sorted() == [0, 7])
        #expect(told[7]?.contains("none of its items") == true)
        #expect(memory.adopted == nil)
    }

    @Test("another target begins anew, and so does an answer in the old place or a redirect for the time being")
    func resets() {
        var memory = FetchMemory()
        _ = run(days: [0, 1, 6], memory: &memory)
        _ = run(days: [8], to: "https://third.example/feed", memory: &memory)
        #expect(
            memory.move
                == MoveSighting(
                    address: "https://third.example/feed", since: start.addingTimeInterval(8 * 86_400), carries: true))
        for answer in [reply(source.url, isMovedForGood: false), reply(target, isMovedForGood: false)] {
            _ = run(days: [0], memory: &memory)
            #expect(
                rule.answered(source, asked: source.url, by: answer, carries: true, memory: &memory, now: start) == nil)
            #expect(memory.move == nil)
        }
    }

    @Test(
        "the same place with encryption is believed at once",
        arguments: [
            ("http://nahr.example/rss", "https://nahr.example/rss", true),
            ("http://Nahr.example:80/rss", "https://nahr.example:443/rss", true),
            ("http://nahr.example/rss?a=1", "https://nahr.example/rss?a=1", true),
            ("http://nahr.example/rss", "https://www.nahr.example/rss", false),
            ("http://nahr.example/rss", "https://nahr.example/feed", false),
            ("http://nahr.example/rss", "https://nahr.example:8443/rss", false),
            ("https://nahr.example/rss", "http://nahr.example/rss", false),
            ("http://nahr.example/rss", "http://nahr.example/feed", false),
        ])
    func upgrade(old: String, new: String, isUpgrade: Bool) {
        #expect(Relocation.isUpgrade(from: old, to: new) == isUpgrade)
        var memory = FetchMemory()
        let source = Source(name: "صحيفة", url: old, group: "all")
        _ = rule.answered(source, asked: old, by: reply(new), carries: false, memory: &memory, now: start)
        #expect((memory.adopted?.address == new) == isUpgrade)
    }

    @Test("once the old place is gone, a new one that had its items is believed at once")
    func gone() {
        var memory = FetchMemory()
        _ = run(days: [0, 1], memory: &memory)
        #expect(rule.missed(source, memory: &memory, now: start)?.contains(target) == true)
        #expect(memory.adopted?.address == target)
        var strange = FetchMemory()
        _ = run(days: [0, 1], carries: false, memory: &strange)
        #expect(rule.missed(source, memory: &strange, now: start) == nil)
    }

    @Test("an address the owner changes is asked as the owner says")
    func configured() {
        var state = SourceState(source: "صحيفة")
        state.fetching.adopted = AdoptedAddress(configured: "http://other.example/", address: target, since: start)
        #expect(rule.address(of: source, state: state) == source.url)
        #expect(rule.address(of: source, state: nil) == source.url)
    }

    @Test("an adopted address that fails is asked in turn with the configured one, which may take its place back")
    func heals() {
        var memory = FetchMemory()
        memory.adopted = AdoptedAddress(configured: source.url, address: target, since: start)
        let asked = (0...6).map { failures in
            rule.address(of: source, state: SourceState(source: "صحيفة", failures: failures, fetching: memory))
        }
        #expect(asked == [target, target, target, source.url, target, source.url, target])
        // While the old place leads to the new one all is as it was.
        #expect(
            rule.answered(source, asked: source.url, by: reply(target), carries: true, memory: &memory, now: start)
                == nil)
        #expect(memory.adopted?.address == target)
        let line = rule.answered(
            source, asked: source.url, by: reply(source.url, isMovedForGood: false), carries: true, memory: &memory,
            now: start)
        #expect(line?.contains("answers again") == true)
        #expect(memory.adopted == nil)
    }

    @Test("an adopted place may move on, also back to where it was")
    func movesOn() {
        var memory = FetchMemory()
        memory.adopted = AdoptedAddress(configured: source.url, address: "http://new.example/a", since: start)
        let line = rule.answered(
            source, asked: "http://new.example/a", by: reply("https://new.example/a"), carries: true, memory: &memory,
            now: start)
        #expect(line != nil)
        #expect(memory.adopted?.address == "https://new.example/a")
        for day in [0.0, 3, 8] {
            _ = rule.answered(
                source, asked: "https://new.example/a", by: reply(source.url), carries: true, memory: &memory,
                now: start.addingTimeInterval(day * 86_400))
        }
        #expect(memory.adopted == nil)
    }
}

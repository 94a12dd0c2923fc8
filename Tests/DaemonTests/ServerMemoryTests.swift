import Foundation
import News
import Testing

@testable import Daemon

@Suite struct ServerMemoryTests {
    private static let now = Date(timeIntervalSince1970: 1_789_480_800)  // 2026-09-15T14:00:00Z
    private static let source = Source(name: "صحيفة", url: "http://nahr.example/rss", group: "all")

    private static func days(_ days: Double) -> Date { now.addingTimeInterval(days * 86_400) }

    private func memory(_ memory: FetchMemory) -> ServerMemory {
        ServerMemory(
            of: Self.source,
            state: SourceState(source: Self.source.name, lastAttempt: Self.now, fetching: memory))
    }

    @Test("what is remembered of a server is told in a line each")
    func lines() {
        let memory = memory(
            FetchMemory(
                distrustedUntil: Self.days(2),
                move: MoveSighting(address: "https://b.example/", since: Self.days(-1), count: 2),
                adopted: AdoptedAddress(
                    configured: Self.source.url, address: "https://a.example/", since: Self.days(-9)),
                absence: Absence(since: Self.days(-20), count: 6, isGone: false)))
        #expect(
            memory.lines == [
                "asked at      https://a.example/ in place of http://nahr.example/rss since 2026-09-06T14:00:00Z",
                "moving        redirected for good to https://b.example/, 2 times since 2026-09-14T14:00:00Z, "
                    + "with none of its items so far",
                "absent        not found (404) 6 times since 2026-08-26T14:00:00Z, looked for once a day to once a week",
                "distrust      \"not modified\" was wrong and is not asked for until 2026-09-17T14:00:00Z",
            ])
        #expect(
            memory.words == [
                "asked at https://a.example/", "redirected for good to https://b.example/, 2 times",
                "not found (404) 6 times since 2026-08-26T14:00:00Z, looked for once a day to once a week",
                "\"not modified\" distrusted until 2026-09-17T14:00:00Z",
            ])
    }

    @Test(
        "nothing is told where there is nothing to tell any more",
        arguments: [
            FetchMemory(), FetchMemory(body: 7, lastBody: now, lastNotModified: now, freshUntil: days(1)),
            FetchMemory(distrustedUntil: days(-1)),
            FetchMemory(
                adopted: AdoptedAddress(
                    configured: "http://other.example/", address: "http://a.example/", since: days(-9))),
        ])
    func silent(memory: FetchMemory) {
        #expect(self.memory(memory).lines == [])
        #expect(self.memory(memory).words == [])
    }

    @Test("a source that was never polled has shown nothing")
    func new() { #expect(ServerMemory(of: Self.source, state: nil).lines == []) }

    @Test("an absence that is not believed yet is told without its consequence")
    func doubted() {
        let memory = memory(FetchMemory(absence: Absence(since: Self.days(-1), count: 4, isGone: true)))
        #expect(memory.words == ["gone (410) 4 times since 2026-09-14T14:00:00Z"])
    }

    @Test("the report on a source and the list of sources tell it, and no line else")
    func reports() {
        let memory = FetchMemory(absence: Absence(since: Self.days(-1), isGone: true))
        let report = SourceReport(
            source: Self.source, health: .healthy,
            state: SourceState(source: Self.source.name, lastAttempt: Self.now, fetching: memory), articles: 3,
            month: FetchMonth(), history: [], schedule: [])
        #expect(report.text.contains("\n  absent        gone (410) 1 times since 2026-09-14T14:00:00Z"))
        #expect(!report.text.contains("\n  moving"))
        #expect(
            SourceListReport(sources: [report]).text.hasPrefix(
                "صحيفة (all): healthy; gone (410) 1 times since 2026-09-14T14:00:00Z; 3 articles; "))
    }
}

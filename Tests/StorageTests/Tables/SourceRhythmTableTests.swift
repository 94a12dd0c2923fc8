import Foundation
import News
import Testing

@testable import Storage

@Suite struct SourceRhythmTableTests {
    private let store: Store
    private let name = Samples.source.name

    init() throws { store = try Store.inMemory() }

    private var rhythm: SourceRhythm {
        SourceRhythm(
            since: Samples.time(hours: -400), upTo: Samples.time(),
            hours: (0..<168).map { UInt16($0 * 390) }, recent: 1.25, recentExpected: 0.1,
            lastNew: Samples.time(hours: -1), openGap: 0.3, gaps: 17, gapMean: 1.1, gapSquare: 3.7, capacity: 20,
            newest: [1, 70_000, .max], losses: 2, lastLoss: Samples.time(hours: -30), lossSpan: 900,
            wishes: VisitWishes(ttl: 60, updatePeriod: 30, skipHours: [0, 1, 23], skipDays: [5, 6]))
    }

    @Test("what was learned comes back as it was, beside the rules of the next poll")
    func roundTrip() async throws {
        var poll = Samples.poll()
        poll.state.rhythm = rhythm
        poll.state.nextPollWhy = #"[{"rule":"rhythm"}]"#
        try await store.commit(poll)
        #expect(try await store.sourceState(of: name) == poll.state)
        #expect(try await store.sourceStates() == [poll.state])
        poll.state.rhythm?.hours[3] = 7
        poll.state.rhythm?.newest = []
        try await store.commit(poll)
        #expect(try await store.sourceState(of: name) == poll.state)
    }

    @Test("a poll that learned nothing leaves what is known")
    func kept() async throws {
        var poll = Samples.poll()
        poll.state.rhythm = rhythm
        try await store.commit(poll)
        try await store.commit(Samples.poll(at: Samples.time(hours: 2), result: .failed, fault: "dns"))
        #expect(try await store.sourceState(of: name)?.rhythm == rhythm)
    }
}

import Daemon
import Foundation
import News

/// The daemon's own board and schedule in simulated time: what they hand out is visited, and they are told how it ended.
struct MarsadRun {
    private let schedule: PollSchedule
    private let outlets: [Outlet]
    private var readings: [Reading]
    private var states: [String: SourceState] = [:]
    private let sources: [Source]
    private var board: PollBoard
    private(set) var tally = Tally()
    private(set) var gaps = 0
    private(set) var silences: Set<Int> = []
    private(set) var billed = 0

    /// A Thursday midnight in UTC.
    private static let start = Date(timeIntervalSince1970: 1_798_070_400)
    /// When the machine sleeps for a night, and when the daemon is started anew.
    private static let sleep = 35.0 * 86_400..<35.3 * 86_400
    private static let restart = 20.0 * 86_400

    init(_ outlets: [Outlet], bounds: IntervalBounds, schedule: PollSchedule = PollSchedule()) {
        self.outlets = outlets
        self.schedule = schedule
        readings = outlets.map(Reading.init)
        sources = outlets.map { outlet in
            Source(
                name: "مصدر \(outlet.number)", url: "https://h\(outlet.host).example/\(outlet.number)", group: "all",
                learned: bounds)
        }
        board = PollBoard(schedule: schedule, hostSpacing: 1)
        board.replace(sources: sources, states: [:], now: Self.start)
    }

    mutating func run() {
        let numbers = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.name, $0) })
        var time = 0.0
        var isRestarted = false
        while let due = board.nextDue {
            // The poller looks at least every ten seconds, which is how a sleeping machine is noticed.
            time = max(time, min(due.timeIntervalSince(Self.start), time + 10))
            if Self.sleep.contains(time) { time = Self.sleep.upperBound }
            guard time < World.end else { break }
            if time > Self.restart, !isRestarted {
                isRestarted = true
                board = PollBoard(schedule: schedule, hostSpacing: 1)
                board.replace(sources: sources, states: states, now: Self.start + time)
            }
            for source in board.take(now: Self.start + time, limit: 16) {
                if let number = numbers[source.name] { poll(source, number, at: time) }
            }
        }
        tally.missed = readings.reduce(0) { $0 + $1.missed }
    }

    private mutating func poll(_ source: Source, _ number: Int, at time: Double) {
        let now = Self.start + time
        let visit = readings[number].visit(at: time, &tally)
        var isAnswered = false
        if case .answered = visit { isAnswered = true }
        let change = board.note(isAnswered ? .answered : .unreachable, of: source, now: now)
        if case .began(let blamed, _) = change { forgive(blamed, but: source.name) }
        let isOurs = !isAnswered && board.isOffline
        var state = states[source.name] ?? SourceState(source: source.name)
        let noted = state.note(isOurs ? .offline : ending(visit, outlets[number]), now: now)
        if noted.isGap { gaps += 1 }
        if noted.silence != nil { silences.insert(number) }
        if !isAnswered, !isOurs, World.isOffline(at: time), !outlets[number].fails(at: time) { billed += 1 }
        let plan = schedule.plan(for: source, state: state, asks: .init(isOurOutage: isOurs), now: now)
        state.nextPoll = plan.at
        states[source.name] = state
        board.finish(source, next: plan.at)
    }

    /// As the archive takes back what was held against sources before the outage was known to be ours.
    private mutating func forgive(_ names: [String], but name: String) {
        for blamed in names where blamed != name {
            guard let failures = states[blamed]?.failures, failures > 0 else { continue }
            states[blamed]?.failures = failures - 1
            billed -= 1
        }
    }

    private func ending(_ visit: Visit, _ outlet: Outlet) -> PollEnding {
        guard case .answered(let new, let held) = visit else { return .failed }
        guard !new.isEmpty else { return .answered(.unchanged) }
        let wishes = VisitWishes(ttl: outlet.ttl, updatePeriod: outlet.updatePeriod, skipHours: outlet.skipHours)
        // Of those known before, the newest are enough to see that the feeds overlap.
        let known = max(held.lowerBound, new.lowerBound - 3)..<new.lowerBound
        let items = (Array(known) + Array(new)).map { item in
            FeedSight.Item(
                key: UInt32(item), published: outlet.isDated ? Self.start + outlet.items[item] : nil,
                isNew: new.contains(item))
        }
        return .answered(FeedSight(items: items, wishes: wishes))
    }
}

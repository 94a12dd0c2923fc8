import Foundation
import News
import Testing

@testable import Daemon

@Suite struct PollBoardTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func source(_ name: String, url: String? = nil, interval: Int = 900) -> Source {
        Source(name: name, url: url ?? "https://\(name).example/feed", group: "all", interval: interval)
    }

    private func board(_ sources: [Source]) -> PollBoard {
        var board = PollBoard()
        board.replace(sources: sources, states: [:], now: now.addingTimeInterval(-60))
        return board
    }

    @Test("hands out what is due, no more than asked for, and none twice")
    func take() {
        var board = board([source("a"), source("b"), source("c")])
        #expect(board.take(now: now, limit: 2).count == 2)
        #expect(board.take(now: now, limit: 9).count == 1)
        #expect(board.take(now: now, limit: 9).isEmpty)
        #expect(board.busy == 3)
        #expect(board.nextDue == nil)
    }

    @Test("a finished source falls due at the time given and not before")
    func finish() {
        var board = board([source("a")])
        let taken = board.take(now: now, limit: 1)
        board.finish(taken[0], next: now.addingTimeInterval(900))
        #expect(board.take(now: now.addingTimeInterval(899), limit: 1).isEmpty)
        #expect(board.nextDue == now.addingTimeInterval(900))
        #expect(board.take(now: now.addingTimeInterval(900), limit: 1) == taken)
    }

    @Test("a new list keeps the places of those that stay, makes changed ones due and forgets removed ones")
    func replace() {
        var board = board([source("a"), source("b"), source("c")])
        for taken in board.take(now: now, limit: 3) { board.finish(taken, next: now.addingTimeInterval(900)) }
        board.replace(
            sources: [source("a"), source("b", url: "https://b.example/new"), source("d")], states: [:], now: now)
        #expect(board.watched == 3)
        let due = board.take(now: now.addingTimeInterval(60), limit: 9).map(\.name)
        #expect(Set(due) == ["b", "d"])
    }

    @Test("a source removed while it is being polled does not come back")
    func removedWhileBusy() {
        var board = board([source("a"), source("b")])
        let taken = board.take(now: now, limit: 2)
        board.replace(sources: [source("b")], states: [:], now: now)
        for source in taken { board.finish(source, next: now) }
        #expect(board.take(now: now, limit: 9).map(\.name) == ["b"])
    }

    @Test("a source that got another address while it was being polled is polled there at once")
    func movedWhileBusy() {
        var board = board([source("a")])
        let taken = board.take(now: now, limit: 1)
        let moved = source("a", url: "https://a.example/new")
        board.replace(sources: [moved], states: [:], now: now)
        board.finish(taken[0], next: now.addingTimeInterval(900))
        #expect(board.take(now: now.addingTimeInterval(60), limit: 1) == [moved])
    }

    @Test("a source that waits longest goes first")
    func order() {
        var board = board([source("a"), source("b")])
        let taken = board.take(now: now, limit: 2)
        board.finish(taken[0], next: now.addingTimeInterval(20))
        board.finish(taken[1], next: now.addingTimeInterval(10))
        #expect(board.take(now: now.addingTimeInterval(60), limit: 2) == [taken[1], taken[0]])
    }

    // MARK: Hosts

    @Test("two sources of one host begin a second apart, others at once")
    func hostSpacing() {
        var board = PollBoard(hostSpacing: 1)
        let sources = (0..<4).map { source("s\($0)", url: "https://Same.example/\($0)") } + [source("other")]
        board.replace(sources: sources, states: [:], now: now.addingTimeInterval(-60))
        var begun: [Double: [String]] = [:]
        for second in stride(from: 0.0, through: 5, by: 0.5) {
            begun[second] = board.take(now: now.addingTimeInterval(second), limit: 9).map(\.name)
        }
        #expect(begun[0]?.count == 2)
        #expect([1, 2, 3].allSatisfy { begun[$0]?.count == 1 })
        #expect([0.5, 1.5, 2.5, 4].allSatisfy { begun[$0] == [] })
    }

    // MARK: Herds

    private func states(_ sources: [Source], due: Date) -> [String: SourceState] {
        Dictionary(
            uniqueKeysWithValues: sources.map {
                ($0.name, SourceState(source: $0.name, lastAttempt: due, nextPoll: due))
            })
    }

    /// How many polls begin in each second when each ends at once.
    private func begun(_ board: inout PollBoard, from start: Date, seconds: Int) -> [Int] {
        (0..<seconds).map { second in
            let time = start.addingTimeInterval(Double(second))
            let taken = board.take(now: time, limit: 1_000)
            for source in taken { board.finish(source, next: time.addingTimeInterval(3600)) }
            return taken.count
        }
    }

    @Test("after a restart with everything overdue the polls come in at a steady pace")
    func restart() {
        let sources = (0..<1_200).map { source("s\($0)") }
        var board = PollBoard()
        board.replace(sources: sources, states: states(sources, due: now.addingTimeInterval(-9_000)), now: now)
        let begun = begun(&board, from: now, seconds: 200)
        #expect(begun.reduce(0, +) == 1_200)
        #expect((begun.max() ?? 0) < 30)
    }

    @Test("after the machine slept what has become due is spread out")
    func suspended() {
        let sources = (0..<1_200).map { source("s\($0)") }
        var board = PollBoard()
        board.replace(sources: sources, states: states(sources, due: now.addingTimeInterval(30)), now: now)
        #expect(board.take(now: now, limit: 1_000).isEmpty)
        let begun = begun(&board, from: now.addingTimeInterval(8 * 3600), seconds: 200)
        #expect(begun.reduce(0, +) == 1_200)
        #expect((begun.max() ?? 0) < 30)
    }

    @Test("while our own network is down one source is asked now and then, and its return is no burst")
    func outage() {
        let sources = (0..<1_200).map { source("s\($0)") }
        var board = PollBoard()
        board.replace(sources: sources, states: states(sources, due: now), now: now)
        var polls = 0
        for second in stride(from: 0.0, to: 3600, by: 1) {
            let time = now.addingTimeInterval(second)
            for source in board.take(now: time, limit: 16) {
                polls += 1
                _ = board.note(.unreachable, of: source, now: time)
                board.finish(source, next: time.addingTimeInterval(900))
            }
        }
        #expect(board.isOffline)
        #expect(polls < 60)
        let back = now.addingTimeInterval(3600)
        var first: Source?
        for second in 0..<400 where first == nil {
            first = board.take(now: back.addingTimeInterval(Double(second)), limit: 16).first
        }
        if let first {
            let time = back.addingTimeInterval(400)
            let change = board.note(.answered, of: first, now: time)
            if case .ended = change {} else { Issue.record("the outage goes on: \(change)") }
            board.finish(first, next: time.addingTimeInterval(900))
        }
        let begun = begun(&board, from: back.addingTimeInterval(401), seconds: 400)
        #expect(begun.reduce(0, +) > 1_100)
        #expect((begun.max() ?? 0) < 30)
    }

    @Test("ten thousand sources are handed out in the order in which they fell due")
    func many() {
        let sources = (0..<10_000).map { source("s\($0)") }
        var board = PollBoard()
        board.replace(
            sources: sources,
            states: Dictionary(
                uniqueKeysWithValues: sources.enumerated().map { index, source in
                    let due = now.addingTimeInterval(Double((index * 7_919) % 10_000) + 1)
                    return (source.name, SourceState(source: source.name, nextPoll: due))
                }), now: now)
        var last = now
        for _ in 0..<10_000 {
            guard let due = board.nextDue else { break }
            #expect(due >= last)
            last = due
            #expect(board.take(now: due, limit: 1).count == 1)
        }
        #expect(board.busy == 10_000)
    }

    @Test(
        "a clock that is set back, by however much, leaves each source as far ahead as it was",
        arguments: [3600, 259_200, 4e8] as [Double])
    func clockSetBack(seconds: Double) {
        var board = board([source("a"), source("b")])
        for taken in board.take(now: now, limit: 2) { board.finish(taken, next: now.addingTimeInterval(900)) }
        let earlier = now.addingTimeInterval(10 - seconds)
        #expect(board.take(now: earlier, limit: 9).isEmpty)
        #expect(board.take(now: earlier.addingTimeInterval(850), limit: 9).isEmpty)
        #expect(board.take(now: earlier.addingTimeInterval(905), limit: 9).count == 2)
    }

    @Test("a clock that jumps ahead makes no storm: what falls due comes in at a steady pace")
    func clockJumpsAhead() {
        var board = board((0..<400).map { source("s\($0)") })
        for taken in board.take(now: now, limit: 400) { board.finish(taken, next: now.addingTimeInterval(900)) }
        let later = now.addingTimeInterval(4e8)
        #expect(board.take(now: later, limit: 400).count < 40)
        var all = 0
        for second in 1...60 { all += board.take(now: later.addingTimeInterval(Double(second)), limit: 400).count }
        #expect(all > 350)
    }

    @Test("an outage that began by a clock that was ahead is probed all the same when it is set")
    func outageAndClock() {
        var board = board((0..<4).map { source("s\($0)") })
        for taken in board.take(now: now, limit: 4) {
            _ = board.note(.unreachable, of: taken, now: now)
            board.finish(taken, next: now.addingTimeInterval(1))
        }
        #expect(board.isOffline)
        let earlier = now.addingTimeInterval(-4e8)
        #expect(board.take(now: earlier, limit: 4).isEmpty)
        #expect(board.take(now: earlier.addingTimeInterval(31), limit: 4).count == 1)
    }
}

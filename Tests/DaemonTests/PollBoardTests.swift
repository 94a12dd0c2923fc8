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
}

import Testing

@testable import Daemon

@Suite struct TurnstileTests {
    private actor Hall {
        var turnstile = Turnstile()
        private(set) var inside = 0
        private(set) var most = 0
        private(set) var order: [Int] = []

        func visit(_ number: Int) async {
            if !turnstile.enter() { await withCheckedContinuation { turnstile.queue($0) } }
            inside += 1
            most = max(most, inside)
            order.append(number)
            await Task.yield()
            await Task.yield()
            inside -= 1
            turnstile.leave()
        }
    }

    @Test("lets one through at a time, and everybody in the end")
    func oneAtATime() async {
        let hall = Hall()
        await withTaskGroup { group in
            for number in 0..<100 { group.addTask { await hall.visit(number) } }
        }
        #expect(await hall.most == 1)
        #expect(await Set(hall.order) == Set(0..<100))
    }
}

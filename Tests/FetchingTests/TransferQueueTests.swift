import TestSupport
import Testing

@testable import Fetching

@Suite struct TransferQueueTests {
    private func started(_ queue: inout TransferQueue) -> [Int] {
        var numbers: [Int] = []
        while let number = queue.startNext() { numbers.append(number) }
        return numbers
    }

    @Test("no more run at once than allowed, in order of arrival")
    func boundsAll() {
        var queue = TransferQueue(parallel: 3, perHost: 9)
        for number in 1...5 { queue.add(number, host: "h\(number)") }
        #expect(started(&queue) == [1, 2, 3])
        queue.remove(2)
        #expect(started(&queue) == [4])
    }

    @Test("a host with many waiting holds up nobody else")
    func boundsHost() {
        var queue = TransferQueue(parallel: 9, perHost: 2)
        for number in 1...4 { queue.add(number, host: "busy") }
        queue.add(5, host: "other")
        #expect(started(&queue).sorted() == [1, 2, 5])
        queue.remove(1)
        #expect(started(&queue) == [3])
    }

    @Test("hosts take turns")
    func takesTurns() {
        var queue = TransferQueue(parallel: 1, perHost: 2)
        for number in 1...2 { queue.add(number, host: "a") }
        for number in 3...4 { queue.add(number, host: "b") }
        var order: [Int] = []
        while let number = queue.startNext() {
            order.append(number)
            queue.remove(number)
        }
        #expect(order == [1, 3, 2, 4])
    }

    @Test("one that is called off while it waits never starts")
    func callsOff() {
        var queue = TransferQueue(parallel: 1, perHost: 1)
        for number in 1...3 { queue.add(number, host: "a") }
        #expect(started(&queue) == [1])
        queue.remove(2)
        queue.remove(1)
        #expect(started(&queue) == [3])
        queue.remove(3)
        #expect(queue.isEmpty)
    }

    @Test("removing twice, or what never was, changes nothing")
    func removesTwice() {
        var queue = TransferQueue(parallel: 1, perHost: 1)
        queue.add(1, host: "a")
        queue.add(2, host: "a")
        #expect(started(&queue) == [1])
        queue.remove(7)
        queue.remove(1)
        queue.remove(1)
        #expect(started(&queue) == [2])
        #expect(started(&queue) == [])
    }

    @Test("limits hold and everything gets its turn under any order of events", arguments: 1...20)
    func holdsAlways(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var queue = TransferQueue(parallel: 4, perHost: 2)
        var hostOf: [Int: String] = [:]
        var running: [Int] = []
        var seen: Set<Int> = []
        for number in 1...200 {
            hostOf[number] = "h\(Int.random(in: 0..<6, using: &generator))"
            queue.add(number, host: hostOf[number, default: ""])
            running += started(&queue)
            seen.formUnion(running)
            #expect(running.count <= 4)
            for host in Set(running.compactMap { hostOf[$0] }) { #expect(running.count { hostOf[$0] == host } <= 2) }
            if let one = running.indices.randomElement(using: &generator), Bool.random(using: &generator) {
                queue.remove(running.remove(at: one))
            }
        }
        while let one = running.popLast() {
            queue.remove(one)
            running += started(&queue)
            seen.formUnion(running)
        }
        #expect(queue.isEmpty)
        #expect(seen.count == 200)
    }
}

import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct MultiHandleTests {
    @Test("a wake before the wait is not lost")
    func wakes() {
        let multi = MultiHandle(parallel: 1, perHost: 1)
        multi.wake()
        // Would take ten minutes, and with that more than the test has.
        multi.poll(milliseconds: 600_000)
        multi.close()
    }

    @Test("a transfer that ended is told once, by its number")
    func tellsEnd() throws {
        let multi = MultiHandle(parallel: 1, perHost: 1)
        defer { multi.close() }
        // Port 0 can never be connected to.
        let address = try Address("http://127.0.0.1:0/", allowsFile: false)
        let order = try TransferOrder(.loopback(""), address: address, userAgent: "Marsad-Test/1")
        let transfer = try Transfer(order, number: 42)
        #expect(multi.add(transfer))
        var done = multi.nextDone()
        while done == nil {
            multi.perform()
            done = multi.nextDone()
            if done == nil { multi.poll(milliseconds: 1000) }
        }
        multi.remove(transfer)
        let (number, code) = try #require(done)
        #expect(number == 42)
        guard case .failure(let error) = transfer.outcome(code) else {
            Issue.record("nobody can have answered")
            return
        }
        #expect(error.label == "connect")
        #expect(multi.nextDone() == nil)
    }
}

import TestSupport
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct CurlLoopTests {
    private let server: LoopbackServer
    private let gate = LoopbackGate()

    init() throws {
        server = try LoopbackServer()
        for number in 1...20 { server.route("/\(number)", .page("<rss/>").held(by: gate)) }
    }

    /// Starts fetches of held pages; their results come when the gate opens.
    private func start(_ numbers: ClosedRange<Int>, with fetcher: Fetcher) -> [Task<Result<Int, FetchError>, Never>] {
        numbers.map { number in
            let request = FetchRequest.loopback(server.url("/\(number)"))
            return Task {
                do throws(FetchError) {
                    return .success(try await fetcher.fetch(request).status)
                } catch {
                    return .failure(error)
                }
            }
        }
    }

    @Test("no host gets more than its share at once, and all get their answer")
    func boundsHost() async throws {
        let fetcher = Fetcher(userAgent: "Marsad-Test/1", parallel: 16, perHost: 2)
        let tasks = start(1...10, with: fetcher)
        await server.arrivals(2)
        gate.open()
        for task in tasks { #expect(await task.value == .success(200)) }
        #expect(server.mostUnderWay == 2)
        #expect(server.connectionCount <= 2)
        await fetcher.shutdown()
    }

    @Test("no more run at once than allowed")
    func boundsAll() async throws {
        let fetcher = Fetcher(userAgent: "Marsad-Test/1", parallel: 3, perHost: 16)
        let tasks = start(1...10, with: fetcher)
        await server.arrivals(3)
        gate.open()
        for task in tasks { #expect(await task.value == .success(200)) }
        #expect(server.mostUnderWay == 3)
        await fetcher.shutdown()
    }

    @Test("cancelling frees the slot for the next")
    func freesSlot() async throws {
        let fetcher = Fetcher(userAgent: "Marsad-Test/1", parallel: 1, perHost: 1)
        let first = start(1...1, with: fetcher)
        await server.arrivals(1, at: "/1")
        let second = start(2...2, with: fetcher)
        first[0].cancel()
        #expect(await first[0].value == .failure(.cancelled))
        await server.arrivals(1, at: "/2")
        gate.open()
        #expect(await second[0].value == .success(200))
        await fetcher.shutdown()
    }

    @Test("one that waits for a slot can be cancelled, and never asks")
    func cancelsWaiting() async throws {
        let fetcher = Fetcher(userAgent: "Marsad-Test/1", parallel: 1, perHost: 1)
        let first = start(1...1, with: fetcher)
        await server.arrivals(1, at: "/1")
        let second = start(2...2, with: fetcher)
        second[0].cancel()
        #expect(await second[0].value == .failure(.cancelled))
        gate.open()
        #expect(await first[0].value == .success(200))
        #expect(server.requests(to: "/2").isEmpty)
        await fetcher.shutdown()
    }

    @Test("a shutdown ends what is under way and what waits, and nothing starts after it")
    func shutsDown() async throws {
        let fetcher = Fetcher(userAgent: "Marsad-Test/1", parallel: 2, perHost: 2)
        let tasks = start(1...5, with: fetcher)
        await server.arrivals(2)
        await fetcher.shutdown()
        for task in tasks { #expect(await task.value == .failure(.cancelled)) }
        await #expect(throws: FetchError.cancelled) {
            try await fetcher.fetch(.loopback(server.url("/9")))
        }
        await fetcher.shutdown()
        #expect(server.requests.count == 2)
        gate.open()
    }

    @Test("shutdowns and cancellations at any moment leave nobody waiting", arguments: 1...20)
    func survivesRaces(round: Int) async throws {
        let fetcher = Fetcher(userAgent: "Marsad-Test/1", parallel: 4, perHost: 4)
        server.route("/quick", .page("<rss/>"))
        let request = FetchRequest.loopback(server.url("/quick"))
        await withTaskGroup(of: Void.self) { group in
            for number in 1...40 {
                group.addTask {
                    do throws(FetchError) {
                        #expect(try await fetcher.fetch(request).status == 200)
                    } catch {
                        #expect(error == .cancelled)
                    }
                }
                if number == round * 2 { group.addTask { await fetcher.shutdown() } }
            }
            if round.isMultiple(of: 3) { group.cancelAll() }
        }
        await fetcher.shutdown()
    }
}

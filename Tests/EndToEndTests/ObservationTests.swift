import Foundation
import TestSupport
import Testing

/// The daemon as a monitoring system sees it.
@Suite(.serialized, .timeLimit(.minutes(2))) struct ObservationTests {
    private let newsroom: Newsroom
    /// An address of its own, so that no other test can have the port.
    private let address = "127.\(Int.random(in: 1...254)).\(Int.random(in: 1...254)).\(Int.random(in: 2...254))"
    private let port = 9464
    private let daily = (name: Newsroom.early.daily, path: "/daily")

    init() throws {
        newsroom = try Newsroom()
        newsroom.publish(FeedPage([FeedPage.Item("1", "افتتاح معرض الكتاب في المدينة القديمة")]), at: daily.path)
    }

    private var metrics: String { "metrics:\n  listen: \(address):\(port)\n" }

    private func ask(_ path: String) async throws -> String {
        try await LoopbackClient.ask("GET \(path)", headers: ["Host: \(address):\(port)"], address: address, port: port)
    }

    @Test("what a poll brought is counted, and one success makes it ready")
    func scrape() async throws {
        try newsroom.watch([(name: "صحيفة لا تُقرأ", path: "/nowhere")], more: metrics)
        let daemon = try newsroom.start("run")
        #expect(await daemon.errors.holds("result=failed"))
        #expect(try await ask("/readyz").hasPrefix("HTTP/1.1 503 "))
        #expect(try await ask("/healthz").hasPrefix("HTTP/1.1 200 "))
        try newsroom.watch([daily], more: metrics)
        daemon.signal(SIGHUP)
        try #require(await daemon.errors.holds("result=fresh"))
        var page = ""
        // The line is written just before the figures are noted.
        while !page.contains(#"marsad_fetch_total{result="fresh"} 1"#) { page = try await ask("/metrics") }
        #expect(page.contains(#"marsad_ingest_articles_total{kind="new"} 1"#))
        #expect(page.contains("marsad_events_open 1\n"))
        #expect(page.contains("process_resident_memory_bytes "))
        #expect(page.contains("process_open_fds "))
        #expect(try await ask("/readyz").hasPrefix("HTTP/1.1 200 "))
        daemon.signal(SIGTERM)
        #expect(await daemon.end() == .exit(0))
    }

    @Test("a reload turns the listener on and off")
    func reloads() async throws {
        try newsroom.watch([daily])
        let daemon = try newsroom.start("run")
        #expect(await daemon.errors.holds("started"))
        try newsroom.watch([daily], more: metrics)
        daemon.signal(SIGHUP)
        #expect(await daemon.errors.holds("reloaded"))
        #expect(try await ask("/healthz").hasPrefix("HTTP/1.1 200 "))
        try newsroom.watch([daily])
        daemon.signal(SIGHUP)
        #expect(await daemon.errors.holds("reloaded", times: 2))
        #expect(throws: LoopbackFailure.self) { try LoopbackClient(address: address, port: port) }
    }

    @Test("a reload to an address that is taken changes nothing but what else it says, and is told in the log")
    func reloadsToTaken() async throws {
        let other = try LoopbackServer()
        try newsroom.watch([daily], more: metrics)
        let daemon = try newsroom.start("run")
        #expect(await daemon.errors.holds("started"))
        try newsroom.watch([daily], more: "metrics:\n  listen: 127.0.0.1:\(other.port)\n")
        daemon.signal(SIGHUP)
        #expect(await daemon.errors.holds("metrics are served where they were"))
        #expect(await daemon.errors.holds("reloaded"))
        #expect(try await ask("/healthz").hasPrefix("HTTP/1.1 200 "))
    }

    @Test("when the address is taken at the start, the daemon ends with 69 and says so")
    func taken() async throws {
        let other = try LoopbackServer()
        try newsroom.watch([daily], more: "metrics:\n  listen: 127.0.0.1:\(other.port)\n")
        let answer = try await newsroom.run("run")
        #expect(answer.ending == .exit(69))
        #expect(answer.errors.last?.contains("127.0.0.1:\(other.port): another program listens there") == true)
    }
}

import Testing

@testable import Daemon

@Suite struct PulseTests {
    /// Looks at parts of which the two loops go round between any two looks unless `still` says otherwise.
    private func look(_ pulse: Pulse, still: Set<Pulse.Part> = [], patience: Int = 3) async -> [Pulse.Part] {
        for part in [Pulse.Part.poller, .digests] where !still.contains(part) { await pulse.beat(part) }
        return await pulse.look(patience: patience)
    }

    @Test("a part that goes round between any two looks is alive for ever")
    func alive() async {
        let pulse = Pulse()
        for _ in 1...20 { #expect(await look(pulse).isEmpty) }
    }

    @Test(
        "a loop that stands still is named once patience ends, and no longer when it goes on",
        arguments: [
            Pulse.Part.poller, .digests,
        ])
    func frozen(_ part: Pulse.Part) async {
        let pulse = Pulse()
        #expect(await look(pulse).isEmpty)
        #expect(await look(pulse, still: [part]).isEmpty)
        #expect(await look(pulse, still: [part]).isEmpty)
        #expect(await look(pulse, still: [part]) == [part])
        #expect(await look(pulse).isEmpty)
    }

    @Test("parts that never began are frozen too")
    func neverBegan() async {
        let pulse = Pulse()
        #expect(await pulse.look(patience: 2).isEmpty)
        #expect(await pulse.look(patience: 2).isEmpty)
        #expect(await pulse.look(patience: 2) == [.poller, .digests])
    }

    @Test("a writer without work may rest, but not one that never ends what it began")
    func writer() async {
        let pulse = Pulse()
        for _ in 1...5 { #expect(await look(pulse).isEmpty) }
        let gate = Gate()
        let work = Task { await pulse.work(.ingest) { await gate.pass() } }
        await gate.somebodyWaits()
        #expect(await look(pulse).isEmpty)
        #expect(await look(pulse).isEmpty)
        #expect(await look(pulse) == [.ingest])
        await gate.open()
        await work.value
        #expect(await look(pulse).isEmpty)
    }

    @Test("a writer behind whom others queue is alive as long as some of it ends")
    func queue() async {
        let pulse = Pulse()
        let gate = Gate()
        let work = Task { await pulse.work(.ingest) { await gate.pass() } }
        await gate.somebodyWaits()
        for _ in 1...10 {
            await pulse.work(.ingest) {}
            #expect(await look(pulse).isEmpty)
        }
        await gate.open()
        await work.value
    }

    @Test("nothing is expected of a part that waits for another program")
    func waiting() async {
        let pulse = Pulse()
        let gate = Gate()
        let hook = Task { await pulse.wait(.digests) { await gate.pass() } }
        await gate.somebodyWaits()
        for _ in 1...10 { #expect(await look(pulse, still: [.digests]).isEmpty) }
        await gate.open()
        await hook.value
        #expect(await look(pulse, still: [.digests]).isEmpty)
        #expect(await look(pulse, still: [.digests]).isEmpty)
        #expect(await look(pulse, still: [.digests]).isEmpty)
        #expect(await look(pulse, still: [.digests]) == [.digests])
    }
}

/// Holds one task until a test lets it go on.
private actor Gate {
    private var isOpen = false
    private var passing: CheckedContinuation<Void, Never>?
    private var watcher: CheckedContinuation<Void, Never>?

    func pass() async {
        guard !isOpen else { return }
        await withCheckedContinuation { continuation in
            passing = continuation
            watcher?.resume()
            watcher = nil
        }
    }

    func somebodyWaits() async {
        guard passing == nil else { return }
        await withCheckedContinuation { watcher = $0 }
    }

    func open() {
        isOpen = true
        passing?.resume()
        passing = nil
    }
}

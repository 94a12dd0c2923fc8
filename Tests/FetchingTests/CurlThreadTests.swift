import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct CurlThreadTests {
    /// Stands on the thread as the loop does.
    private actor Guest {
        let thread: CurlThread
        private(set) var visits = 0

        nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

        init(thread: CurlThread) { self.thread = thread }

        func visit() -> Bool {
            visits += 1
            return thread.isIsolatingCurrentContext() == true
        }

        /// Stops the thread with a job still to come.
        func stopBeforeVisit() {
            thread.stop()
            Task { _ = visit() }
        }
    }

    private let thread = CurlThread(multi: MultiHandle(parallel: 1, perHost: 1))

    @Test("jobs run on the thread, one after the other")
    func runsJobs() async {
        thread.start {}
        let guest = Guest(thread: thread)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 1...100 { group.addTask { await guest.visit() } }
            for await isOnThread in group { #expect(isOnThread) }
        }
        #expect(await guest.visits == 100)
        thread.stop()
        await thread.waitForEnd()
    }

    @Test("jobs that came before the end are run first, and hold it up no longer")
    func endsAfterJobs() async {
        thread.start {}
        let guest = Guest(thread: thread)
        await guest.stopBeforeVisit()
        await thread.waitForEnd()
        #expect(await guest.visits == 1)
    }

    @Test("jobs that come after the end still run")
    func runsLateJobs() async {
        thread.start {}
        thread.stop()
        await thread.waitForEnd()
        let guest = Guest(thread: thread)
        #expect(await guest.visit() == false)
        #expect(await guest.visits == 1)
    }

    @Test("stopping twice and waiting twice do no harm")
    func stopsTwice() async {
        thread.start {}
        thread.stop()
        await thread.waitForEnd()
        thread.stop()
        await thread.waitForEnd()
        #expect(thread.isIsolatingCurrentContext() == false)
    }
}

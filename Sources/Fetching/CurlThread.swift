import Dispatch
import Foundation

/// The thread that drives libcurl, as the executor of the actor that owns the transfers.
///
/// Jobs of the actor and libcurl's callbacks run on this one thread, so transfers need no lock.
///
/// Safe to send since `multi` and `late` are constants that are sendable themselves, and every variable is read and
/// written with `lock` held.
final class CurlThread: SerialExecutor, @unchecked Sendable {
    /// The longest wait in milliseconds while nothing happens; libcurl shortens it when a time limit is due.
    private static let longestWait: Int32 = 60_000

    let multi: MultiHandle
    /// Runs the few jobs that come after the thread's end: calls that lost the race with the shutdown must still return.
    private let late = DispatchQueue(label: "marsad.fetching.late")
    private let lock = NSLock()
    private var jobs: [UnownedJob] = []
    private var isStopping = false
    private var hasEnded = false
    private var identity: pthread_t?
    private var waitingForEnd: [CheckedContinuation<Void, Never>] = []

    init(multi: MultiHandle) {
        self.multi = multi
    }

    /// Starts the thread; it calls `turn` after each batch of jobs and whenever libcurl has something to do.
    func start(turn: @escaping @Sendable () -> Void) {
        let thread = Thread { self.run(turn) }
        thread.name = "marsad-fetching"
        thread.start()
    }

    /// Lets the thread end after the jobs it already has.
    func stop() {
        lock.withLock {
            isStopping = true
            if !hasEnded { multi.wake() }
        }
    }

    /// Returns when the thread has ended and libcurl has closed all connections.
    func waitForEnd() async {
        await withCheckedContinuation { continuation in
            let isOver = lock.withLock {
                if identity != nil || !hasEnded { waitingForEnd.append(continuation) }
                return identity == nil && hasEnded
            }
            if isOver { continuation.resume() }
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let isLate = lock.withLock {
            guard !hasEnded else { return true }
            // Jobs already there have woken the thread, and it takes all at once.
            if jobs.isEmpty { multi.wake() }
            jobs.append(job)
            return false
        }
        if isLate { late.async { self.run(job) } }
    }

    func checkIsolated() {
        precondition(isIsolatingCurrentContext() == true, "not on the thread that drives libcurl")
    }

    func isIsolatingCurrentContext() -> Bool? {
        lock.withLock { identity == pthread_self() }
    }

    private func run(_ turn: @Sendable () -> Void) {
        lock.withLock { identity = pthread_self() }
        while let batch = takeJobs() {
            for job in batch { run(job) }
            turn()
            multi.poll(milliseconds: wait)
        }
        multi.close()
        let waiting = lock.withLock {
            identity = nil
            defer { waitingForEnd = [] }
            return waitingForEnd
        }
        for continuation in waiting { continuation.resume() }
    }

    /// How long to wait for something to do: not at all once the end is near, since nobody may come to wake us.
    private var wait: Int32 {
        lock.withLock { isStopping ? 0 : Self.longestWait }
    }

    /// The jobs that came in meanwhile; nil when there are none and none shall come.
    private func takeJobs() -> [UnownedJob]? {
        lock.withLock {
            guard !jobs.isEmpty || !isStopping else {
                hasEnded = true
                return nil
            }
            defer { jobs = [] }
            return jobs
        }
    }

    private func run(_ job: UnownedJob) {
        unsafe job.runSynchronously(on: asUnownedSerialExecutor())
    }
}

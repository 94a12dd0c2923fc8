import CCurl

/// Owns the transfers, waiting and under way. Its executor is the thread that drives libcurl.
actor CurlLoop {
    private typealias Ending = CheckedContinuation<Result<FetchReply, FetchError>, Never>

    private struct Waiting {
        let order: TransferOrder
        let ending: Ending
    }

    private struct Running {
        let transfer: Transfer
        let ending: Ending
    }

    private let thread: CurlThread
    private var queue: TransferQueue
    private var waiting: [Int: Waiting] = [:]
    private var running: [Int: Running] = [:]
    private var lastNumber = 0
    private var isClosed = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

    init(thread: CurlThread, parallel: Int, perHost: Int) {
        self.thread = thread
        queue = TransferQueue(parallel: parallel, perHost: perHost)
    }

    /// Starts the thread, which holds on to this loop until `CurlThread.stop()`.
    nonisolated func start() {
        thread.start { self.assumeIsolated { $0.turn() } }
    }

    /// Carries an order out as soon as a slot is free; cancelling the task frees it at once.
    func fetch(_ order: TransferOrder) async -> Result<FetchReply, FetchError> {
        guard !isClosed, !Task.isCancelled else { return .failure(.cancelled) }
        lastNumber += 1
        let number = lastNumber
        return await withTaskCancellationHandler {
            await withCheckedContinuation { ending in
                waiting[number] = Waiting(order: order, ending: ending)
                queue.add(number, host: order.address.host)
                startWhatMay()
            }
        } onCancel: {
            // The handler runs on any thread; this carries the number over to ours.
            Task { await self.callOff(number) }
        }
    }

    /// Ends everything under way and waiting with `.cancelled`, and takes nothing more.
    func close() {
        isClosed = true
        for number in (Array(waiting.keys) + Array(running.keys)).sorted() { callOff(number) }
        thread.stop()
    }

    private func callOff(_ number: Int) {
        if let entry = waiting.removeValue(forKey: number) {
            queue.remove(number)
            entry.ending.resume(returning: .failure(.cancelled))
        } else {
            end(number) { _ in .failure(.cancelled) }
        }
    }

    /// One round of libcurl: moves the transfers, and ends those that are done.
    private func turn() {
        thread.multi.perform()
        while let (number, code) = thread.multi.nextDone() {
            if let entry = running[number], entry.transfer.isVictim(of: code) {
                startAgain(number, entry)
            } else {
                end(number) { $0.outcome(code) }
            }
        }
    }

    /// Asks once more, over a connection of its own, what an old connection failed before any answer began.
    private func startAgain(_ number: Int, _ entry: Running) {
        thread.multi.remove(entry.transfer)
        start(number, entry.transfer.order, entry.ending, isFresh: true)
    }

    private func end(_ number: Int, with outcome: (Transfer) -> Result<FetchReply, FetchError>) {
        guard let entry = running.removeValue(forKey: number) else { return }
        let result = outcome(entry.transfer)
        thread.multi.remove(entry.transfer)
        queue.remove(number)
        entry.ending.resume(returning: result)
        startWhatMay()
    }

    private func startWhatMay() {
        while !isClosed, let number = queue.startNext() {
            guard let entry = waiting.removeValue(forKey: number) else { continue }
            start(number, entry.order, entry.ending)
        }
    }

    private func start(_ number: Int, _ order: TransferOrder, _ ending: Ending, isFresh: Bool = false) {
        running[number] = nil
        do throws(FetchError) {
            let transfer = try Transfer(order, number: number, isFresh: isFresh)
            guard thread.multi.add(transfer) else { throw Transfer.outOfMemory }
            running[number] = Running(transfer: transfer, ending: ending)
        } catch {
            queue.remove(number)
            ending.resume(returning: .failure(error))
        }
    }
}

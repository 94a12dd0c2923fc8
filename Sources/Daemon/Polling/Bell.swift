/// Wakes a service that waits: rung by a reload, by a poll that ended, by the order to stop.
actor Bell {
    private var isRung = false
    private var waiting: CheckedContinuation<Void, Never>?

    /// Lets the one who waits go on, or the next one who comes.
    func ring() {
        if let sleeper = waiting {
            waiting = nil
            sleeper.resume()
        } else {
            isRung = true
        }
    }

    /// Waits until the bell rings, `limit` has passed or the task is cancelled.
    func wait(atMost limit: Duration, time: Time) async {
        let alarm = Task {
            // Cancelled means that the bell rang first; then there is nobody left to wake.
            guard (try? await time.sleep(limit)) != nil else { return }
            self.ring()
        }
        await withTaskCancellationHandler {
            await next()
        } onCancel: {
            Task { await self.ring() }
        }
        alarm.cancel()
    }

    private func next() async {
        if isRung {
            isRung = false
            return
        }
        await withCheckedContinuation { waiting = $0 }
    }
}

/// Fetches addresses, many at once and politely: the door of this room.
package final class Fetcher: Sendable {
    private let userAgent: String
    private let thread: CurlThread
    private let loop: CurlLoop

    /// Makes a fetcher, with a thread of its own until `shutdown()`.
    ///
    /// - Parameters:
    ///   - userAgent: who asks, with a way to reach them.
    ///   - parallel: fetches under way at once.
    ///   - perHost: fetches under way at one host at once.
    package init(userAgent: String, parallel: Int = 16, perHost: Int = 2) {
        self.userAgent = userAgent
        thread = CurlThread(multi: MultiHandle(parallel: parallel, perHost: perHost))
        loop = CurlLoop(thread: thread, parallel: parallel, perHost: perHost)
        loop.start()
    }

    deinit {
        // No fetch is under way: each holds the fetcher.
        thread.stop()
    }

    /// Fetches one address.
    ///
    /// Waits for a free slot, follows redirects, undoes compression. Cancelling the task ends the fetch at once.
    ///
    /// - Returns: the body of a 2xx answer, or "not modified" if the request had a validator.
    /// - Throws: `FetchError`: every other status, every failure, `.cancelled` for a cancelled task and after a shutdown.
    package func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchReply {
        let address = try Address(request.url, allowsFile: request.allowsFile)
        if address.scheme == "file" { return try await LocalFile.fetch(address, request) }
        let order = try TransferOrder(request, address: address, userAgent: userAgent)
        return try await loop.fetch(order).get()
    }

    /// Ends the fetches under way with `.cancelled`, closes all connections and lets the thread end before it returns.
    package func shutdown() async {
        await loop.close()
        await thread.waitForEnd()
    }
}

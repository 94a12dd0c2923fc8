/// Fetches addresses, many at once and politely: the door of this room.
package final class Fetcher: Sendable {
    private let userAgent: String
    private let surroundings: Surroundings
    private let thread: CurlThread
    private let loop: CurlLoop

    /// Makes a fetcher, with a thread of its own until `shutdown()`.
    ///
    /// - Parameters:
    ///   - userAgent: who asks, with a way to reach them.
    ///   - parallel: fetches under way at once.
    ///   - perHost: fetches under way at one host at once.
    ///   - surroundings: which addresses it may connect to, and whom it trusts.
    package init(
        userAgent: String, parallel: Int = 16, perHost: Int = 2, surroundings: Surroundings = Surroundings()
    ) {
        self.userAgent = userAgent
        self.surroundings = surroundings
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
        let order = try TransferOrder(request, address: address, userAgent: userAgent, surroundings: surroundings)
        return try await loop.fetch(order).get()
    }

    /// Ends the fetches under way with `.cancelled`, closes all connections and lets the thread end before it returns.
    package func shutdown() async {
        await loop.close()
        await thread.waitForEnd()
    }
}

/// The network as a fetcher sees it.
package struct Surroundings: Sendable, Hashable {
    package var addressGuard: AddressGuard
    /// Names that are not asked of the resolver, as `host:port:address` (CURLOPT_RESOLVE(3)).
    package var names: [String]
    /// Path of a file with the certificates to trust; nil for those of the system.
    package var certificates: String?

    package init(addressGuard: AddressGuard = AddressGuard(), names: [String] = [], certificates: String? = nil) {
        self.addressGuard = addressGuard
        self.names = names
        self.certificates = certificates
    }
}

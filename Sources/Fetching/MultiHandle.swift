import CCurl

/// libcurl's multi handle: the connections, the DNS cache and the transfers under way.
///
/// Safe to send since libcurl lets every thread call `wake()` (curl_multi_wakeup(3)) as long as the handle lives, which
/// `CurlThread`'s lock sees to; all other methods are called on that one thread.
@safe struct MultiHandle: @unchecked Sendable {
    private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
    /// Idle connections kept for the next transfer to the same host.
    private static let idleConnections = 256

    private let pointer: UnsafeMutableRawPointer?

    /// Opens a handle; one that libcurl could not make fails every transfer.
    init(parallel: Int, perHost: Int) {
        unsafe pointer = Self.isLibraryReady ? curl_multi_init() : nil
        set(CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
        // No limit of all connections: libcurl counts idle ones too, and would close them before they are used again.
        set(CURLMOPT_MAX_HOST_CONNECTIONS, perHost)
        set(CURLMOPT_MAXCONNECTS, max(parallel, Self.idleConnections))
    }

    private func set(_ option: CURLMoption, _ value: Int) {
        // An option this libcurl does not know costs comfort, not correctness: the queue holds the same limits.
        if let pointer = unsafe pointer { _ = unsafe ccurl_multi_set_long(pointer, option, value) }
    }

    /// Ends the current or the next `poll`; from any thread.
    func wake() {
        if let pointer = unsafe pointer { _ = unsafe curl_multi_wakeup(pointer) }
    }

    /// Moves all transfers as far as they go without waiting.
    func perform() {
        var running: Int32 = 0
        if let pointer = unsafe pointer { _ = unsafe curl_multi_perform(pointer, &running) }
    }

    /// Waits until a socket is ready, a time limit is due or somebody wakes it.
    func poll(milliseconds: Int32) {
        if let pointer = unsafe pointer { _ = unsafe curl_multi_poll(pointer, nil, 0, milliseconds, nil) }
    }

    /// Takes the next transfer that ended: its number and how it ended.
    func nextDone() -> (number: Int, code: CURLcode)? {
        var code = CURLE_OK
        guard let pointer = unsafe pointer, let easy = unsafe ccurl_multi_next_done(pointer, &code) else { return nil }
        return (unsafe ccurl_number(easy), code)
    }

    /// Takes a transfer in and says whether that went well.
    func add(_ transfer: Transfer) -> Bool {
        guard let pointer = unsafe pointer else { return false }
        return unsafe curl_multi_add_handle(pointer, transfer.easy) == CURLM_OK
    }

    func remove(_ transfer: Transfer) {
        if let pointer = unsafe pointer { _ = unsafe curl_multi_remove_handle(pointer, transfer.easy) }
    }

    /// Closes all connections; nothing may be called afterwards.
    func close() {
        if let pointer = unsafe pointer { _ = unsafe curl_multi_cleanup(pointer) }
    }
}

import CCurl

/// One order on its way: libcurl's easy handle with all its options, and what has come in so far.
///
/// libcurl's callbacks hold an unretained pointer to it. That is sound because the handle calls back only from within
/// `curl_multi_perform`, for handles that were added, and `CurlLoop` keeps every transfer between adding and removing.
@safe final class Transfer {
    static let outOfMemory = FetchError.transfer(code: Int(CURLE_OUT_OF_MEMORY.rawValue), detail: "out of memory")

    let easy: UnsafeMutableRawPointer
    private let order: TransferOrder
    private let message: UnsafeMutablePointer<CChar>
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private var head: ResponseHead
    private var body: [UInt8] = []
    private var bodySize = 0
    /// What made us break the transfer off, which libcurl knows only as a write error.
    private var excess: FetchError?

    /// Prepares the handle; `number` is what `MultiHandle.nextDone()` will call it by.
    ///
    /// - Throws: `FetchError.transfer` if libcurl has no memory or lacks an option.
    init(_ order: TransferOrder, number: Int) throws(FetchError) {
        guard let easy = unsafe curl_easy_init() else { throw Self.outOfMemory }
        unsafe self.easy = unsafe easy
        unsafe message = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        self.order = order
        head = ResponseHead(limit: order.limits.headers)
        try check(unsafe ccurl_set_number(easy, number))
        try check(unsafe ccurl_set_message_buffer(easy, message))
        try setAddress()
        try setHeaders()
        try setLimits()
        try setReceivers()
    }

    deinit {
        unsafe curl_easy_cleanup(easy)
        unsafe curl_slist_free_all(headerList)
        unsafe message.deallocate()
    }

    /// The reply, or the error, once libcurl has ended the transfer with `code`.
    func outcome(_ code: CURLcode) -> Result<FetchReply, FetchError> {
        if head.isComplete, head.status >= 400 {
            // The server has spoken: how its page of regret ended does not matter.
            return .failure(.status(head.status, retryAfter: head["retry-after"]))
        }
        if let excess { return .failure(excess) }
        let reached = finalAddress
        guard code == CURLE_OK else {
            let failure = CurlFailure(number: Int(code.rawValue), message: unsafe String(cString: message))
            return .failure(failure.error(host: reached.host, address: order.address, limits: order.limits))
        }
        switch head.status {
        case 304 where order.isConditional: return .success(reply(from: reached, isNotModified: true))
        case 200..<300: return .success(reply(from: reached, isNotModified: false))
        default: return .failure(.status(head.status, retryAfter: head["retry-after"]))
        }
    }

    private func reply(from address: Address, isNotModified: Bool) -> FetchReply {
        FetchReply(
            status: head.status, body: isNotModified ? [] : body, isNotModified: isNotModified,
            finalURL: address.shown, contentType: head["content-type"],
            etag: head["etag"] ?? (isNotModified ? order.etag : nil),
            lastModified: head["last-modified"] ?? (isNotModified ? order.lastModified : nil),
            retryAfter: head["retry-after"], redirects: unsafe ccurl_info_long(easy, CURLINFO_REDIRECT_COUNT),
            isMovedForGood: head.isMovedForGood,
            milliseconds: Int(unsafe ccurl_info_offset(easy, CURLINFO_TOTAL_TIME_T) / 1000),
            remoteAddress: string(CURLINFO_PRIMARY_IP))
    }

    /// The address last asked; the one ordered if libcurl does not tell.
    private var finalAddress: Address {
        guard let url = string(CURLINFO_EFFECTIVE_URL) else { return order.address }
        do {
            return try Address(url, allowsFile: false)
        } catch {
            return order.address
        }
    }

    private func string(_ info: CURLINFO) -> String? {
        guard let text = unsafe ccurl_info_string(easy, info) else { return nil }
        return unsafe String(cString: text)
    }
}

// Options.
extension Transfer {
    private func setAddress() throws(FetchError) {
        try set(CURLOPT_URL, order.address.url)
        try set(CURLOPT_PROTOCOLS_STR, "http,https")
        try set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        try set(CURLOPT_FOLLOWLOCATION, 1)
        try set(CURLOPT_MAXREDIRS, max(0, order.limits.redirects))
        // Proxies are for the configuration to name, not for whatever the environment holds.
        try set(CURLOPT_PROXY, "")
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        let isSecure = order.address.scheme == "https"
        try set(CURLOPT_HTTP_VERSION, Int(isSecure ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1))
        // Waiting to share a connection is worth it only where the handshake soon tells whether it can be shared.
        try set(CURLOPT_PIPEWAIT, isSecure ? 1 : 0)
    }

    private func setHeaders() throws(FetchError) {
        for line in order.headers.lines {
            guard let longer = unsafe curl_slist_append(headerList, line) else { throw Self.outOfMemory }
            unsafe headerList = unsafe longer
        }
        try check(unsafe ccurl_set_headers(easy, headerList))
        // The empty text offers every compression that this libcurl can undo.
        try set(CURLOPT_ACCEPT_ENCODING, "")
    }

    private func setLimits() throws(FetchError) {
        let limits = order.limits
        try set(CURLOPT_CONNECTTIMEOUT_MS, limits.connect.wholeMilliseconds)
        try set(CURLOPT_TIMEOUT_MS, limits.total.wholeMilliseconds)
        try set(CURLOPT_LOW_SPEED_LIMIT, limits.slowest)
        try set(CURLOPT_LOW_SPEED_TIME, limits.slowSeconds)
        try check(unsafe ccurl_set_offset(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(limits.body)))
        // Signals would hit the whole process.
        try set(CURLOPT_NOSIGNAL, 1)
        // A name server that is silent must not hold up all other transfers when this one is taken back: with this,
        // libcurl lets its resolver thread go instead of waiting for it.
        try set(CURLOPT_QUICK_EXIT, 1)
    }

    private func setReceivers() throws(FetchError) {
        let receiver = unsafe Unmanaged.passUnretained(self).toOpaque()
        let takeBody: ccurl_receiver = { bytes, size, count, receiver in
            unsafe Transfer.receive(bytes, size * count, receiver) { unsafe $0.takeBody($1) }
        }
        let takeHead: ccurl_receiver = { bytes, size, count, receiver in
            unsafe Transfer.receive(bytes, size * count, receiver) { unsafe $0.takeHead($1) }
        }
        try check(unsafe ccurl_set_body_receiver(easy, takeBody, receiver))
        try check(unsafe ccurl_set_head_receiver(easy, takeHead, receiver))
    }

    private func set(_ option: CURLoption, _ value: Int) throws(FetchError) {
        try check(unsafe ccurl_set_long(easy, option, value))
    }

    private func set(_ option: CURLoption, _ value: String) throws(FetchError) {
        try check(unsafe ccurl_set_string(easy, option, value))
    }

    private func check(_ code: CURLcode) throws(FetchError) {
        guard code == CURLE_OK else {
            throw .transfer(code: Int(code.rawValue), detail: "this machine's libcurl lacks an option")
        }
    }
}

// What comes in.
extension Transfer {
    /// Hands bytes to the transfer behind a callback's pointer; fewer bytes than came, as result, break the transfer off.
    private static func receive(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ receiver: UnsafeMutableRawPointer?,
        take: (Transfer, UnsafeRawBufferPointer) -> Bool
    ) -> Int {
        guard let receiver = unsafe receiver else { return 0 }
        let transfer = unsafe Unmanaged<Transfer>.fromOpaque(receiver).takeUnretainedValue()
        let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
        return unsafe take(transfer, buffer) ? count : 0
    }

    /// Counts after decompression, so that a small answer cannot unfold into a large one.
    private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bodySize += bytes.count
        guard bodySize <= order.limits.body else {
            excess = .tooLarge(what: "body", limit: order.limits.body)
            return false
        }
        if (200..<300).contains(head.status) { unsafe body.append(contentsOf: bytes) }
        return true
    }

    private func takeHead(_ line: UnsafeRawBufferPointer) -> Bool {
        guard unsafe head.take(line) else {
            excess = .tooLarge(what: "headers", limit: order.limits.headers)
            return false
        }
        return true
    }
}

extension Duration {
    /// At least one, since libcurl takes zero for "no limit", and at most a day.
    fileprivate var wholeMilliseconds: Int {
        guard self > .milliseconds(1) else { return 1 }
        guard self < .seconds(86_400) else { return 86_400_000 }
        return Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}

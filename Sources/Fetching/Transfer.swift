import CCurl

/// One order on its way: libcurl's easy handle with all its options, and what has come in so far.
///
/// libcurl's callbacks hold an unretained pointer to it. That is sound because the handle calls back only from within
/// `curl_multi_perform`, for handles that were added, and `CurlLoop` keeps every transfer between adding and removing.
@safe final class Transfer {
    static let outOfMemory = FetchError.transfer(code: Int(CURLE_OUT_OF_MEMORY.rawValue), detail: "out of memory")

    let easy: UnsafeMutableRawPointer
    let order: TransferOrder
    let message: UnsafeMutablePointer<CChar>
    private var lists: [UnsafeMutablePointer<curl_slist>?] = unsafe []
    var head: ResponseHead
    var body: [UInt8] = []
    var bodySize = 0
    /// What made us break the transfer off, which libcurl knows only as a write error.
    var excess: FetchError?
    /// An address that the guard kept us from.
    var objection: (address: NetworkAddress, network: AddressGuard.Network)?

    private let isFresh: Bool

    /// Prepares the handle; `number` is what `MultiHandle.nextDone()` will call it by.
    ///
    /// With `isFresh` it goes over a connection that nobody has used before.
    ///
    /// - Throws: `FetchError.transfer` if libcurl has no memory or lacks an option.
    init(_ order: TransferOrder, number: Int, isFresh: Bool = false) throws(FetchError) {
        guard let easy = unsafe curl_easy_init() else { throw Self.outOfMemory }
        unsafe self.easy = unsafe easy
        unsafe message = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        self.order = order
        self.isFresh = isFresh
        head = ResponseHead(limit: order.limits.headers)
        try check(unsafe ccurl_set_number(easy, number))
        try check(unsafe ccurl_set_message_buffer(easy, message))
        try setAddress()
        try setHeaders()
        try setLimits()
        try setReceivers()
        try setGuard()
        if isFresh { try set(CURLOPT_FRESH_CONNECT, 1) }
    }

    deinit {
        unsafe curl_easy_cleanup(easy)
        unsafe lists.forEach { unsafe curl_slist_free_all($0) }
        unsafe message.deallocate()
    }

    /// The reply, or the error, once libcurl has ended the transfer with `code`.
    func outcome(_ code: CURLcode) -> Result<FetchReply, FetchError> {
        let reached = finalAddress
        if let objection, Self.codesOfGuard.contains(code.rawValue) {
            return .failure(
                .guarded(host: reached.host, address: objection.address.description, network: objection.network))
        }
        // A page whose announced length is beyond the limit ends before its head does.
        if head.status >= 400, head.isComplete || code == CURLE_FILESIZE_EXCEEDED {
            // The server has spoken: how its page of regret ended does not matter.
            return .failure(regret)
        }
        if let excess { return .failure(excess) }
        guard code == CURLE_OK else {
            let failure = CurlFailure(number: Int(code.rawValue), message: unsafe String(cString: message))
            return .failure(failure.error(host: reached.host, address: order.address, limits: order.limits))
        }
        guard head.isComplete else {
            return .failure(.transfer(code: Int(CURLE_PARTIAL_FILE.rawValue), detail: "it ended within its headers"))
        }
        if let wall = BotWall.recognise(head, body: body) {
            return .failure(.walled(wall, status: head.status, retryAfter: retryAfter))
        }
        switch head.status {
        case 304 where order.isConditional: return .success(reply(from: reached, isNotModified: true))
        case 200..<300: return .success(reply(from: reached, isNotModified: false))
        default: return .failure(.status(head.status, retryAfter: retryAfter))
        }
    }

    /// Whether it failed for what others did with its connection, before the server said anything to it.
    ///
    /// The server may have closed it just then, or have put more into it than it had announced. libcurl asks again by
    /// itself in some of these cases.
    func isVictim(of code: CURLcode) -> Bool {
        guard !isFresh, head.status == 0, excess == nil, objection == nil else { return false }
        guard Self.codesOfAge.contains(code.rawValue) else { return false }
        // A request that could not be sent came too late even where it was the one to open the connection.
        let opened = unsafe ccurl_info_long(easy, CURLINFO_NUM_CONNECTS)
        return code == CURLE_SEND_ERROR || opened == 0
    }

    private static let codesOfAge: Set<UInt32> = [
        CURLE_SEND_ERROR.rawValue, CURLE_RECV_ERROR.rawValue, CURLE_GOT_NOTHING.rawValue, CURLE_HTTP2.rawValue,
        CURLE_HTTP2_STREAM.rawValue, CURLE_UNSUPPORTED_PROTOCOL.rawValue,
    ]

    /// The codes that a connection which the guard refused ends with.
    private static let codesOfGuard: Set<UInt32> = [
        CURLE_COULDNT_CONNECT.rawValue, CURLE_ABORTED_BY_CALLBACK.rawValue,
    ]

    /// The error of a status from 400 on.
    private var regret: FetchError {
        guard let wall = BotWall.recognise(head, body: body) else {
            return .status(head.status, retryAfter: retryAfter)
        }
        return .walled(wall, status: head.status, retryAfter: retryAfter)
    }

    private var retryAfter: String? { HTTPDate.wait(head["retry-after"], date: head["date"]) }

    private func reply(from address: Address, isNotModified: Bool) -> FetchReply {
        FetchReply(
            status: head.status, body: isNotModified ? [] : body, isNotModified: isNotModified,
            finalURL: address.shown, contentType: head["content-type"],
            etag: head["etag"] ?? (isNotModified ? order.etag : nil),
            lastModified: head["last-modified"] ?? (isNotModified ? order.lastModified : nil),
            retryAfter: retryAfter,
            freshness: Freshness(
                cacheControl: head["cache-control"], expires: head["expires"], age: head["age"], date: head["date"]),
            redirects: unsafe ccurl_info_long(easy, CURLINFO_REDIRECT_COUNT),
            isMovedForGood: head.isMovedForGood,
            milliseconds: Int(unsafe ccurl_info_offset(easy, CURLINFO_TOTAL_TIME_T) / 1000),
            remoteAddress: string(CURLINFO_PRIMARY_IP))
    }

    /// The address last asked; the one ordered if libcurl does not tell.
    var finalAddress: Address {
        guard let url = string(CURLINFO_EFFECTIVE_URL) else { return order.address }
        do {
            return try Address(url, allowsFile: false)
        } catch {
            return order.address
        }
    }

    func string(_ info: CURLINFO) -> String? {
        guard let text = unsafe ccurl_info_string(easy, info) else { return nil }
        return unsafe String(cString: text)
    }

    /// Takes lines into a list that lives as long as the handle, and gives them to it.
    func setList(_ option: CURLoption, _ lines: [String]) throws(FetchError) {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = unsafe curl_slist_append(list, line) else {
                unsafe curl_slist_free_all(list)
                throw Self.outOfMemory
            }
            unsafe list = unsafe longer
        }
        unsafe lists.append(list)
        try check(unsafe ccurl_set_list(easy, option, list))
    }
}

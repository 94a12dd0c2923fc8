import CCurl

// Options.
extension Transfer {
    /// Seconds for which a resolved name is remembered: all sources of a host are asked within them.
    private static let nameSeconds = 120

    func setAddress() throws(FetchError) {
        try set(CURLOPT_URL, order.address.url)
        try set(CURLOPT_PROTOCOLS_STR, "http,https")
        try set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        try set(CURLOPT_FOLLOWLOCATION, 1)
        try set(CURLOPT_MAXREDIRS, max(0, order.limits.redirects))
        // Proxies are for the configuration to name, not for whatever the environment holds.
        try set(CURLOPT_PROXY, order.proxy?.url ?? "")
        try set(CURLOPT_NOPROXY, "")
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        if let path = order.surroundings.certificates { try set(CURLOPT_CAINFO, path) }
        if !order.surroundings.names.isEmpty { try setList(CURLOPT_RESOLVE, order.surroundings.names) }
        try set(CURLOPT_DNS_CACHE_TIMEOUT, Self.nameSeconds)
        try set(CURLOPT_TCP_KEEPALIVE, 1)
        let isSecure = order.address.scheme == "https"
        try set(CURLOPT_HTTP_VERSION, Int(isSecure ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1))
        // Waiting to share a connection is worth it only where the handshake soon tells whether it can be shared.
        try set(CURLOPT_PIPEWAIT, isSecure ? 1 : 0)
    }

    func setHeaders() throws(FetchError) {
        try setList(CURLOPT_HTTPHEADER, order.headers.lines)
        // A proxy is told what it needs, and the server the rest.
        try set(CURLOPT_HEADEROPT, Int(CURLHEADER_SEPARATE))
        if let login = order.login {
            try check(unsafe ccurl_set_basic_authentication(easy))
            try set(CURLOPT_USERNAME, login.user)
            try set(CURLOPT_PASSWORD, login.password)
        }
        // The empty text offers every compression that this libcurl can undo.
        try set(CURLOPT_ACCEPT_ENCODING, "")
    }

    func setLimits() throws(FetchError) {
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

    func set(_ option: CURLoption, _ value: Int) throws(FetchError) {
        try check(unsafe ccurl_set_long(easy, option, value))
    }

    func set(_ option: CURLoption, _ value: String) throws(FetchError) {
        try check(unsafe ccurl_set_string(easy, option, value))
    }

    func check(_ code: CURLcode) throws(FetchError) {
        guard code == CURLE_OK else {
            throw .transfer(code: Int(code.rawValue), detail: "this machine's libcurl lacks an option")
        }
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

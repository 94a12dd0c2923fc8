import CCurl

// The guard of addresses.
extension Transfer {
    /// Has every address looked at before it is connected to, and that of every connection before it is used again:
    /// another source may have opened it, which was allowed to.
    func setGuard() throws(FetchError) {
        let keeper = unsafe Unmanaged.passUnretained(self).toOpaque()
        let open: ccurl_opener = { keeper, _, address in
            guard let keeper = unsafe keeper, let address = unsafe address else { return ccurl_no_socket() }
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(keeper).takeUnretainedValue()
            return unsafe transfer.mayConnect(address) ? unsafe ccurl_open_socket(address) : ccurl_no_socket()
        }
        let go: ccurl_sentry = { keeper, remote, _, _, _ in
            guard let keeper = unsafe keeper, let remote = unsafe remote else { return ccurl_may_go_on(0) }
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(keeper).takeUnretainedValue()
            return ccurl_may_go_on(transfer.mayAsk(unsafe String(cString: remote)) ? 1 : 0)
        }
        try check(unsafe ccurl_set_opener(easy, open, keeper))
        try check(unsafe ccurl_set_sentry(easy, go, keeper))
    }

    private func mayConnect(_ address: UnsafeMutablePointer<curl_sockaddr>) -> Bool {
        // The proxy is the owner's choice; where it goes from there is looked at in `mayAsk`.
        guard order.proxy == nil else { return true }
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = unsafe ccurl_address_bytes(address, &bytes)
        return isOpen(NetworkAddress(bytes: bytes.prefix(count)))
    }

    private func mayAsk(_ remote: String) -> Bool {
        guard order.proxy != nil else { return isOpen(NetworkAddress(remote)) }
        // Names are the proxy's to resolve; a bare address is known before, and so is what every machine calls itself.
        let host = finalAddress.host
        let isSelf = host == "localhost" || host.hasSuffix(".localhost")
        return NetworkAddress(isSelf ? "127.0.0.1" : host).map { isOpen($0) } ?? true
    }

    private func isOpen(_ address: NetworkAddress?) -> Bool {
        guard let address else { return false }
        guard let network = order.objection(to: address) else { return true }
        objection = (address, network)
        return false
    }
}

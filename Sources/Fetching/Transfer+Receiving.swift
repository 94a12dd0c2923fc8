import CCurl

// What comes in.
extension Transfer {
    func setReceivers() throws(FetchError) {
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
        if (200..<300).contains(head.status) {
            unsafe body.append(contentsOf: bytes)
        } else {
            // As much as tells whose page it is.
            unsafe body.append(contentsOf: bytes.prefix(max(0, BotWall.excerpt - body.count)))
        }
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

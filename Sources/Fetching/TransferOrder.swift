/// A request that was checked and may go out.
struct TransferOrder: Sendable {
    let address: Address
    let headers: HeaderLines
    let limits: FetchLimits
    let etag: String?
    let lastModified: String?

    /// Checks a request for a server.
    ///
    /// - Throws: `FetchError.refused` if the address or a header is not fit to be sent.
    init(_ request: FetchRequest, address: Address, userAgent: String) throws(FetchError) {
        self.address = address
        headers = try HeaderLines(request, userAgent: userAgent)
        limits = request.limits
        etag = request.etag
        lastModified = request.lastModified
    }

    /// Whether "not modified" is an answer to it.
    var isConditional: Bool { etag != nil || lastModified != nil }
}

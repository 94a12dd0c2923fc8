/// A request that was checked and may go out.
struct TransferOrder: Sendable {
    let address: Address
    let headers: HeaderLines
    let limits: FetchLimits
    let etag: String?
    let lastModified: String?
    let allowsPrivate: Bool
    let login: Login?
    /// Nil for no proxy.
    let proxy: Address?
    let surroundings: Surroundings

    /// Checks a request for a server.
    ///
    /// - Throws: `FetchError.refused` if the address or a header is not fit to be sent.
    init(
        _ request: FetchRequest, address: Address, userAgent: String, surroundings: Surroundings = Surroundings()
    ) throws(FetchError) {
        self.address = address
        headers = try HeaderLines(request, userAgent: userAgent)
        limits = request.limits
        etag = request.etag
        lastModified = request.lastModified
        allowsPrivate = request.allowsPrivate
        login = request.login
        proxy = try request.proxy.map { text throws(FetchError) in try Address(text, allowsFile: false) }
        self.surroundings = surroundings
    }

    /// What speaks against connecting to an address; nil if nothing does.
    func objection(to address: NetworkAddress) -> AddressGuard.Network? {
        surroundings.addressGuard.objection(to: address, allowsPrivate: allowsPrivate)
    }

    /// Whether "not modified" is an answer to it.
    var isConditional: Bool { etag != nil || lastModified != nil }
}

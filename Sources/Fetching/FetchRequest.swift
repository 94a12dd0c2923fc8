/// What one fetch may cost.
package struct FetchLimits: Sendable, Hashable {
    /// Time to resolve the name, connect and agree on encryption.
    package var connect: Duration
    /// Time for the whole fetch, redirects included; waiting for a free slot does not count.
    package var total: Duration
    /// Largest body in bytes, after decompression.
    package var body: Int
    /// Largest sum in bytes of the response headers of all hops.
    package var headers: Int
    /// Redirects followed.
    package var redirects: Int
    /// Lowest speed in bytes a second that is put up with.
    package var slowest: Int
    /// Whole seconds for which the speed may stay below `slowest`.
    package var slowSeconds: Int

    package init(
        connect: Duration = .seconds(10), total: Duration = .seconds(30), body: Int = 20_000_000,
        headers: Int = 65_536, redirects: Int = 5, slowest: Int = 64, slowSeconds: Int = 15
    ) {
        self.connect = connect
        self.total = total
        self.body = body
        self.headers = headers
        self.redirects = redirects
        self.slowest = slowest
        self.slowSeconds = slowSeconds
    }
}

/// One address to fetch, with what is known of its last answer.
package struct FetchRequest: Sendable, Hashable {
    /// An `http` or `https` address, or a `file` one if `allowsFile`; characters beyond ASCII are escaped on the way.
    package var url: String
    /// Extra headers by name; they replace those of the fetcher, and an empty value leaves the header out.
    package var headers: [String: String]
    /// The entity tag of the last answer, sent so that the server can say "not modified".
    package var etag: String?
    /// The date of last modification of the last answer, sent for the same end.
    package var lastModified: String?
    /// Whether the address may name a file of this machine; redirects never may.
    package var allowsFile: Bool
    /// Whether it may lead to addresses that are not of the public internet, such as those of one's own network.
    package var allowsPrivate: Bool
    /// Who asks; nil for the fetcher's own words.
    package var userAgent: String?
    /// The user to ask as; kept from every other server that a redirect leads to.
    package var login: Login?
    /// The address of the proxy to go through; it is trusted to reach nothing but the public internet.
    package var proxy: String?
    package var limits: FetchLimits

    package init(
        url: String, headers: [String: String] = [:], etag: String? = nil, lastModified: String? = nil,
        allowsFile: Bool = false, allowsPrivate: Bool = false, userAgent: String? = nil, login: Login? = nil,
        proxy: String? = nil, limits: FetchLimits = FetchLimits()
    ) {
        self.url = url
        self.headers = headers
        self.etag = etag
        self.lastModified = lastModified
        self.allowsFile = allowsFile
        self.allowsPrivate = allowsPrivate
        self.userAgent = userAgent
        self.login = login
        self.proxy = proxy
        self.limits = limits
    }
}

/// The header lines of a request, every one checked: what the configuration or the archive says cannot break out of its line.
struct HeaderLines: Sendable, Hashable {
    private static let longest = 8192
    private static let tokenMarks = Set("!#$%&'*+-.^_`|~".utf8)
    /// Headers that decide how an answer is read; the fetcher alone sets them.
    private static let own: Set<String> = [
        "connection", "content-length", "host", "if-match", "if-modified-since", "if-none-match", "if-range",
        "if-unmodified-since", "range", "te", "trailer", "transfer-encoding", "upgrade",
    ]
    static let accept =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
        + "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"

    /// `Name: value`, in the order in which they are sent.
    let lines: [String]

    /// Writes the headers of a request.
    ///
    /// - Throws: `FetchError.refused` for a name that is no token (RFC 9110, section 5.6.2), a value with control
    ///   characters, or a header that is the fetcher's own.
    init(_ request: FetchRequest, userAgent: String) throws(FetchError) {
        var lines: [String] = []
        let given = Set(request.headers.keys.map { $0.lowercased() })
        if !given.contains("user-agent") {
            lines.append(try Self.line("User-Agent", request.userAgent ?? userAgent))
        }
        if !given.contains("accept") { lines.append(try Self.line("Accept", Self.accept)) }
        for (name, value) in request.headers.sorted(by: { $0.key < $1.key }) {
            guard !Self.own.contains(name.lowercased()) else {
                throw .refused(
                    "the header \(name)", reason: "it is the fetcher's own; remove it from the configuration")
            }
            lines.append(try Self.line(name, value))
        }
        if let etag = request.etag { lines.append(try Self.line("If-None-Match", etag)) }
        if let date = request.lastModified { lines.append(try Self.line("If-Modified-Since", date)) }
        self.lines = lines
    }

    private static func line(_ name: String, _ value: String) throws(FetchError) -> String {
        guard isToken(name) else {
            throw .refused("a header", reason: "its name \(name.debugDescription) is not letters, digits and hyphens")
        }
        guard isValue(value) else {
            throw .refused(
                "the header \(name)", reason: "its value has a line break or control character, or is too long")
        }
        return "\(name): \(value)"
    }

    private static func isToken(_ name: String) -> Bool {
        (1...128).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || tokenMarks.contains(byte)
            }
    }

    /// Whether a value stays on its line.
    static func isValue(_ value: String) -> Bool {
        value.utf8.count <= longest && value.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }
    }
}

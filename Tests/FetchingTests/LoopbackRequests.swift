@testable import Fetching

extension FetchRequest {
    /// A request that may go to a server on this machine.
    static func loopback(
        _ url: String, headers: [String: String] = [:], etag: String? = nil, lastModified: String? = nil,
        allowsFile: Bool = false, limits: FetchLimits = FetchLimits()
    ) -> FetchRequest {
        FetchRequest(
            url: url, headers: headers, etag: etag, lastModified: lastModified, allowsFile: allowsFile,
            allowsPrivate: true, limits: limits)
    }
}

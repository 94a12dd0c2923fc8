import Foundation
package import News

extension Source {
    /// The host it is fetched from, as `FeedHost` writes it; empty for a file.
    package var host: String { FeedHost.name(in: url) }
}

/// Which feeds share a server, as far as their addresses tell.
enum FeedHost {
    /// Host and, where one is written, port of an address, without letter case; empty for a file.
    static func name(in address: String) -> String {
        guard let parts = URLComponents(string: address), let host = parts.host?.lowercased() else { return "" }
        return parts.port.map { "\(host):\($0)" } ?? host
    }
}

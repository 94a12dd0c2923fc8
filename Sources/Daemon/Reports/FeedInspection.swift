import Feeds
import Foundation

/// Reads one feed without an archive: the answer of `marsad parse`.
package enum FeedInspection {
    /// The feed as the JSON object that tools rely on (`docs/architecture.md`, section 7).
    ///
    /// - Throws: `FeedError` when the bytes are no feed.
    package static func json(of bytes: [UInt8], url: String?, contentType: String?) throws -> String {
        try FeedJSON.text(of: FeedParser().parse(bytes, url: url, contentType: contentType))
    }
}

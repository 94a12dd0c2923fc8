import Feeds
import Fetching
import News

/// Why a poll failed, in the words that the archive and the log keep.
struct SourceFault: Fault, Hashable {
    /// A short bounded word, such as `dns` or `not-a-feed`.
    let label: String
    /// One sentence for the operator.
    let detail: String
    /// HTTP status, if one came.
    var status: Int?
    /// The server's `Retry-After`, if it sent one.
    var retryAfter: String?

    var blame: Blame { .source }
    var description: String { detail }

    init(label: String, detail: String) {
        self.label = label
        self.detail = detail
    }

    init(_ error: FetchError) {
        label = error.label
        detail = error.description
        status = error.status
        retryAfter = error.retryAfter
    }

    init(_ error: FeedError) {
        label = error.label
        detail = error.description
    }
}

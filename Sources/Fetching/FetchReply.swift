/// A good answer: a body, or the word that the one already had still holds.
package struct FetchReply: Sendable, Hashable {
    /// The HTTP status; 0 for a file.
    package var status: Int
    /// The decompressed body; empty if not modified.
    package var body: [UInt8]
    /// Whether the server (or the file's date, size and identity) says that nothing changed since the validators sent.
    package var isNotModified: Bool
    /// The address that answered after all redirects, without user name and password.
    package var finalURL: String
    package var contentType: String?
    /// The entity tag to send next time; "not modified" without one keeps the one sent.
    package var etag: String?
    /// The date of last modification to send next time, kept in the same way.
    package var lastModified: String?
    /// When the server wants to be asked again: seconds, or an HTTP date if the server did not tell its own time.
    package var retryAfter: String?
    /// How long the answer says it holds.
    package var freshness: Freshness
    /// Redirects followed.
    package var redirects: Int
    /// Whether the address moved for good: there were redirects, and none of them only for the time being.
    package var isMovedForGood: Bool
    /// Time from start to end, without waiting for a free slot; 0 for a file.
    package var milliseconds: Int
    /// The IP address that answered; nil for a file.
    package var remoteAddress: String?

    package init(
        status: Int, body: [UInt8] = [], isNotModified: Bool = false, finalURL: String, contentType: String? = nil,
        etag: String? = nil, lastModified: String? = nil, retryAfter: String? = nil,
        freshness: Freshness = Freshness(), redirects: Int = 0,
        isMovedForGood: Bool = false, milliseconds: Int = 0, remoteAddress: String? = nil
    ) {
        self.status = status
        self.body = body
        self.isNotModified = isNotModified
        self.finalURL = finalURL
        self.contentType = contentType
        self.etag = etag
        self.lastModified = lastModified
        self.retryAfter = retryAfter
        self.freshness = freshness
        self.redirects = redirects
        self.isMovedForGood = isMovedForGood
        self.milliseconds = milliseconds
        self.remoteAddress = remoteAddress
    }
}

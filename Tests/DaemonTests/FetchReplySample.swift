import Fetching

/// Answers as a server would give them.
enum FetchReplySample {
    static let reply = FetchReply(
        status: 200, body: [1, 2, 3], finalURL: "https://marfa.example/rss", contentType: "application/rss+xml",
        etag: "\"one\"", lastModified: "Tue, 15 Sep 2026 12:00:00 GMT")
    static let unchanged = FetchReply(status: 304, isNotModified: true, finalURL: "https://marfa.example/rss")
}

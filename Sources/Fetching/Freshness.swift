import CCurl

/// How long an answer says it holds (RFC 9111, sections 4.2 and 5).
package struct Freshness: Sendable, Hashable {
    /// Seconds from the time of the answer, those that it spent in caches on the way left out; 0 if it does not hold at
    /// all, nil if it does not say.
    package var seconds: Int?
    /// Seconds since 1970 at which it ends by the server's clock, where the answer does not tell what time that shows.
    package var end: Int?

    package init(seconds: Int? = nil, end: Int? = nil) {
        self.seconds = seconds
        self.end = end
    }

    /// Reads the headers of an answer, as received.
    init(cacheControl: String?, expires: String?, age: String?, date: String?) {
        let directives = Self.directives(cacheControl)
        if directives["no-store"] != nil || directives["no-cache"] != nil {
            seconds = 0
        } else if let given = directives["max-age"] {
            // What is no number makes the answer stale (section 4.2.1).
            seconds = max(0, (Int(given) ?? 0) - Self.age(age))
        } else if let expires {
            if let end = HTTPDate.seconds(expires) {
                if let date = date.flatMap(HTTPDate.seconds) {
                    seconds = max(0, end - date - Self.age(age))
                } else {
                    self.end = end
                }
            } else {
                seconds = 0
            }
        }
    }

    /// Seconds that it still holds at `now`, in seconds since 1970; nil if the answer did not say.
    package func left(now: Int) -> Int? { seconds ?? end.map { max(0, $0 - now) } }

    private static func age(_ text: String?) -> Int { max(0, text.flatMap { Int($0) } ?? 0) }

    /// The directives by name in lower case, quotes around a value taken off; of equal ones the first.
    private static func directives(_ text: String?) -> [String: String] {
        let pairs = (text ?? "").split(separator: ",").map { part in
            let halves = part.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace && $0 != "\"" } }
            return (halves.first?.lowercased() ?? "", halves.count > 1 ? halves[1] : "")
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

/// Dates as HTTP writes them, in any of its three forms (RFC 9110, section 5.6.7).
enum HTTPDate {
    /// Seconds since 1970; nil for what is no date.
    static func seconds(_ text: String) -> Int? {
        // libcurl takes lone numbers and words for dates of some sort.
        guard text.contains(":"), text.contains(where: \.isLetter) else { return nil }
        let seconds = unsafe ccurl_date(text)
        return seconds < 0 ? nil : Int(seconds)
    }

    /// A `Retry-After` with its date made seconds by the server's own clock, where it told what time that shows.
    static func wait(_ retryAfter: String?, date: String?) -> String? {
        guard let retryAfter, let end = seconds(retryAfter), let now = date.flatMap(seconds) else { return retryAfter }
        return String(max(0, end - now))
    }
}

/// The head of the last answer in a chain of redirects, read line by line, within a limit that counts all hops.
struct ResponseHead: Sendable {
    private static let kept: Set<String> = [
        "age", "cache-control", "cf-mitigated", "content-type", "date", "etag", "expires", "last-modified", "location",
        "retry-after", "server", "sg-captcha", "x-amzn-waf-action", "x-datadome", "x-sucuri-block",
    ]
    /// Those whose values may be spread over several lines.
    private static let lists: Set<String> = ["cache-control"]
    private static let longestValue = 1024

    private let limit: Int
    private var size = 0
    private var fields: [String: String] = [:]
    private(set) var status = 0
    /// Whether the empty line after the headers came; what follows it are trailers, which are not read.
    private(set) var isComplete = false
    /// The statuses of the redirects before the last answer, in their order.
    private(set) var redirects: [Int] = []

    init(limit: Int) { self.limit = limit }

    /// Takes the next line as received, line break included, and says whether the limit still holds.
    mutating func take(_ line: some Collection<UInt8>) -> Bool {
        size += line.count
        guard size <= limit else { return false }
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            if (300..<400).contains(status) { redirects.append(status) }
            fields = [:]
            isComplete = false
            status = text.split(separator: " ").dropFirst().first.flatMap { Int($0.prefix(3)) } ?? 0
        } else if text.allSatisfy(\.isNewline) {
            isComplete = true
        } else if !isComplete {
            keep(text)
        }
        return true
    }

    /// Whether there were redirects, and each of them was for good (RFC 9110, sections 15.4.2 and 15.4.9).
    var isMovedForGood: Bool { !redirects.isEmpty && redirects.allSatisfy { $0 == 301 || $0 == 308 } }

    /// The value of one of the headers that are kept, by its name in lower case.
    subscript(name: String) -> String? { fields[name] }

    private mutating func keep(_ line: String) {
        guard let colon = line.firstIndex(of: ":") else { return }
        let name = line[..<colon].lowercased()
        guard Self.kept.contains(name) else { return }
        let value = Self.trimmed(line[line.index(after: colon)...])
        guard !value.isEmpty, value.utf8.count <= Self.longestValue, HeaderLines.isValue(value) else { return }
        let earlier = Self.lists.contains(name) ? fields[name].map { $0 + ", " } : nil
        let whole = (earlier ?? "") + value
        if whole.utf8.count <= Self.longestValue { fields[name] = whole }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

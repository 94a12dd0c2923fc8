/// A form a digest is written in; the raw value is the file name's extension.
package enum DigestFormat: String, Sendable, Hashable, Codable, CaseIterable {
    case markdown = "md"
    case html
    case text = "txt"
    case json

    /// The whole file, ending in a line feed.
    package func render(_ digest: Digest) -> String {
        switch self {
        case .markdown: MarkdownRenderer(digest).page
        case .html: HTMLRenderer(digest).page
        case .text: TextRenderer(digest).page
        case .json: JSONRenderer.page(digest)
        }
    }

    /// The name of the file in the day's folder: `digest.html`, and `digest-r2.html` for the second issue, which leaves
    /// the first one alone.
    package func fileName(of issue: DigestIssue) -> String { fileName(number: issue.number) }

    func fileName(number: Int) -> String { number > 1 ? "digest-r\(number).\(rawValue)" : "digest.\(rawValue)" }
}

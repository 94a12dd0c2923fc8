/// Tells whether a document came to its end.
///
/// A compressed body that breaks off, with the length it was announced with, looks whole to whoever unpacks it.
enum DocumentEnd {
    /// Bytes before the end that may come after the last tag: comments of programs that make pages faster.
    private static let tail = 4096
    private static let ends = ["</rss", "</feed", ":rdf>", "</rdf", "</urlset", "</channel"]

    static func isThere(in body: [UInt8]) -> Bool {
        guard let last = body.last(where: { $0 != 0 && $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) else {
            return false
        }
        if last == UInt8(ascii: "}") || last == UInt8(ascii: "]") { return true }
        // Every second byte of a text in UTF-16 is zero.
        let text = String(decoding: body.suffix(tail).filter { $0 != 0 }, as: UTF8.self).lowercased()
        return ends.contains { text.contains($0) }
    }
}

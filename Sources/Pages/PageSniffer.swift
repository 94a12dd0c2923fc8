import Charsets

/// Tells pages from other documents.
enum PageSniffer {
    /// The document in UTF-8.
    static func text(of bytes: [UInt8], contentType: String?) throws(PageError) -> [UInt8] {
        guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
        for (signature, kind) in signatures where bytes.starts(with: signature) { throw .notAPage(kind) }
        let text = CharsetDetector(bytes[...], contentType: contentType, isPage: true).decide().text.filter { $0 != 0 }
        if isBinary(text) { throw .notAPage("binary data") }
        guard text.contains(0x3C) else { throw .notAPage("text without markup") }
        return text
    }

    /// Whether it has more controls than any text has.
    private static func isBinary(_ text: [UInt8]) -> Bool {
        let head = text.prefix(4_096)
        return head.count { $0 < 0x09 || (0x0E...0x1F).contains($0) } * 20 > head.count
    }

    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF".utf8), "a PDF document"), ([0x89, 0x50, 0x4E, 0x47], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        (Array("GIF8".utf8), "a picture"), ([0x50, 0x4B, 0x03, 0x04], "an archive"), ([0x1F, 0x8B], "an archive"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"), (Array("RIFF".utf8), "a recording"),
        (Array("ID3".utf8), "a recording"),
    ]
}

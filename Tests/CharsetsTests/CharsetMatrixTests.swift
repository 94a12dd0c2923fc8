import Charsets
import Testing

/// Every charset, declared rightly, not at all and wrongly, with Arabic, French and both.
@Suite struct CharsetMatrixTests {
    struct Row: CustomTestStringConvertible {
        var language: String
        var charset: String
        /// The charset of the HTTP header.
        var header: String?
        /// The encoding of the XML declaration.
        var declaration: String?

        var testDescription: String {
            "\(language) in \(charset), header \(header ?? "-"), declaration \(declaration ?? "-")"
        }
    }

    private static let texts = [
        "Arabic":
            "<title>بلدية الميناء تعيد فتح الحديقة بعد ترميمها</title><p>قال أمين الصندوق إن الكلفة بلغت مليونين.</p>",
        "Arabic headline": "<title>نتائج القرعة</title>",
        "French":
            "<title>À l’été, la forêt brûlée se relève déjà</title><p>« Ça coûte cher », dit Élodie, élève naïve.</p>",
        "plain French": "<title>La forêt brûlée se relève déjà</title><p>Le maire a salué la bonté des élèves.</p>",
        "mixed": "<title>مهرجان Fête de l'été في المدرسة القديمة</title><p>Le café littéraire يستضيف كاتبة شابة</p>",
        "Arabic with Latin names": "<title>شركة Nokia تطلق هاتفا جديدا</title><p>يباع في متجر IKEA وبـ5 دول</p>",
    ]

    private static let charsets = [
        "utf-8", "utf-8 with mark", "utf-16le", "utf-16be", "utf-16le with mark", "utf-16be with mark", "windows-1256",
        "iso-8859-6", "windows-1252",
    ]

    private static let labels: [String?] = [
        nil, "utf-8", "windows-1256", "cp1256", "iso-8859-6", "windows-1252", "iso-8859-1", "utf-16", "x-unheard-of",
    ]

    static let rows = texts.keys.sorted().flatMap { language in
        charsets.flatMap { charset in
            labels.flatMap { label in
                [
                    Row(language: language, charset: charset, header: label),
                    Row(language: language, charset: charset, declaration: label),
                    Row(language: language, charset: charset, header: "utf-8", declaration: label),
                    Row(language: language, charset: charset, header: label, declaration: "windows-1256"),
                ]
            }
        }
    }.filter { document($0).flatMap { TestEncoder.bytes(of: $0.text, in: $0.charset) } != nil }

    private static func document(_ row: Row) -> (text: String, charset: String)? {
        guard let text = texts[row.language] else { return nil }
        let encoding = row.declaration.map { " encoding=\"\($0)\"" } ?? ""
        return ("<?xml version=\"1.0\"\(encoding)?>\n<rss>\(text)</rss>", row.charset)
    }

    @Test("there are rows enough")
    func count() {
        #expect(CharsetMatrixTests.rows.count > 1_000)
    }

    @Test("the text is read whatever is declared", arguments: rows)
    func read(row: Row) throws {
        let document = try #require(CharsetMatrixTests.document(row))
        let bytes = try #require(TestEncoder.bytes(of: document.text, in: document.charset))
        let contentType = row.header.map { "text/xml; charset=\($0)" }
        let decision = CharsetDetector(bytes[...], contentType: contentType).decide()
        #expect(String(decoding: decision.text, as: UTF8.self) == document.text)
    }
}

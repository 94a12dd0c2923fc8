import Charsets
import Testing

@Suite struct CharsetDetectorTests {
    private static let sentence = "افتتح الوالي أمس جسرًا جديدًا على النهر، وقال إن العمل فيه دام عامين"
    /// The sentence without its vowel marks, in windows-1256.
    private static let bytes1256: [UInt8] = [
        0xC7, 0xDD, 0xCA, 0xCA, 0xCD, 0x20, 0xC7, 0xE1, 0xE6, 0xC7, 0xE1, 0xED, 0x20, 0xC3, 0xE3, 0xD3,
    ]

    @Test("UTF-8 is UTF-8 whatever the header says", arguments: [nil, "text/html; charset=windows-1256"])
    func utf8(contentType: String?) {
        let bytes = Array("<p>\(CharsetDetectorTests.sentence)</p>".utf8)
        let decision = CharsetDetector(bytes[...], contentType: contentType).decide()
        #expect(decision.verdict.used == "utf-8")
        #expect(decision.text == bytes)
    }

    @Test(
        "windows-1256 is read, declared or not",
        arguments: [
            ("text/html; charset=windows-1256", CharsetVerdict.Evidence.httpHeader), (nil, .likelihood),
            ("text/html; charset=utf-8", .likelihood),
        ] as [(String?, CharsetVerdict.Evidence)])
    func windows1256(contentType: String?, evidence: CharsetVerdict.Evidence) {
        let bytes = Array("<p>".utf8) + CharsetDetectorTests.bytes1256 + Array("</p>".utf8)
        let decision = CharsetDetector(bytes[...], contentType: contentType).decide()
        #expect(decision.verdict.used == "windows-1256")
        #expect(decision.verdict.evidence == evidence)
        #expect(String(decoding: decision.text, as: UTF8.self) == "<p>افتتح الوالي أمس</p>")
    }

    @Test("a label is told without what is not fit to be shown")
    func label() {
        let bytes = Array("<?xml version='1.0' encoding='win\u{0}dows\n-9'?><p>".utf8) + CharsetDetectorTests.bytes1256
        let decision = CharsetDetector(bytes[...], contentType: nil).decide()
        #expect(decision.verdict.declared == "windows -9")
        #expect(decision.warnings == ["declared as windows -9 but read as windows-1256"])
    }

    @Test("a byte order mark decides and is dropped")
    func mark() {
        let decision = CharsetDetector([0xFF, 0xFE, 0x45, 0x06], contentType: "text/html; charset=utf-8").decide()
        #expect(decision.verdict.evidence == .byteOrderMark)
        #expect(String(decoding: decision.text, as: UTF8.self) == "م")
    }

    @Test(
        "a page names its charset in a meta element",
        arguments: [
            "<meta charset=windows-1251>", "<META CharSet = 'Windows-1251' >",
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=cp1251\">",
        ])
    func meta(element: String) {
        let bytes = Array("<head><meta name=x>\(element)</head>".utf8) + [0xCF, 0xF0, 0xE8]
        let decision = CharsetDetector(bytes[...], contentType: nil, isPage: true).decide()
        #expect(decision.verdict.used == "windows-1251")
        #expect(decision.verdict.evidence == .declaration)
        #expect(String(decoding: decision.text, as: UTF8.self).hasSuffix("При"))
    }

    /// What feed readers are known to get wrong, with the verdict that is right.
    static let hazards: [(String, String?, String?, CharsetVerdict)] = [
        ("windows-1256", nil, nil, CharsetVerdict(used: "windows-1256", evidence: .likelihood)),
        ("windows-1256", nil, "utf-8", CharsetVerdict(used: "windows-1256", declared: "utf-8", evidence: .likelihood)),
        (
            "windows-1256", nil, "windows-1252",
            CharsetVerdict(used: "windows-1256", declared: "windows-1252", evidence: .likelihood)
        ),
        (
            "windows-1256", nil, "iso-8859-1",
            CharsetVerdict(used: "windows-1256", declared: "iso-8859-1", evidence: .likelihood)
        ),
        (
            "windows-1256", "windows-1256", nil,
            CharsetVerdict(used: "windows-1256", declared: "windows-1256", evidence: .httpHeader)
        ),
        (
            "windows-1256", nil, "windows-1256",
            CharsetVerdict(used: "windows-1256", declared: "windows-1256", evidence: .declaration)
        ),
        ("utf-8", nil, "windows-1256", CharsetVerdict(used: "utf-8", declared: "windows-1256", evidence: .validUTF8)),
        ("utf-8", "windows-1256", nil, CharsetVerdict(used: "utf-8", declared: "windows-1256", evidence: .validUTF8)),
        (
            "iso-8859-6", nil, "windows-1256",
            CharsetVerdict(used: "iso-8859-6", declared: "windows-1256", evidence: .likelihood)
        ),
        (
            "windows-1256", nil, "iso-8859-6",
            CharsetVerdict(used: "windows-1256", declared: "iso-8859-6", evidence: .likelihood)
        ),
        (
            "windows-1256", "utf-8", "windows-1256",
            CharsetVerdict(used: "windows-1256", declared: "utf-8", evidence: .declaration)
        ),
        (
            "utf-8 with mark", "windows-1256", nil,
            CharsetVerdict(used: "utf-8", declared: "windows-1256", evidence: .byteOrderMark)
        ),
        ("utf-16le", "utf-8", nil, CharsetVerdict(used: "utf-16le", declared: "utf-8", evidence: .likelihood)),
        ("utf-16be", "utf-16be", nil, CharsetVerdict(used: "utf-16be", declared: "utf-16be", evidence: .httpHeader)),
    ]

    @Test("hazards of Arabic feeds are met, and the evidence told", arguments: hazards)
    func hazard(charset: String, header: String?, declaration: String?, verdict: CharsetVerdict) throws {
        let encoding = declaration.map { "<?xml version='1.0' encoding='\($0)'?>" } ?? "النص: "
        let text = "\(encoding)<title>\(CharsetDetectorTests.sentence.replacing("\u{64B}", with: ""))</title>"
        let bytes = try #require(TestEncoder.bytes(of: text, in: charset))
        let decision = CharsetDetector(bytes[...], contentType: header.map { "text/xml; charset=\($0)" }).decide()
        #expect(String(decoding: decision.text, as: UTF8.self) == text)
        #expect(decision.verdict == verdict)
    }

    @Test(
        "one bad byte costs one character, whatever the label",
        arguments: [nil, "utf-8", "windows-1256", "iso-8859-1"], [0xFF, 0xC3, 0x80, 0xD8] as [UInt8])
    func badByte(label: String?, bad: UInt8) {
        let halves = ["<p>وصلت السفينة ", "إلى المرفأ بعد أسبوع</p>"].map { Array($0.utf8) }
        let bytes = halves[0] + [bad] + halves[1]
        let decision = CharsetDetector(bytes[...], contentType: label.map { "text/xml; charset=\($0)" }).decide()
        #expect(String(decoding: decision.text, as: UTF8.self) == "<p>وصلت السفينة \u{FFFD}إلى المرفأ بعد أسبوع</p>")
        #expect(decision.warnings.contains("1 bytes mean nothing in utf-8"))
    }

    @Test("a byte that ISO-8859-6 lacks costs one character")
    func badByteISO() throws {
        var bytes = try #require(TestEncoder.bytes(of: "<p>وصلت السفينة إلى المرفأ</p>", in: "iso-8859-6"))
        bytes.insert(0xFF, at: 8)
        let decision = CharsetDetector(bytes[...], contentType: "text/xml; charset=iso-8859-6").decide()
        #expect(String(decoding: decision.text, as: UTF8.self) == "<p>وصلت \u{FFFD}السفينة إلى المرفأ</p>")
    }

    @Test(
        "a label that other languages use is believed",
        arguments: [
            ("windows-1251", [0xCC, 0xEE, 0xF1, 0xF2, 0x20, 0xEE, 0xF2, 0xEA, 0xF0, 0xFB, 0xF2], "Мост открыт"),
            ("iso-8859-7", [0xC7, 0x20, 0xE3, 0xDD, 0xF6, 0xF5, 0xF1, 0xE1], "Η γέφυρα"),
            ("windows-1255", [0xE4, 0xE2, 0xF9, 0xF8, 0x20, 0xF0, 0xF4, 0xFA, 0xE7], "הגשר נפתח"),
            ("iso-8859-2", [0x6D, 0x6F, 0xBE, 0x6E, 0xE1, 0x20, 0xBE, 0xED, 0x74], "možná žít"),
            ("windows-1254", [0x4B, 0xF6, 0x70, 0x72, 0xFC, 0x20, 0x61, 0xE7, 0xFD, 0x6C, 0x64, 0xFD], "Köprü açıldı"),
            ("gb2312", [0xC7, 0xC5, 0xBF, 0xAA, 0xC1, 0xCB], "桥开了"),
            ("shift_jis", [0x8B, 0xB4, 0x82, 0xAA, 0x8A, 0x4A, 0x82, 0xAD], "橋が開く"),
        ] as [(String, [UInt8], String)])
    func otherLanguages(label: String, bytes: [UInt8], text: String) {
        let decision = CharsetDetector(bytes[...], contentType: "text/xml; charset=\(label)").decide()
        #expect(String(decoding: decision.text, as: UTF8.self) == text)
        #expect(decision.verdict.evidence == .httpHeader)
    }

    @Test("what decides may come after a long beginning in ASCII")
    func lateArabic() throws {
        let text = String(repeating: "<p>plain words of a long page</p>\n", count: 20_000) + "<p>\(Self.late)</p>"
        let bytes = try #require(TestEncoder.bytes(of: text, in: "windows-1256"))
        let decision = CharsetDetector(bytes[...], contentType: "text/html; charset=iso-8859-1").decide()
        #expect(decision.verdict.used == "windows-1256")
        #expect(decision.text == Array(text.utf8))
    }

    private static let late = "تأجيل المباراة الأخيرة إلى يوم الأحد"
}

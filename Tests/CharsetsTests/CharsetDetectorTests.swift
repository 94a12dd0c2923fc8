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

    @Test("a byte order mark decides and is dropped")
    func mark() {
        let decision = CharsetDetector([0xFF, 0xFE, 0x45, 0x06], contentType: "text/html; charset=utf-8").decide()
        #expect(decision.verdict.evidence == .byteOrderMark)
        #expect(String(decoding: decision.text, as: UTF8.self) == "م")
    }
}

import Charsets
import Testing

@Suite struct DoubleEncodingTests {
    private static let arabic =
        "<title>نقابة الصيادين تطالب بمرفأ جديد، وبقوارب «أكبر»</title><p>لا رد من الوزارة حتى الآن؟</p>"
    private static let mixed = "<title>معرض الكتاب في الميناء</title><p>Une soirée d’été à l’opéra – مع شعراء</p>"
    private static let french = "<title>À l’école, l’élève a mangé une crêpe</title>"

    private func decision(_ text: String, contentType: String? = nil) -> CharsetDetector.Decision {
        CharsetDetector(Array(text.utf8)[...], contentType: contentType).decide()
    }

    private func text(_ decision: CharsetDetector.Decision) -> String {
        String(decoding: decision.text, as: UTF8.self)
    }

    @Test(
        "UTF-8 that was read in another charset and encoded again is read",
        arguments: ["windows-1256", "windows-1252"], [arabic, mixed, "<b>لا</b>", "\u{FEFF}<title>أخبار اليوم</title>"])
    func whole(charset: String, original: String) {
        let decision = decision(
            TestEncoder.doubleEncoded(original, by: charset), contentType: "text/xml; charset=utf-8")
        #expect(text(decision) == original.replacing("\u{FEFF}", with: ""))
        #expect(decision.verdict.used == "utf-8")
        #expect(decision.verdict.evidence == .doubleEncoding)
        #expect(decision.warnings == ["UTF-8 had been read as \(charset) and encoded again; undone"])
    }

    @Test("text that was encoded three times is read", arguments: ["windows-1256", "windows-1252"])
    func thrice(charset: String) {
        let once = TestEncoder.doubleEncoded(DoubleEncodingTests.arabic, by: charset)
        let decision = decision(TestEncoder.doubleEncoded(once, by: charset))
        #expect(text(decision) == DoubleEncodingTests.arabic)
        #expect(decision.verdict.evidence == .doubleEncoding)
    }

    @Test(
        "one headline that was encoded twice is read in a sound document", arguments: ["windows-1256", "windows-1252"])
    func run(charset: String) {
        let sound =
            "<rss><title>جريدة الساحل</title><item><title>الأمطار تعود إلى السهل بعد شهر من الجفاف</title></item>"
        let headline = "انتخاب عميد جديد و رئيس للقسم"
        let spoilt = TestEncoder.doubleEncoded(headline, by: charset)
        let end = "</title></item><p>Une soirée d’été</p></rss>"
        let decision = decision("\(sound)<item><title>\(spoilt)\(end)")
        #expect(text(decision) == "\(sound)<item><title>\(headline)\(end)")
        #expect(decision.verdict.evidence == .validUTF8)
        #expect(decision.warnings == ["UTF-8 had been read as \(charset) and encoded again in 1 places; undone"])
    }

    @Test("a lost byte costs one character")
    func lostByte() {
        let spoilt = TestEncoder.doubleEncoded("<p>وصلت السفينة إلى المرفأ</p>", by: "windows-1252")
        let damaged = spoilt.replacing("\u{81}", with: "\u{FFFD}")
        #expect(text(decision(damaged)) == "<p>وصلت السفينة إلى المرفأ</p>".replacing("ف", with: "\u{FFFD}"))
    }

    @Test(
        "what is sound stays as it is",
        arguments: [
            arabic, mixed, french, "<p>حظ، حفظ؟ وسط… فقط؛ ظ؟ طط ظظ ضغط؟</p>", "<p>Ø Ù Ø£ Øre, Ærø, «Ørsted» Ã©tÃ©</p>",
            "<p>پاکستان میں گاڑیاں، چائے اور کھیل</p>", "<p>Grüße aus Köln, señor Ñandú – 20 € § 5</p>",
            "<p>خط «ط» و§ ط± 5% ط²</p>", "<p>В городе открыли мост</p>",
        ])
    func sound(original: String) {
        let decision = decision(original)
        #expect(text(decision) == original)
        #expect(decision.verdict.evidence == .validUTF8)
        #expect(decision.warnings.isEmpty)
    }
}

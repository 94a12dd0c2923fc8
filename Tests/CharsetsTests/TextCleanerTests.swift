import Charsets
import Foundation
import Testing

@Suite struct TextCleanerTests {
    @Test(
        "what is not fit to be shown is dropped",
        arguments: [
            ("\u{0}ا\u{1B}\u{7F}", "ا"), ("\u{93}ا\u{94}", "“ا”"), ("\u{81}\u{8D}ا\u{8F}\u{90}\u{9D}", "ا"),
            ("\u{202E}ا\u{2066}\u{FEFF}", "ا"), ("ا\u{653}ذار", "آذار"),
        ])
    func cleaned(text: String, expected: String) {
        #expect(TextCleaner.clean(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test("a character keeps thirty marks")
    func marks() {
        let text = "ا\(String(repeating: "\u{316}", count: 100_000))ب"
        let expected = "ا\(String(repeating: "\u{316}", count: 30))ب".unicodeScalars
        #expect(TextCleaner.clean(text).unicodeScalars.elementsEqual(expected))
        #expect(TextCleaner.streamSafe(text).unicodeScalars.elementsEqual(expected))
    }

    @Test("a long text is composed as a short one")
    func long() {
        let piece = "e\u{301}ا\u{653}\u{1100}\u{1161}\u{11A8}\u{958}\u{9C7}\u{9BE}"
        let composed = TextCleaner.clean(piece)
        #expect(composed.unicodeScalars.count == 6)
        let long = TextCleaner.clean(String(repeating: piece, count: 5_000))
        #expect(long.unicodeScalars.elementsEqual(String(repeating: composed, count: 5_000).unicodeScalars))
    }
}

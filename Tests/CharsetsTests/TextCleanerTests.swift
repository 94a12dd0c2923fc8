import TestSupport
import Testing

@testable import Charsets

@Suite struct TextCleanerTests {
    /// Characters near the borders of what the survey calls clean, with those around them.
    private static let alphabet: [Unicode.Scalar] =
        ((0x00...0x24).map { $0 } + [
            0x41, 0x7E, 0x7F, 0x80, 0x85, 0x92, 0x9F, 0xA0, 0xA1, 0xAD, 0xC0, 0xE9, 0x2FF, 0x300, 0x301,
        ]
        + (0x618...0x62A).map { $0 } + (0x640...0x672).map { $0 } + [0x6D5, 0x6D6, 0x6DC, 0x6FF, 0x1680, 0x1E9B]
        + (0x1FFE...0x2030).map { $0 } + (0x205E...0x206A).map { $0 }
        + [0x212B, 0x3000, 0xFB50, 0xFDD0, 0xFEFC, 0xFEFF, 0xFFFD, 0xFFFE, 0x1F600, 0x1FFFF])
        .compactMap { Unicode.Scalar(UInt32($0)) }

    @Test(
        "the survey never calls a text clean that cleaning changes, nor folded that folding changes", arguments: 0..<30)
    func surveyErrsOnOneSide(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let scalars = (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
                Self.alphabet.randomElement(using: &generator)
            }
            let text = String(String.UnicodeScalarView(scalars))
            let cleaned = TextCleaner.cleanedByCharacters(text)
            if text.survey.isClean { #expect(cleaned.unicodeScalars.elementsEqual(text.unicodeScalars), "\(scalars)") }
            #expect(TextCleaner.clean(text).unicodeScalars.elementsEqual(cleaned.unicodeScalars), "\(scalars)")
            let words = cleaned.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
            let folded = words.map { String($0) }.joined(separator: " ")
            #expect(TextCleaner.line(text).unicodeScalars.elementsEqual(folded.unicodeScalars), "\(scalars)")
        }
    }

    @Test(
        "common text is seen to be clean without being decoded",
        arguments: ["خبرٌ عاجلٌ: «نصٌّ» — ١٢٪", "plain text", "", "Élysée – الإليزيه", "أُعلِنَ اليوم…"])
    func commonTextIsClean(text: String) {
        #expect(text.survey.isClean && text.survey.isFolded && text.survey.isFreeOfMarkup)
    }

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

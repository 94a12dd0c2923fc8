import TestSupport
import Testing

@testable import Storage

@Suite struct StoredTextTests {
    @Test("any text comes back, and two texts are stored alike only when they are the same")
    func roundTrip() {
        var random = SeededGenerator(seed: 11)
        let alphabet: [Unicode.Scalar] = ["\0", "\u{1A}", "0", "1", "ب"]
        var stored: [String: String] = [:]
        for _ in 0..<5_000 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
            }
            let text = String(scalars)
            let encoded = StoredText.encoded(text)
            #expect(!encoded.utf8.contains(0))
            #expect(StoredText.decoded(encoded) == text)
            #expect(stored.updateValue(text, forKey: encoded) ?? text == text)
        }
    }

    @Test("ordinary text is stored as it is", arguments: ["", "خبر عاجل", "a\n\tb", "😀"])
    func ordinary(text: String) {
        #expect(Array(StoredText.encoded(text).utf8) == Array(text.utf8))
    }

    @Test("keys of canonically equivalent texts have the same bytes")
    func keys() {
        #expect(Array(StoredText.key("e\u{301}").utf8) == Array(StoredText.key("\u{E9}").utf8))
        #expect(Array(StoredText.key("\u{627}\u{653}").utf8) == Array(StoredText.key("\u{622}").utf8))
    }

    @Test("lists come back in order", arguments: [[], [""], ["ب", "a\"b", "[\0]"]])
    func lists(list: [String]) throws {
        #expect(try StoredText.decoded(list: StoredText.encoded(list: list)) == list)
    }
}

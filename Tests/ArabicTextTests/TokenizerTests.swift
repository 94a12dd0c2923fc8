import ArabicText
import Testing

@Suite struct TokenizerTests {
    @Test("a token says where it stands, with the marks of its last letter")
    func ranges() throws {
        let text = "«قَالَ» الـ١٦ وCNN"
        let tokens = Tokenizer.tokens(in: text)
        #expect(tokens.map(\.text) == ["قال", "ال", "16", "و", "cnn"])
        #expect(tokens.map { slice(text, $0.range) } == ["قَالَ", "الـ", "١٦", "و", "CNN"])
        #expect(tokens.map(\.isNumber) == [false, false, true, false, false])
    }

    @Test("a number with a decimal sign or thousands is one token", arguments: ["1,250.5", "١٬٢٥٠٫٥"])
    func numbers(text: String) {
        let tokens = Tokenizer.tokens(in: text)
        #expect(tokens == [Token(text: "1250.5", range: 0..<text.utf8.count, isNumber: true)])
    }

    @Test("a split word's range holds the sign that split it")
    func dodge() {
        let text = "ضرب الهـ.ـدف"
        #expect(Tokenizer.tokens(in: text).map { slice(text, $0.range) } == ["ضرب", "الهـ.ـدف"])
    }

    @Test("ranges are in order, inside the text and between scalars", arguments: 0..<400 as Range<UInt64>)
    func rangeProperties(seed: UInt64) {
        let text = RandomText.make(seed: seed)
        let tokens = Tokenizer.tokens(in: text)
        var end = 0
        for token in tokens {
            #expect(token.range.lowerBound >= end && !token.range.isEmpty && !token.text.isEmpty)
            end = token.range.upperBound
            #expect(String(validating: Array(text.utf8)[token.range], as: UTF8.self) != nil)
            #expect(Fold.fold(slice(text, token.range)) == token.text)
        }
        #expect(end <= text.utf8.count)
        #expect(tokens.map(\.text).joined(separator: " ") == Fold.fold(text))
    }

    @Test("the tokens can be had without strings")
    func withoutStrings() {
        let text = "قال الرَّئيس 3٫5"
        var seen: [Token] = []
        Tokenizer.forEach(in: text.utf8Span) { folded, range, isNumber in
            let bytes = folded.indices.map { folded[$0] }
            seen.append(Token(text: String(decoding: bytes, as: UTF8.self), range: range, isNumber: isNumber))
        }
        #expect(seen == Tokenizer.tokens(in: text))
    }

    private func slice(_ text: String, _ range: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
}

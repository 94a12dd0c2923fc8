import Testing

@testable import ArabicText

@Suite struct FoldScannerTests {
    @Test(
        "bytes that are no UTF-8 do not stop the scanner",
        arguments: [[0xD9], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xFF, 0xFE], [0x80, 0xD8, 0xA7]])
    func invalid(bytes: [UInt8]) {
        var scanner = FoldScanner()
        var ends = [0]
        scanner.scan(bytes.span) { _, range, _ in
            ends.append(range.upperBound)
            return true
        }
        #expect(ends.allSatisfy { $0 <= bytes.count })
    }

    @Test("a word longer than the buffer is kept whole")
    func longWord() {
        let word = String(repeating: "ب", count: 10_000)
        #expect(Fold.fold(word) == word)
    }

    @Test("a scanner that was stopped gives no more words, and can be used again")
    func stopped() {
        var scanner = FoldScanner()
        for text in ["أول ثان ثالث", "١ ٢ 3", "ﷲ ﷲ", "one two"] {
            var count = 0
            scanner.scan(text.utf8.span) { _, _, _ in
                count += 1
                return false
            }
            #expect(count == 1)
        }
    }

    @Test("a scanner can be used again")
    func again() {
        var scanner = FoldScanner()
        var words: [String] = []
        for text in ["قالـ", ".قال", "12"] {
            scanner.scan(text.utf8.span) { word, _, _ in
                words.append(String(folded: word))
                return true
            }
        }
        #expect(words == ["قال", "قال", "12"])
    }
}

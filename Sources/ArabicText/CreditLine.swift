/// A line cut into pieces at its signs, as datelines and credits are written: `واشنطن (رويترز) -`.
struct CreditLine {
    struct Piece {
        var folded: String
        var range: Range<Int>
        var words: Int
        /// The signs behind it, up to the next piece or the end of the line, without spaces.
        var signs: Set<Unicode.Scalar> = []
    }

    /// Pieces that are read: more are prose.
    private static let longest = 40

    /// The signs before the first word.
    let leading: Set<Unicode.Scalar>
    let pieces: [Piece]
    /// Words of all pieces.
    var words: Int { pieces.reduce(0) { $0 + $1.words } }

    init(of text: String, line: Range<Int>) {
        let bytes = text.utf8.span
        var pieces: [Piece] = []
        var leading: Set<Unicode.Scalar> = []
        var end = line.lowerBound
        Tokenizer.forEach(in: text.utf8Span, part: line) { word, range, _ in
            guard pieces.count < CreditLine.longest else { return }
            let signs = CreditLine.signs(in: bytes.extracting(end..<range.lowerBound))
            end = range.upperBound
            if var last = pieces.popLast() {
                if signs.isEmpty {
                    last.folded += " " + String(folded: word)
                    last.range = last.range.lowerBound..<range.upperBound
                    last.words += 1
                    pieces.append(last)
                    return
                }
                last.signs = signs
                pieces.append(last)
            } else {
                leading = signs
            }
            pieces.append(Piece(folded: String(folded: word), range: range, words: 1))
        }
        if var last = pieces.popLast() {
            last.signs = CreditLine.signs(in: bytes.extracting(last.range.upperBound..<line.upperBound))
            pieces.append(last)
        }
        self.leading = leading
        self.pieces = pieces
    }

    /// The signs that part pieces; points and quotation marks, which names hold, do not.
    private static let parting: Set<Unicode.Scalar> = [
        ":", "/", "\\", "|", "-", "–", "—", "ـ", "،", ",", "؛", "+", "(", ")", "[", "]", "*", "&", "•",
    ]

    private static func signs(in gap: Span<UInt8>) -> Set<Unicode.Scalar> {
        guard gap.count > 1 || (gap.count == 1 && gap[0] != 0x20) else { return [] }
        return Set(String(folded: gap).unicodeScalars).intersection(parting)
    }
}

/// A text in pieces, of which those that a search found are marked.
package struct MarkedText: Encodable, Sendable, Hashable {
    package struct Piece: Encodable, Sendable, Hashable {
        package var text: String
        package var isHit: Bool
    }

    package var pieces: [Piece]

    /// The text without marks.
    package var plain: String { pieces.map(\.text).joined() }

    /// The text for a terminal or a file, each hit between two marks.
    func text(marks: HitMarks) -> String {
        pieces.map { piece in
            let plain = Terminal.plain(piece.text)
            return piece.isHit ? marks.start + plain + marks.end : plain
        }.joined()
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(pieces)
    }
}

/// What stands before and behind each hit.
package enum HitMarks: Sendable {
    /// Bold letters on a terminal.
    case bold
    /// Two asterisks, where the output is no terminal.
    case asterisks

    var start: String { self == .bold ? "\u{1B}[1m" : "**" }
    var end: String { self == .bold ? "\u{1B}[22m" : "**" }
}

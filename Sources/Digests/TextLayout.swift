/// Breaks paragraphs into lines for a terminal.
struct TextLayout {
    /// A space at which no line is broken.
    static let tie = "\u{A0}"

    /// Columns of a line.
    let width: Int

    /// `text` in lines of at most `width` columns, the first after `first`, the others after `rest`.
    ///
    /// A word longer than a line is cut, so that no line is ever longer.
    func lines(_ text: String, first: String = "", rest: String = "") -> [String] {
        var lines: [String] = []
        var line = first
        var columns = DisplayWidth.of(first)
        let indent = DisplayWidth.of(rest)
        var isEmpty = true
        for word in text.unicodeScalars.split(separator: " ") {
            for piece in pieces(of: Substring(word), room: width - indent) {
                let size = DisplayWidth.of(piece)
                if !isEmpty, columns + 1 + size > width {
                    lines.append(line)
                    (line, columns, isEmpty) = (rest, indent, true)
                }
                line += isEmpty ? piece : " " + piece
                columns += isEmpty ? size : 1 + size
                isEmpty = false
            }
        }
        return (isEmpty ? lines : lines + [line])
            .map { TextLayout.directed($0.replacing(TextLayout.tie, with: " ")) }
    }

    /// `line` with a right-to-left mark in front when its first letter or digit would make it run from the left.
    static func directed(_ line: String) -> String {
        let start = line.unicodeScalars.first { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        guard let start, !start.isRightToLeft else { return line }
        return "\u{200F}" + line
    }

    private func pieces(of word: Substring, room: Int) -> [String] {
        guard DisplayWidth.of(word) > room else { return [String(word)] }
        var pieces: [String] = []
        var piece = ""
        var columns = 0
        for character in word {
            let size = DisplayWidth.of(character)
            if columns + size > room {
                pieces.append(piece)
                (piece, columns) = ("", 0)
            }
            piece.append(character)
            columns += size
        }
        return pieces + [piece]
    }
}

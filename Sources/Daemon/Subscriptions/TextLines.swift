/// A text as lines that keep their endings, so that joining them gives the same text to the last byte.
struct TextLines {
    /// Each with its ending; only the last may have none.
    private var lines: [String] = []
    /// The ending that the text uses.
    private let ending: String

    init(_ text: String) {
        var line = String.UnicodeScalarView()
        var walk = TextWalk()
        for letter in text.unicodeScalars {
            let before = walk.place.line
            walk.pass(letter)
            // The second half of a return and line feed ends no line of its own.
            if letter == "\n", walk.place.line == before, line.isEmpty, !lines.isEmpty {
                lines[lines.count - 1].unicodeScalars.append(letter)
                continue
            }
            line.append(letter)
            if walk.place.line > before {
                lines.append(String(line))
                line = String.UnicodeScalarView()
            }
        }
        if !line.isEmpty { lines.append(String(line)) }
        ending = lines.first.map { $0.hasSuffix("\r\n") ? "\r\n" : "\n" } ?? "\n"
    }

    var text: String { lines.joined() }

    /// The line with a number from 1; nil when the text has fewer.
    subscript(number: Int) -> String? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }

    /// Inserts lines, given without endings, after the line with a number.
    mutating func insert(_ new: [String], after number: Int) {
        let index = min(max(number, 0), lines.count)
        if index > 0, let last = lines[index - 1].unicodeScalars.last, last != "\n", last != "\r" {
            lines[index - 1] += ending
        }
        lines.insert(contentsOf: new.map { $0 + ending }, at: index)
    }

    /// Removes the lines with numbers from 1 in a range.
    mutating func remove(_ numbers: ClosedRange<Int>) {
        let range = max(numbers.lowerBound - 1, 0)..<min(numbers.upperBound, lines.count)
        if range.lowerBound < range.upperBound { lines.removeSubrange(range) }
    }
}

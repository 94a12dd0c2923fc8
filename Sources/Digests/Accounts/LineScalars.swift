/// The scalars of a line with their places, so that what is found by sign can be cut by UTF-8 offset.
struct LineScalars {
    let scalars: [Unicode.Scalar]
    private let offsets: [Int]

    init(_ line: String) {
        var scalars: [Unicode.Scalar] = []
        var offsets: [Int] = []
        var offset = 0
        for scalar in line.unicodeScalars {
            scalars.append(scalar)
            offsets.append(offset)
            offset += scalar.utf8.count
        }
        self.scalars = scalars
        self.offsets = offsets + [offset]
    }

    /// The UTF-8 offset of a scalar, or of the end.
    func offset(of index: Int) -> Int { offsets[index] }

    /// The letters that end before a place, back to whatever is no letter.
    func word(before index: Int) -> String {
        var start = index
        while start > 0, index - start < 24, scalars[start - 1].isWordPart { start -= 1 }
        return String(String.UnicodeScalarView(scalars[start..<index]))
    }

    /// Whether nothing but letters that Arabic joins to the next word stands before a place: و”لفظ”, لـ«لفظ».
    func endsProclitic(before index: Int) -> Bool {
        let word = word(before: index).unicodeScalars.filter { $0 != "ـ" }
        return LineScalars.proclitics.contains(String(String.UnicodeScalarView(word)))
    }

    private static let proclitics: Set<String> = [
        "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "وب", "ول", "فال", "كال", "وبال",
    ]
}

extension Unicode.Scalar {
    /// Whether it is a letter, a digit, or a mark on one.
    var isWordPart: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xAA: false
        // Arabic letters and marks, without the signs among them.
        case 0x610...0x61A, 0x620...0x669, 0x66E...0x6D3, 0x6D5...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6FF: true
        default:
            switch properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .nonspacingMark, .spacingMark, .enclosingMark:
                true
            default: value == 0x200C || value == 0x200D
            }
        }
    }

    /// Whether it ends a line.
    var endsLine: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether it is white space.
    var isBlank: Bool {
        switch value {
        case 0x20: true
        case 0x21...0x7E, 0x600...0x6FF: false
        default: properties.isWhitespace
        }
    }

    /// Whether it sits on the character before it, from which it is not to be cut.
    var isJoined: Bool {
        switch value {
        case 0x20...0x7E, 0x620...0x64A, 0x660...0x66F: false
        default: properties.isGraphemeExtend || value == 0x200C || value == 0x200D
        }
    }

    var isDigit: Bool {
        switch value {
        case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: true
        default: false
        }
    }
}

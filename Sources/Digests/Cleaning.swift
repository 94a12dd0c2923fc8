/// Makes text from strangers harmless to lines, terminals and the direction of what stands around it.
enum Cleaning {
    /// More Unicode scalars than any honest headline has.
    static let titleLimit = 300

    /// `text` on one line, without control characters, bidirectional controls and invisible fillers.
    ///
    /// Joiners stay, since Arabic script spells with them. Directional controls go because an unbalanced one would
    /// turn the text after it around (Unicode Technical Report 36, section 2.4).
    static func line(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in withoutSequences(text.unicodeScalars) {
            if isPlain(scalar) {
                if pendingSpace { scalars.append(" ") }
                pendingSpace = false
                scalars.append(scalar)
            } else if scalar.properties.isWhitespace {
                pendingSpace = !scalars.isEmpty
            } else if !isDropped(scalar) {
                if pendingSpace { scalars.append(" ") }
                pendingSpace = false
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// At most `limit` scalars of `text`, cut between words where there is one in reach; the cut shows as an ellipsis.
    static func shortened(_ text: String, to limit: Int = titleLimit) -> (text: String, isCut: Bool) {
        guard text.unicodeScalars.count > limit else { return (text, false) }
        var kept = ""
        var size = 0
        for character in text {
            size += character.unicodeScalars.count
            if size >= limit { break }
            kept.append(character)
        }
        if let space = kept.lastIndex(of: " "), kept.distance(from: space, to: kept.endIndex) < 40 {
            kept = String(kept[..<space])
        }
        return (kept + "…", true)
    }

    /// Whether a scalar is one of those that most texts are made of, and stays: Arabic letters, and ASCII but for spaces.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x7E, 0x620...0x64A, 0x660...0x669: true
        default: false
        }
    }

    /// `scalars` without what a terminal takes for a command.
    ///
    /// That is the control sequence introducer, its parameters and its final character (ECMA-48, section 5.4). Other
    /// escapes lose only their first character, which `isDropped` sees to.
    private static func withoutSequences(_ scalars: String.UnicodeScalarView) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var isInSequence = false
        for scalar in scalars {
            if isInSequence {
                isInSequence = (0x20...0x3F).contains(scalar.value)
            } else if scalar == "\u{9B}" || (scalar == "[" && kept.last == "\u{1B}") {
                isInSequence = true
            } else {
                kept.append(scalar)
            }
        }
        return kept
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Joiners, which are format characters too.
        case 0x200C, 0x200D: false
        // Arabic number signs and the like are visible format characters.
        case 0x0600...0x0605, 0x06DD, 0x08E2: false
        // No characters at all, which XML forbids and HTML calls an error.
        case _ where scalar.properties.isNoncharacterCodePoint: true
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: true
            default: scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isVariationSelector
            }
        }
    }
}

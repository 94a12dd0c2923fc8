import Foundation

/// Makes characters fit to be stored and shown.
package enum TextCleaner {
    /// Controls, bidirectional embeddings, overrides and isolates are dropped, C1 controls read as windows-1252, and the
    /// text composed (NFC).
    package static func clean(_ text: String) -> String {
        text.survey.isClean ? text : cleanedByCharacters(text)
    }

    /// The text cleaned and on one line, as `clean` and then `folded` make it.
    package static func line(_ text: String) -> String {
        let survey = text.survey
        if survey.isClean { return survey.isFolded ? text : WhiteSpace.folded(text) }
        return folded(cleanedByCharacters(text))
    }

    /// What `clean` does, for any text.
    static func cleanedByCharacters(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isComposed = true
        var isChanged = false
        for scalar in text.unicodeScalars {
            guard let kept = replacement(for: scalar) else {
                isChanged = true
                continue
            }
            if kept != scalar { isChanged = true }
            if !isInert(kept) { isComposed = false }
            scalars.append(kept)
        }
        let cleaned = isChanged ? String(scalars) : text
        return isComposed ? cleaned : cleaned.precomposedStringWithCanonicalMapping
    }

    /// The text with each run of white space made one space, and none at its ends.
    package static func folded(_ text: String) -> String {
        let survey = text.survey
        return survey.isClean && survey.isFolded ? text : WhiteSpace.folded(text)
    }

    private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: scalar
        case 0x00...0x1F, 0x7F: nil
        case 0x85: "\n"
        case 0x80...0x9F: WesternControls.character(scalar.value)
        // Embeddings, overrides and isolates would reorder what is printed after the text; plain marks stay.
        case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x200B: nil
        case 0xFDD0...0xFDEF: nil
        case let value where value & 0xFFFE == 0xFFFE: nil
        default: scalar
        }
    }

    /// Whether a scalar neither composes with its neighbours nor decomposes: true of nearly all text that comes.
    private static func isInert(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x600...0x60F, 0x61B...0x64A, 0x660...0x6D5, 0x2010...0x2027, 0x0400...0x0482: true
        default: false
        }
    }
}

extension String {
    /// The longest beginning that takes no more than so many bytes in UTF-8.
    package func prefix(bytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var index = utf8.index(utf8.startIndex, offsetBy: limit)
        while index > startIndex, UTF8.isContinuation(utf8[index]) { index = utf8.index(before: index) }
        return String(self[..<index])
    }
}

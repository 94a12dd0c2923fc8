import Foundation

/// Makes characters fit to be stored and shown.
package enum TextCleaner {
    /// Controls, bidirectional embeddings, overrides and isolates are dropped, C1 controls read as windows-1252 where
    /// that has a character, marks beyond thirty on one character dropped, and the text composed (NFC).
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
        var marks = 0
        for scalar in text.unicodeScalars {
            let kept = replacement(for: scalar)
            if kept != scalar { isChanged = true }
            guard let kept else { continue }
            if isInert(kept) {
                marks = 0
            } else {
                isComposed = false
                marks = kept.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
            }
            if marks <= mostMarks { scalars.append(kept) } else { isChanged = true }
        }
        let cleaned = isChanged ? String(scalars) : text
        return isComposed ? cleaned : composed(cleaned)
    }

    /// The text in NFC, made piece by piece: Foundation takes quadratic time, and nothing composes across two characters.
    private static func composed(_ text: String) -> String {
        guard text.utf8.count > 8_192 else { return text.precomposedStringWithCanonicalMapping }
        var composed = ""
        var rest = Substring(text)
        while !rest.isEmpty {
            let piece = rest.prefix(1_024)
            composed += piece.precomposedStringWithCanonicalMapping
            rest = rest[piece.endIndex...]
        }
        return composed
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
        // Codes that windows-1252 leaves free stay controls, some of which begin commands to terminals.
        case 0x81, 0x8D, 0x8F, 0x90, 0x9D: nil
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

extension TextCleaner {
    /// Marks that one character may bear, as in the Stream-Safe Text Format (UAX #15, section 13).
    fileprivate static let mostMarks = 30

    /// The text without the marks beyond thirty on one character; comparing and composing take quadratic time over them.
    package static func streamSafe(_ text: String) -> String {
        guard hasLongRun(text) else { return text }
        var safe = String.UnicodeScalarView()
        var marks = 0
        for scalar in text.unicodeScalars {
            marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
            if marks <= mostMarks { safe.append(scalar) }
        }
        return String(safe)
    }

    /// Whether as many bytes beyond ASCII follow each other as too many marks take.
    private static func hasLongRun(_ text: String) -> Bool {
        var run = 0
        return text.utf8.contains { byte in
            run = byte < 0x80 ? 0 : run + 1
            return run > 2 * mostMarks
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

import ArabicText

/// How an article writes what was found, without what is joined in front.
enum WatchSpellings {
    struct Spelling: Hashable {
        /// The same for spellings that differ in what is joined in front, marks and hamza.
        var key: String
        /// As written.
        var shown: String
    }

    /// The longest word that is shown; a longer one is cut.
    private static let longest = 60

    /// The spelling in words of a text; `isJoined` when the first bears a preposition that `Stem` does not know for one.
    static func spelling(of words: ArraySlice<Range<Int>>, in text: String, isJoined: Bool) -> Spelling {
        var keys: [String] = []
        var shown: [String] = []
        for range in words {
            let surface = surface(of: range, in: text)
            let folded = Fold.fold(surface)
            let bare =
                isJoined && shown.isEmpty
                ? String(Stem.withoutProclitics(folded).dropFirst()) : Stem.withoutProclitics(folded)
            keys.append(bare)
            shown.append(trimmed(surface, folded: folded, bare: bare))
        }
        return Spelling(key: keys.joined(separator: " "), shown: shown.joined(separator: " "))
    }

    /// A word without vowel signs and tatweel.
    static func surface(of range: Range<Int>, in text: String) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(start, offsetBy: min(range.count, longest * 4))
        let word = String(decoding: utf8[start..<end], as: UTF8.self).unicodeScalars.prefix(longest)
        return String(
            String.UnicodeScalarView(
                word.filter { $0.properties.generalCategory.isShown && $0.value != 0x640 && $0.value != 0xFFFD }))
    }

    /// The word without the letters before its article, or before its first own letter when it has none.
    private static func trimmed(_ surface: String, folded: String, bare: String) -> String {
        let letters = folded.unicodeScalars.count - bare.unicodeScalars.count
        guard letters > 0, folded.hasSuffix(bare), surface.unicodeScalars.count == folded.unicodeScalars.count else {
            return surface
        }
        let article = folded.unicodeScalars.dropFirst(max(0, letters - 2)).prefix(2)
        let cut = letters >= 2 && article.elementsEqual("ال".unicodeScalars) ? letters - 2 : letters
        return String(String.UnicodeScalarView(surface.unicodeScalars.dropFirst(cut)))
    }
}

extension Unicode.GeneralCategory {
    /// Letters and digits, and the signs inside words; no marks, and nothing that cannot be seen.
    fileprivate var isShown: Bool {
        switch self {
        case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control, .surrogate, .privateUse, .unassigned:
            false
        default: true
        }
    }
}

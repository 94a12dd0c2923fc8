/// What the spellings of a foreign place have in common: نواكشوط and نواقشوط, استانبول and اسطانبول.
enum PlaceSpelling {
    /// The fewest letters of a name that is looked up by its key; shorter ones would meet other words by chance.
    private static let fewestLetters = 6

    /// The name with one letter for those that writers use for one foreign sound; empty for a short word.
    static func key(for folded: String) -> String {
        let letters = folded.unicodeScalars
        guard letters.count >= fewestLetters else { return "" }
        var key = String.UnicodeScalarView()
        for letter in letters { key.append(settled(letter)) }
        return String(key)
    }

    private static func settled(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        switch letter {
        case "ق": "ك"
        case "ط", "ث": "ت"
        case "ص": "س"
        case "ج": "غ"
        case "ذ", "ظ": "ز"
        case "ض": "د"
        default: letter
        }
    }
}

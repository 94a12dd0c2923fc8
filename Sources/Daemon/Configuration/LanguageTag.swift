/// Tags of languages as BCP 47 writes them: `ar`, `ar-SY`, `zh-Hant`.
enum LanguageTag {
    /// Whether a text has the form of a tag; whether anybody registered its parts is not asked.
    static func isValid(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { index, part in
            (index == 0 ? 2...3 : 1...8).contains(part.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || (index > 0 && $0.isNumber)) }
        }
    }
}

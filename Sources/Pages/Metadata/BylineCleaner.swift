import ArabicText

/// Makes one line of the names of authors.
struct BylineCleaner {
    let site: String?

    /// The names with commas between them; nil when none is left.
    func byline(_ names: [String]) -> String? {
        var seen: Set<String> = []
        let kept = names.prefix(10).compactMap(cleaned).filter { seen.insert($0).inserted }
        guard !kept.isEmpty else { return nil }
        let isArabic = Script.arabicShare(of: kept.joined()) > 0.5
        return kept.joined(separator: isArabic ? "، " : ", ")
    }

    private func cleaned(_ name: String) -> String? {
        guard !name.contains("://"), !name.hasPrefix("@"), !name.hasPrefix("www.") else { return nil }
        var words = name.split(separator: " ")
        while let first = words.first, BylineCleaner.openings.contains(BylineCleaner.bare(first)) {
            words.removeFirst()
        }
        if let cut = words.firstIndex(where: { $0 == "|" || $0 == "•" || $0 == "·" }), cut > 0 {
            words = Array(words[..<cut])
        }
        let line = words.joined(separator: " ").trimmedSigns
        guard line.contains(where: \.isLetter), line.count <= 150 else { return nil }
        guard !BylineCleaner.nobody.contains(line.lowercased()) else { return nil }
        return line
    }

    private static func bare(_ word: Substring) -> String {
        Fold.fold(String(word)).lowercased()
    }

    private static let openings: Set<String> = Set(
        [
            "by", "von", "par", "por", "di", "posted", "written", "author", "كتب", "كتبت", "بقلم", "الكاتب", "المحرر",
            "المؤلف", "تحرير", "إعداد",
        ]
        .map { Fold.fold($0).lowercased() })
    private static let nobody: Set<String> = [
        "admin", "administrator", "editor", "webmaster", "null", "undefined", "none",
    ]
}

extension String {
    /// Without signs at its ends that separate it from what stood around it.
    fileprivate var trimmedSigns: String {
        let isSign = { (character: Character) in ":,،;|-–—/•·".contains(character) || character.isWhitespace }
        let start = drop(while: isSign)
        guard let last = start.lastIndex(where: { !isSign($0) }) else { return "" }
        return String(start[...last])
    }
}

import ArabicText
import Foundation

/// A name for a source, from what its feed calls itself: a pure policy.
enum SourceName {
    /// The title of a feed without what only says that it is one, or else the host of its address; with a number where
    /// another source has that name.
    static func name(fromTitle title: String, address: String, taken: Set<String>) -> String {
        let host = URLComponents(string: address)?.host.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }
        let cleaned = cleaned(title)
        let name = cleaned.isEmpty ? host ?? "feed" : cleaned
        guard taken.contains(name) else { return name }
        let numbered = (2...taken.count + 2).lazy.map { "\(shortened(name, by: 6)) \($0)" }
        return numbered.first { !taken.contains($0) } ?? name
    }

    /// The title without parts at its ends that say no more than "feed" or "home page"; empty when nothing else is left.
    private static func cleaned(_ title: String) -> String {
        let visible = String(String.UnicodeScalarView(title.unicodeScalars.filter { !isMark($0) }))
        var words = visible.split(whereSeparator: \.isWhitespace)[...]
        while let cut = words.lastIndex(where: separators.contains), saysNothing(words[(cut + 1)...]) {
            words = words[..<cut]
        }
        while let cut = words.firstIndex(where: separators.contains), saysNothing(words[..<cut]) {
            words = words[(cut + 1)...]
        }
        return saysNothing(words) ? "" : shortened(words.joined(separator: " "), by: 0)
    }

    private static func saysNothing(_ words: ArraySlice<Substring>) -> Bool {
        empty.contains(Fold.fold(words.joined(separator: " ")))
    }

    private static func shortened(_ name: String, by letters: Int) -> String {
        let most = ConfigurationBounds.nameLength - letters
        guard name.unicodeScalars.count > most else { return name }
        let cut = String(String.UnicodeScalarView(name.unicodeScalars.prefix(most)))
        return cut.trimmingCharacters(in: .whitespaces)
    }

    /// Controls and marks of direction; the joiners that Persian words need stay.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format: scalar != "\u{200C}" && scalar != "\u{200D}" && !scalar.properties.isWhitespace
        default: false
        }
    }

    private static let separators: Set<Substring> = ["-", "–", "—", "|", "»", "«", "::", ":", "•", "·", "/", "›", ">"]
    private static let empty = Set(
        [
            "", "rss", "rss feed", "rss feeds", "rss 2.0", "feed", "feeds", "news feed", "atom", "atom feed", "home",
            "homepage", "home page", "latest", "خلاصة", "الخلاصة", "خلاصات", "خلاصة rss", "تلقيمة", "التلقيمة",
            "الرئيسية",
            "الصفحة الرئيسية", "خدمة rss",
        ].map(Fold.fold))
}

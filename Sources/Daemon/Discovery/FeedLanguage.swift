import ArabicText
import Feeds

/// Which language a feed is in, by what it says and by the letters of its items: a pure policy.
struct FeedLanguage: Sendable, Hashable {
    /// As the feed writes it; nil when it names none.
    let declared: String?
    /// Items with words, and those of them that are mostly in Arabic letters.
    let items: Int
    let arabic: Int

    /// Languages written in Arabic letters (ISO 639), besides Arabic.
    private static let kindred: Set<String> = ["fa", "ur", "ps", "ckb", "ku", "ug", "sd", "ks", "prs", "azb", "ar"]

    init(_ feed: Feed) {
        declared = feed.language.flatMap { $0.isEmpty ? nil : $0 }
        let shares = feed.items.map { Script.arabicShare(of: $0.title.isEmpty ? $0.text : $0.title) }
        items = feed.items.count { !$0.title.isEmpty || !$0.text.isEmpty }
        arabic = shares.count { $0 > 0.5 }
    }

    /// Whether most items are in Arabic letters; nil without items.
    private var isArabicScript: Bool? { items == 0 ? nil : arabic * 2 > items }

    private var primary: String? {
        declared.flatMap { LanguageTag.isValid($0) ? Self.primary(of: $0) : nil }
    }

    /// What is said and what is seen differ: one sentence; nil when they agree or one of them says nothing.
    var doubt: String? {
        guard let declared, let primary, let isArabicScript, Self.kindred.contains(primary) != isArabicScript else {
            return nil
        }
        return isArabicScript
            ? "it declares \(declared), but most items are in Arabic letters"
            : "it declares \(declared), but few items are in Arabic letters"
    }

    /// The tag for a source of this feed: that of the defaults where nothing speaks for another language.
    func tag(besides standard: String) -> String {
        let usual = Self.primary(of: standard)
        if let declared, let primary, doubt == nil { return primary == usual ? standard : declared }
        return isArabicScript == true && !Self.kindred.contains(usual) ? "ar" : standard
    }

    private static func primary(of tag: String) -> String { tag.prefix { $0 != "-" }.lowercased() }
}

import ArabicText

/// What is known of a word as part of a name, whatever story it stands in.
struct NameLore: Sendable {
    /// As a given name, and without its first letter where that may be joined.
    var given: GivenNames.Trust?
    var givenRest: GivenNames.Trust?
    var looksForeign: Bool
    /// By its form, no name: see `NameTables`.
    var isNoName: Bool
    /// Its keys as somebody's family name, with how many letters are joined in front: see `NameWords`.
    var familyKeys: [(key: String, cut: Int)]
    /// Whether the name of a place may begin with it.
    var opensPlace: Bool
    /// The country that it names, of which it names a town, or whose adjective it is; ordinary words have none.
    var country: Int?
    /// Whether the name of a body may begin with it.
    var opensBody: Bool

    init(of word: Word) {
        let mayBeNamed = !word.isStop && !word.isNumber
        given = mayBeNamed ? GivenNames.trust(in: word.text) : nil
        let mayBeJoined = word.text.unicodeScalars.first.map { "وفبلك".unicodeScalars.contains($0) } ?? false
        let hasRest = mayBeNamed && given == nil && !word.bare.isEmpty && mayBeJoined && word.text.utf8.count >= 8
        givenRest = hasRest ? GivenNames.trust(in: String(word.text.dropFirst())) : nil
        looksForeign = !word.bare.isEmpty && SearchTerm.isForeignName(word.text)
        isNoName = word.bare.isEmpty || NameTables.isNoName(word, isForeign: looksForeign)
        familyKeys = isNoName && given == nil ? [] : NameLore.familyKeys(of: word)
        let mayBePlace = !word.isNumber && word.bare.isEmpty
        opensPlace = mayBePlace && Gazetteer.opensName(word.text)
        country = mayBePlace && !word.isStop ? Origins.country(word.text, nil) : nil
        opensBody = !word.isNumber && BodyTables.opensName(word.text)
    }

    private static func familyKeys(of word: Word) -> [(key: String, cut: Int)] {
        let bare = word.bare.isEmpty ? word.text : word.bare
        var keys = [(NameKey.key(for: bare), NameWords.cut(word))]
        if !word.bareRest.isEmpty { keys.append((NameKey.key(for: word.bareRest), 1)) }
        return keys
    }
}

/// Remembers the lore of the words met last, since few words make up most of the news.
struct NameLoreBook: Sendable {
    /// When so many words are known, all are forgotten; some megabytes.
    private static let mostWords = 30_000
    private var known: [String: NameLore] = [:]

    mutating func lore(of word: Word) -> NameLore {
        if let lore = known[word.text] { return lore }
        let lore = NameLore(of: word)
        if known.count >= Self.mostWords { known.removeAll(keepingCapacity: true) }
        known[word.text] = lore
        return lore
    }
}

extension Gazetteer {
    /// Whether the name of a place may begin with a word.
    static func opensName(_ word: String) -> Bool {
        place(word, nil) != nil || forms(of: word).contains { openings.contains($0) }
    }

    private static let openings = Set(
        places.keys.compactMap { $0.contains(" ") ? $0.split(separator: " ").first.map(String.init) : nil })
}

/// What a word counts as in a search: one term for all that a reader takes for the same word.
///
/// An Arabic word counts as its light stem, a foreign name as its `NameKey`. The two must be told apart, since under name
/// keys ordinary words would meet by chance (تصميم, a design, and تسميم, a poisoning). A foreign name is a word that no
/// pattern of Arabic can hold (`WordPattern`) and no list calls ordinary, or one that `SearchNames` lists. Without its
/// last ي or ا a name meets its adjective (البرتغال, برتغالي), as the stems of words do.
///
/// A term depends on nothing but its word. Texts and queries are cut into words and made into terms by the same function,
/// so whatever spellings share a term find each other, in phrases too.
public enum SearchTerm {
    /// The number of the scheme; it changes when the terms of any word do, and stored terms are then stale.
    public static let version = 2

    /// The terms of a folded word, in order: one, but for names that are also written as two words (عبدالله).
    public static func terms(of folded: String) -> [String] {
        guard isArabic(folded) else { return [folded] }
        let bare = Stem.withoutProclitics(folded)
        guard let parts = SearchNames.parts(of: folded, bare: bare) else { return [term(of: folded, bare: bare)] }
        return parts.map { term(of: $0, bare: Stem.withoutProclitics($0)) }
    }

    /// The sequences of terms that the word may stand as in a text: its own, then those with a preposition before it.
    ///
    /// Only before a foreign name does the text not show whether ب ل ك or ف is joined or the name's own (بسكريبال,
    /// بلينكن): a search for the name must look for either.
    public static func readings(of folded: String) -> [[String]] {
        let own = terms(of: folded)
        let bare = Stem.withoutProclitics(folded)
        guard own.count == 1, own[0].hasPrefix(nameMark), SearchNames.first(of: folded, bare: bare) == nil else {
            return [own]
        }
        return [own] + prepositions.map { [name(String($0) + bare)] }.filter { $0 != own }
    }

    /// What the terms of words that begin so begin with.
    ///
    /// The inner vowels of foreign names do not count here either: of them the consonants written so far are compared.
    public static func beginnings(of folded: String) -> [String] {
        guard isArabic(folded) else { return [folded] }
        let open = folded.hasPrefix("ال") && folded.unicodeScalars.count >= 4 ? String(folded.dropFirst(2)) : folded
        return [open, nameMark + NameKey.beginning(of: open)]
    }

    /// The terms that the beginning of a word may have outgrown: اقتصادي is more than the stem of اقتصادية.
    ///
    /// None when the stem is too short to stand for what was written: مال is no beginning of مالين.
    public static func termsBegun(by folded: String) -> [[String]] {
        let own = terms(of: folded)
        let left = own.reduce(0) { $0 + $1.unicodeScalars.count }
        return left >= min(4, folded.unicodeScalars.count - 1) ? [own] : []
    }

    // MARK: One word

    private static func isArabic(_ folded: String) -> Bool {
        folded.unicodeScalars.first.map { FoldTable.isArabic($0.value) } ?? false
    }

    private static func term(of folded: String, bare: String) -> String {
        let listed = SearchNames.first(of: folded, bare: bare)
        if let listed, listed.isExact { return term(ofListed: listed.spelling) }
        let stem = Stem.light(folded)
        if SearchNames.isOrdinary(stem) || StopWords.contains(folded) { return stem }
        if let listed { return term(ofListed: listed.spelling) }
        if isLexical(stem) || bare.unicodeScalars.count <= 4 { return stem }
        return term(ofUnlisted: bare, stem: stem, hasArticle: hasArticle(folded, bare: bare))
    }

    private static func term(ofUnlisted bare: String, stem: String, hasArticle: Bool) -> String {
        guard let word = PackedWord(bare) else { return name(bare) }
        if WordPattern.isArabic(word) { return stem }
        // Behind an article no preposition can stand.
        if !hasArticle, let letter = bare.unicodeScalars.first, prepositions.contains(letter) {
            if let listed = SearchNames.first(of: String(bare.dropFirst())) { return term(ofListed: listed) }
            if let rest = WordPattern.behindPreposition(word) { return Stem.light(rest.string) }
        }
        return NameLexicon.hasNativeLetter(bare) ? stem : name(bare)
    }

    /// The term of a listed name.
    ///
    /// That of a country which `StemRows` knows is its stem, as for all words of its people. The keys of short names are
    /// too much alike (بوينغ, بيونغ), and all spellings of them are listed anyway.
    private static func term(ofListed spelling: String) -> String {
        let stem = Stem.light(spelling)
        if SearchNames.isOrdinary(stem) { return stem }
        return spelling.unicodeScalars.count <= 5 ? nameMark + spelling : name(spelling)
    }

    private static let prepositions: [Unicode.Scalar] = ["ب", "ل", "ك", "ف"]

    private static func isLexical(_ stem: String) -> Bool {
        PackedWord(stem).map { StemLexicon.stem(of: $0) != nil } ?? false
    }

    /// Whether what `Stem` cut before the word was its article.
    private static func hasArticle(_ folded: String, bare: String) -> Bool {
        let cut = folded.utf8.dropLast(bare.utf8.count)
        return cut.count >= 4 && cut.suffix(2).elementsEqual("ل".utf8) && !cut.elementsEqual("ول".utf8)
    }

    // MARK: Names

    /// Stands before the key of a name: a Latin letter, so that no other term of Arabic letters begins with it.
    private static let nameMark = "n"

    private static func name(_ bare: String) -> String {
        let open = SearchNames.withoutEnding(bare)
        let key = NameKey.key(for: open)
        // Writers who turn a foreign k into ق do so in long names; in short words the two tell words apart.
        guard open.unicodeScalars.count >= 6, key.unicodeScalars.contains("ق") else { return nameMark + key }
        return nameMark + String(key.map { $0 == "ق" ? "ك" : $0 })
    }
}

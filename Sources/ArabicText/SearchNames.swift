/// Foreign names that `SearchTerm` could not know for such by their letters, and names written as one word or as two.
enum SearchNames {
    /// The spelling that a folded word is looked up by; nil for a word that is not listed.
    static func first(of folded: String) -> String? { firsts[folded] }

    /// The spelling that a folded word is looked up by, as it is, without proclitics, or without its ending too.
    ///
    /// It is exact when nothing but proclitics was taken off.
    static func first(of folded: String, bare: String) -> (spelling: String, isExact: Bool)? {
        if let first = firsts[folded] ?? firsts[bare] { return (first, true) }
        let open = withoutEnding(bare)
        return open == bare ? nil : firsts[open].map { ($0, false) }
    }

    /// Whether a stem is that of an ordinary word or of a country, by the lists of `StemRows`.
    static func isOrdinary(_ stem: String) -> Bool { ordinary.contains(stem) }

    /// Without an ending of adjectives and pronouns that leaves at least four letters.
    static func withoutEnding(_ bare: String) -> String {
        // Two bytes a letter.
        for ending in endings where bare.utf8.count >= ending.utf8.count + 8 && bare.hasSuffix(ending) {
            return String(decoding: bare.utf8.dropLast(ending.utf8.count), as: UTF8.self)
        }
        return bare
    }

    /// The longer before what it ends with; not ون, ين and ان, in which names end as well: كلينتون, يلتسين.
    private static let endings = ["يات", "يين", "يون", "يه", "يا", "ات", "ها", "هم", "ي", "ه", "ا"]

    // MARK: Names in two words

    /// The two folded words that a name written as one also stands for; nil for any other word.
    static func parts(of folded: String, bare: String) -> [String]? {
        joined[folded] ?? joined[bare] ?? servant(bare) ?? father(bare) ?? ending(bare)
    }

    /// عبدالله, عبدالرحمن.
    private static func servant(_ bare: String) -> [String]? {
        guard bare.hasPrefix("عبدال"), bare.unicodeScalars.count >= 7 else { return nil }
        return ["عبد", String(bare.dropFirst(3))]
    }

    /// أبوظبي, أبومازن; not أبواب and the like.
    private static func father(_ bare: String) -> [String]? {
        guard bare.hasPrefix("ابو") else { return nil }
        let rest = bare.dropFirst(3)
        guard rest.count >= 3, rest.hasPrefix("ال") || !rest.hasPrefix("ا") else { return nil }
        return ["ابو", String(rest)]
    }

    /// نصرالله, صلاحالدين.
    private static func ending(_ bare: String) -> [String]? {
        for ending in ["الله", "الدين"] where bare.hasSuffix(ending) && bare.count >= ending.count + 2 {
            return [String(bare.dropLast(ending.count)), ending]
        }
        return nil
    }

    // MARK: Tables

    private static let firsts: [String: String] = {
        var firsts = NameLexicon.aliases
        for name in WordList.folded(StemRows.names) where name.count >= 4 && !NameLexicon.isNative(name) {
            firsts[name] = firsts[name] ?? name
        }
        for (name, first) in WordList.leadingToFirst(SearchNameRows.spellings) { firsts[name] = first }
        // No foreign name, and joined to many.
        firsts[Fold.fold("الله")] = nil
        return firsts
    }()

    private static let ordinary = Set(
        WordList.folded(StemRows.words).map(Stem.light) + WordList.leadingToFirst(StemRows.shared).values)

    private static let joined: [String: [String]] = {
        var joined: [String: [String]] = [:]
        for row in SearchNameRows.joined.split(whereSeparator: \.isNewline) {
            let words = Fold.fold(String(row)).split(separator: " ").map(String.init)
            for spelling in words.dropLast(2) { joined[spelling] = words.suffix(2) }
        }
        return joined
    }()
}

/// Cuts what Arabic joins to a word: و ف ب ل ك and the article before it, endings behind it.
///
/// After light10 (Larkey, Ballesteros, Connell 2007), with two differences. A word of `StemLexicon` keeps the letters
/// that only look joined (برلمان, وزير, بوتين), and the single letters ب ل ك ف come off only before such a word, since
/// most words that begin with them own them. A country and its people have one stem: سورية, السوريون and سوريا.
public enum Stem {
    /// The stem of a folded word; numbers and words of other scripts are their own stem.
    public static func light(_ folded: String) -> String {
        guard isArabic(folded) else { return folded }
        let word = folded[...]
        if let known = settle(word) { return known }
        let bare = cutProclitics(word)
        return settle(bare) ?? String(cutSuffix(bare) ?? bare)
    }

    /// A folded word without و ف ب ل ك and the article, its ending left as it is: what a name is looked up by.
    public static func withoutProclitics(_ folded: String) -> String {
        guard isArabic(folded), settle(folded[...]) == nil else { return folded }
        return String(cutProclitics(folded[...]))
    }

    // MARK: Steps

    private static func isArabic(_ word: String) -> Bool {
        word.utf8.allSatisfy { $0 >= 0x80 } && word.unicodeScalars.allSatisfy { FoldTable.isArabic($0.value) }
    }

    /// The stem of a word that the lexicon knows, as it stands or but for its ending.
    private static func settle(_ word: Substring) -> String? {
        if let known = StemLexicon.stem(of: String(word)) { return known }
        for suffix in suffixes {
            guard let rest = cut(suffix, from: word) else { continue }
            if let known = StemLexicon.stem(of: String(rest)) { return known }
            // The ت of لجنتها is the ه of لجنه.
            if suffix.letters.hasPrefix("ت"), let known = StemLexicon.stem(of: rest + "ه") { return known }
        }
        return nil
    }

    private static func cutProclitics(_ word: Substring) -> Substring {
        for article in articles {
            guard let rest = dropping(article.letters, from: word) else { continue }
            // للجنة is ل before لجنة as well as before الجنة: a word known to begin with ل decides.
            if article.endsInLam, settle("ل" + rest) != nil { return "ل" + rest }
            // In بألمانيا the letters ال are the name's own.
            return settle("ال" + rest) == nil ? rest : "ال" + rest
        }
        guard let conjunction = word.first, conjunction == "و" || conjunction == "ف" else {
            return cutPreposition(word) ?? word
        }
        guard let rest = dropping(String(conjunction), from: word) else { return word }
        if settle(rest) != nil { return rest }
        return cutPreposition(rest) ?? (conjunction == "و" ? rest : word)
    }

    /// The rest behind ب ل or ك when the lexicon knows it.
    private static func cutPreposition(_ word: Substring) -> Substring? {
        guard let first = word.first, "بلك".contains(first), let rest = dropping(String(first), from: word) else {
            return nil
        }
        return settle(rest) == nil ? nil : rest
    }

    private static func cutSuffix(_ word: Substring) -> Substring? {
        suffixes.lazy.compactMap { cut($0, from: word) }.first
    }

    private static func dropping(_ prefix: String, from word: Substring) -> Substring? {
        guard word.hasPrefix(prefix) else { return nil }
        let rest = word.dropFirst(prefix.count)
        return rest.count >= 3 ? rest : nil
    }

    private static func cut(_ suffix: (letters: String, leaving: Int), from word: Substring) -> Substring? {
        guard word.hasSuffix(suffix.letters) else { return nil }
        let rest = word.dropLast(suffix.letters.count)
        return rest.count >= suffix.leaving ? rest : nil
    }

    /// With how many letters must be left, in the order they are tried.
    private static let suffixes: [(letters: String, leaving: Int)] = [
        ("اتهما", 3), ("تهما", 3), ("هما", 3), ("اتها", 3), ("اتهم", 3), ("اتنا", 3), ("اته", 3),
        ("تها", 3), ("تهم", 3), ("تنا", 3), ("ته", 3), ("يين", 3), ("يون", 3), ("يات", 3), ("تين", 3), ("تان", 3),
        ("يا", 3), ("يه", 3), ("ات", 3), ("ان", 3), ("ون", 3), ("ين", 3), ("ها", 3), ("هم", 3), ("هن", 3), ("نا", 3),
        ("ه", 3), ("ي", 3), ("ا", 4),
    ]

    private static let articles: [(letters: String, endsInLam: Bool)] = [
        ("وبال", false), ("وكال", false), ("فبال", false), ("ولل", true), ("فلل", true), ("وال", false), ("فال", false),
        ("بال", false), ("كال", false), ("لل", true), ("ال", false),
    ]
}

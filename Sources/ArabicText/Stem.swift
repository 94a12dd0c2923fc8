/// Cuts what Arabic joins to a word: و ف ب ل ك and the article before it, endings behind it.
///
/// After light10 (Larkey, Ballesteros, Connell 2007), with two differences. A word of `StemLexicon` keeps the letters
/// that only look joined (برلمان, وزير, بوتين), and the single letters ب ل ك ف come off only before such a word, since
/// most words that begin with them own them. A country and its people have one stem: سورية, السوريون and سوريا.
public enum Stem {
    /// The number of the scheme; it changes when any word gets another stem than before, and stored stems are then stale.
    public static let version = 1

    /// The stem of a folded word; numbers, words of other scripts and those of more than 16 letters are their own stem.
    public static func light(_ folded: String) -> String {
        guard let word = PackedWord(folded) else { return folded }
        let stem = light(word)
        return stem == word ? folded : stem.string
    }

    /// The stem of a packed word, the same as that of its string and without making one.
    public static func light(_ word: PackedWord) -> PackedWord {
        if let known = settle(word) { return known }
        let bare = cutProclitics(word)
        return settle(bare) ?? cutSuffix(bare) ?? bare
    }

    /// A folded word without و ف ب ل ك and the article, its ending left as it is: what a name is looked up by.
    public static func withoutProclitics(_ folded: String) -> String {
        guard let word = PackedWord(folded) else { return folded }
        let bare = withoutProclitics(word)
        return bare == word ? folded : bare.string
    }

    /// The same of a packed word.
    public static func withoutProclitics(_ word: PackedWord) -> PackedWord {
        settle(word) == nil ? cutProclitics(word) : word
    }

    // MARK: Steps

    /// The fewest letters that must be left behind a proclitic.
    private static let leastRest = 3

    /// The stem of a word that the lexicon knows, as it stands or but for its ending.
    private static func settle(_ word: PackedWord) -> PackedWord? {
        if let known = StemLexicon.stem(of: word) { return known }
        for suffix in StemAffixes.suffixes(of: word) {
            guard let rest = cut(suffix, from: word) else { continue }
            if let known = StemLexicon.stem(of: rest) { return known }
            // The ت of لجنتها is the ه of لجنه.
            guard suffix.restoresHeh, let restored = rest.followed(by: StemAffixes.heh) else { continue }
            if let known = StemLexicon.stem(of: restored) { return known }
        }
        return nil
    }

    private static func cutProclitics(_ word: PackedWord) -> PackedWord {
        guard StemAffixes.canBeJoined(word) else { return word }
        for article in StemAffixes.articles(of: word) {
            guard let rest = dropping(article.letters, from: word) else { continue }
            // In بألمانيا the letters ال are the name's own, and للجنة is ل before لجنة as well as before الجنة.
            guard let whole = article.ownLetters.followed(by: rest), settle(whole) != nil else { return rest }
            return whole
        }
        for conjunction in StemAffixes.conjunctions {
            guard let rest = dropping(conjunction.letter, from: word) else { continue }
            if settle(rest) != nil { return rest }
            return cutPreposition(rest) ?? (conjunction.alwaysComesOff ? rest : word)
        }
        return cutPreposition(word) ?? word
    }

    /// The rest behind ب ل or ك when the lexicon knows it.
    private static func cutPreposition(_ word: PackedWord) -> PackedWord? {
        for preposition in StemAffixes.prepositions {
            guard let rest = dropping(preposition, from: word) else { continue }
            return settle(rest) == nil ? nil : rest
        }
        return nil
    }

    private static func cutSuffix(_ word: PackedWord) -> PackedWord? {
        for suffix in StemAffixes.suffixes(of: word) {
            if let rest = cut(suffix, from: word) { return rest }
        }
        return nil
    }

    private static func dropping(_ prefix: PackedWord, from word: PackedWord) -> PackedWord? {
        guard let rest = word.dropping(prefix: prefix), rest.count >= leastRest else { return nil }
        return rest
    }

    private static func cut(_ suffix: StemAffixes.Suffix, from word: PackedWord) -> PackedWord? {
        guard let rest = word.dropping(suffix: suffix.letters), rest.count >= suffix.leastRest else { return nil }
        return rest
    }
}

/// A key under which the Arabic spellings of one foreign name meet: غوتيريش and غوتيريس, ترامب and ترمب.
///
/// Writers disagree on the short vowels of a foreign name (written long or left out), on g (غ or ج) and on t, th and s;
/// the key leaves those out and keeps what they agree on: the other consonants, و, the first and the last letter, a long
/// a behind the first letter or before the last (ماركل is not ميركل, بوتان not بوتين), and vowels that stand together
/// (روماريو is not روميرو). It errs on the side of telling apart: Arabic names, whose spelling is settled, and words of
/// less than five letters keep their vowels. Keys are to be compared with keys, never shown, and made of names only:
/// ordinary words would meet by chance.
public enum NameKey {
    /// The number of the scheme; it changes when any name gets another key than before, and stored keys are then stale.
    public static let version = 2

    /// The key of a folded word, which is best given without و ف ب ل ك and the article: see `Stem.withoutProclitics`.
    ///
    /// The key of a key is the key.
    public static func key(for folded: String) -> String {
        let letters = Array(folded.unicodeScalars)
        guard letters.count >= 4, letters.allSatisfy({ FoldTable.isArabic($0.value) }) else { return folded }
        if let alias = NameLexicon.aliases[folded] { return alias }
        if NameLexicon.isNative(folded) { return folded }
        return string(settledWord(letters))
    }

    /// The letters of the key; dropping vowels brings letters together that are one sound, so it is done again until
    /// nothing changes, which shortens the word each time.
    private static func settledWord(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var letters = word
        settleClusters(&letters)
        letters = settlingLast(letters.compactMap(settled))
        guard word.count >= 5 else { return letters }
        letters = collapsingDoubles(settlingEnding(letters))
        if consonants(in: letters) >= 3 { letters = withoutVowels(letters) }
        return letters == word ? letters : settledWord(letters)
    }

    /// What the key of a long foreign name that begins with these letters begins with.
    static func beginning(of folded: String) -> String {
        var letters = Array(folded.unicodeScalars)
        settleClusters(&letters)
        letters = collapsingDoubles(letters.compactMap(settled))
        // Two consonants are put behind it, so that its last letter is treated as one inside a name.
        return string(withoutVowels(letters + ["ظ", "ض"]).dropLast(2))
    }

    // MARK: Letters

    /// One letter for those that stand for the same foreign sound; nil for hamza, which stands for none.
    private static func settled(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
        switch letter {
        case "ج": "غ"
        case "ث", "ط": "ت"
        case "ص": "س"
        case "ء": nil
        default: letter
        }
    }

    /// Pairs of letters that are heard as one sound, or written by one school as another.
    private static func settleClusters(_ letters: inout [Unicode.Scalar]) {
        if letters.starts(with: ["د", "ج"]) { letters.removeFirst() }
        // Mac and Mc are one prefix.
        if letters.count >= 6 && letters.starts(with: ["م", "ا", "ك"]) { letters.remove(at: 1) }
        for index in letters.indices.dropFirst() {
            switch (letters[index - 1], letters[index]) {
            case ("ن", "ب"): letters[index - 1] = "م"
            case ("ت", "ز"): letters[index] = "س"
            default: break
            }
        }
        if letters.suffix(4).elementsEqual(["ت", "ش", "ي", "ف"]) { letters[letters.count - 2] = "و" }
    }

    private static func collapsingDoubles(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var single: [Unicode.Scalar] = []
        for letter in letters where single.last != letter { single.append(letter) }
        return single
    }

    /// Drops ا and ي inside the word, but for an ا behind the first letter or before the last, and both where they stand
    /// beside another vowel or keep a consonant from itself.
    private static func withoutVowels(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let last = letters.count - 1
        return letters.indices.filter { index in
            guard index > 0, index < last, ["ا", "ي"].contains(letters[index]) else { return true }
            let isGlide = isVowel(letters[index - 1]) || isVowel(letters[index + 1])
            let isBetweenTwins = letters[index - 1] == letters[index + 1]
            return isGlide || isBetweenTwins || (letters[index] == "ا" && (index == 1 || index == last - 1))
        }.map { letters[$0] }
    }

    private static func isVowel(_ letter: Unicode.Scalar) -> Bool { ["ا", "و", "ي"].contains(letter) }

    /// -son and -sen, which no two papers tell apart in Scandinavian names, and -inho, written by letter or by sound.
    private static func settlingEnding(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        if letters.count >= 6 && letters.suffix(3).elementsEqual(["س", "و", "ن"]) {
            return letters.dropLast(2) + ["ن"]
        }
        if letters.suffix(3).elementsEqual(["ن", "ه", "و"]) { return letters.dropLast(2) + ["ي", "و"] }
        return letters
    }

    /// Final ه is a final a; final ش and س are both used for a foreign s that is heard as sh.
    private static func settlingLast(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        switch letters.last {
        case "ه": letters.dropLast() + ["ا"]
        case "ش" where letters.count >= 5: letters.dropLast() + ["س"]
        default: letters
        }
    }

    /// Consonants, the first letter counted as one.
    private static func consonants(in letters: [Unicode.Scalar]) -> Int {
        1 + letters.dropFirst().count { !isVowel($0) }
    }

    private static func string(_ letters: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(letters))
    }
}

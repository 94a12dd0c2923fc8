/// A key under which the Arabic spellings of one foreign name meet: غوتيريش and غوتيريس, ترامب and ترمب.
///
/// Writers disagree on the short vowels of a foreign name (written long or left out), on g (غ or ج) and on t, th and s;
/// the key leaves those out and keeps what they agree on: the other consonants, و, the first and the last letter, and a
/// long a behind the first (ماركل is not ميركل). It errs on the side of telling apart: Arabic names, whose spelling is
/// settled, and words of less than five letters keep their vowels. Keys are to be compared with keys, never shown, and
/// made of names only: ordinary words would meet by chance.
public enum NameKey {
    /// The key of a folded word, which is best given without و ف ب ل ك and the article: see `Stem.withoutProclitics`.
    public static func key(for folded: String) -> String {
        var letters = Array(folded.unicodeScalars)
        guard letters.count >= 4, letters.allSatisfy({ FoldTable.isArabic($0.value) }) else { return folded }
        if let alias = NameLexicon.aliases[folded] { return alias }
        if NameLexicon.isNative(folded) { return folded }
        let isLong = letters.count >= 5
        settleClusters(&letters)
        letters = settlingLast(letters.compactMap(settled))
        guard isLong else { return string(letters) }
        letters = collapsingDoubles(letters)
        return string(consonants(in: letters) < 3 ? letters : withoutVowels(letters))
    }

    /// What the key of a long foreign name that begins with these letters begins with.
    static func beginning(of folded: String) -> String {
        var letters = Array(folded.unicodeScalars)
        settleClusters(&letters)
        letters = collapsingDoubles(letters.compactMap(settled))
        // A letter is put behind it, so that the last one is treated as one inside a name.
        return string(withoutVowels(letters + ["و"]).dropLast())
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

    /// Drops ا and ي inside the word, but for a long a behind the first letter, and both where they stand together.
    private static func withoutVowels(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let vowels: [Unicode.Scalar] = ["ا", "ي"]
        let last = letters.count - 1
        return letters.indices.filter { index in
            guard index > 0, index < last, vowels.contains(letters[index]) else { return true }
            let isGlide = vowels.contains(letters[index - 1]) || vowels.contains(letters[index + 1])
            return isGlide || (index == 1 && letters[index] == "ا")
        }.map { letters[$0] }
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
        1 + letters.dropFirst().count { !["ا", "و", "ي"].contains($0) }
    }

    private static func string(_ letters: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(letters))
    }
}

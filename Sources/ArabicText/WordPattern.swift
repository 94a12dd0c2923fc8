/// A pattern that Arabic casts its roots in (وزن), such as مفعول, for telling Arabic words from foreign names.
///
/// ف, ع and ل stand for the consonants of a root, every other letter for itself. A consonant may be و, ي or hamza, as in
/// weak roots, but for roots of four consonants (مفعلل); a hamza on its alef can only be the first.
struct WordPattern {
    private let count: Int
    /// The letters it names, and zeros where a consonant of the root stands.
    private let named: UInt128
    /// Every bit of the places it names.
    private let mask: UInt128
    /// Every bit of the places of root consonants, but for the first letter of the word.
    private let open: UInt128
    private let hasFourConsonants: Bool

    private init?(_ written: String) {
        guard let word = PackedWord(written) else { return nil }
        var mask: UInt128 = 0
        var open: UInt128 = 0
        for (index, letter) in written.unicodeScalars.enumerated() {
            let place: UInt128 = 0xFF << (8 * index)
            if !["ف", "ع", "ل"].contains(letter) { mask |= place } else if index > 0 { open |= place }
        }
        count = word.count
        named = word.letters & mask
        self.mask = mask
        self.open = open
        hasFourConsonants = written.contains("لل")
    }

    private func fits(_ word: PackedWord) -> Bool {
        (word.letters ^ named) & mask == 0 && word.places(of: WordPattern.alef) & open == 0
            && !(hasFourConsonants && [WordPattern.waw, WordPattern.yeh].contains { word.places(of: $0) & open != 0 })
    }

    // MARK: Words

    /// Whether a folded word without proclitics is cast in one of the patterns, with or without an ending.
    ///
    /// Words of up to 3 letters always are: too little is left of them to tell.
    static func isArabic(_ word: PackedWord) -> Bool {
        word.count <= 3 || holds(word, endings: anyEndings)
    }

    /// The rest behind ب ل ك or ف where the word is cast in no pattern and the rest is: مدينة of بمدينة.
    ///
    /// Most words that begin with one of these letters own it, so the rest must be a noun with none but a plain ending,
    /// and begin with no alef but that of a verbal noun (اتفاق): كاسترو and باريس stay whole.
    static func behindPreposition(_ word: PackedWord) -> PackedWord? {
        guard let rest = prepositions.lazy.compactMap({ word.dropping(prefix: $0) }).first, rest.count >= 4 else {
            return nil
        }
        if rest.dropping(prefix: alef) == nil { return holds(rest, endings: nounEndings) ? rest : nil }
        return rest.count >= 5 && holds(rest, endings: nounEndings, patterns: verbalNouns) ? rest : nil
    }

    private static func holds(
        _ word: PackedWord, endings: [[PackedWord]], patterns: [[WordPattern]] = patterns
    ) -> Bool {
        if patterns[word.count].contains(where: { $0.fits(word) }) { return true }
        return endings[Int(word.last)].contains { ending in
            guard let rest = word.dropping(suffix: ending), rest.count >= 3 else { return false }
            return patterns[rest.count].contains { $0.fits(rest) }
        }
    }

    // MARK: Tables

    private static let alef = PackedWord(letter: "ا")
    private static let waw = PackedWord(letter: "و")
    private static let yeh = PackedWord(letter: "ي")
    private static let prepositions = ["ب", "ل", "ك", "ف"].compactMap { PackedWord($0) }

    /// By their number of letters.
    private static let patterns = byCount(
        """
        فعل فال فعيل فعال فعول فاعل مفعل فوعل فيعل
        تفعيل مفعول مفاعل فواعل فعايل تفعال مفعال متفعل منفعل مفتعل فاعول افعول تاعيل ماعول افاعل
        مفاعيل فواعيل افاعيل تفاعيل متفاعل مستفعل مستفيل مستفال مفطعل مفدعل مفاعاه مفاعات مفعلل متفعلل مفيعل
        نفال تفعل افعل يفعل نفعل
        انفعل افتعل تفاعل يفاعل نفاعل يتفعل ينفعل يفتعل تتفعل تنفعل تفتعل نتفعل ننفعل نفتعل سيفعل ستفعل سنفعل اتفعل
        استفعل يتفاعل تتفاعل نتفاعل يستفعل تستفعل نستفعل استفيل يستفيل تستفيل افطعل يفطعل افدعل يفدعل
        سيفاعل ستفاعل سيتفعل ستتفعل سينفعل سيفتعل ستفتعل
        سيستفعل ستستفعل سيتفاعل ستتفاعل
        """ + " " + verbalNounRows)

    /// Those of the verbal nouns that begin with an alef, by their number of letters.
    private static let verbalNouns = byCount(verbalNounRows)
    private static let verbalNounRows = "افال افعال انفعال افتعال افطعال افدعال استفعال استفال استيعال"

    /// Endings of nouns and verbs, by the low byte of their last letter.
    private static let anyEndings = byLastLetter(
        """
        اتهما تهما هما اتها اتهم اتنا اته تها تهم تنا ته يين يون يات تين تان يا يه ات ان ون ين ها هم هن نا ه ي ا
        ييه ييا اتي تي يتها يته يتهم ينا اني وا تا ت اء ايي اوي ايه اويه ك كم ني نني
        """)

    /// Endings of nouns that no foreign name has: a name may end in ي, ا or يا.
    private static let nounEndings = byLastLetter("ه ات ها هم هما هن نا ين ون ته تها تهم")

    private static func byCount(_ rows: String) -> [[WordPattern]] {
        let patterns = rows.split(whereSeparator: \.isWhitespace).compactMap { WordPattern(String($0)) }
        return (0...16).map { count in patterns.filter { $0.count == count } }
    }

    private static func byLastLetter(_ rows: String) -> [[PackedWord]] {
        let endings = rows.split(whereSeparator: \.isWhitespace).compactMap { PackedWord($0) }
        return (UInt8.min...UInt8.max).map { last in endings.filter { $0.last == last } }
    }
}

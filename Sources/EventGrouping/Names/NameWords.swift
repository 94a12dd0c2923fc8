import ArabicText

/// The words of a story as parts of names of people: which can be one, and where a name begins and ends.
struct NameWords {
    private let words: [Word]
    private let taken: Set<Int>
    private let givens: [GivenNames.Trust?]
    /// How many letters joined in front of a given name each word has: 0 or 1.
    private let joined: [Int]
    private let lores: [NameLore]

    init(_ words: [Word], lores: [NameLore], taken: Set<Int>) {
        self.lores = lores
        self.words = words
        self.taken = taken
        var givens: [GivenNames.Trust?] = []
        var joined: [Int] = []
        for (index, word) in words.enumerated() {
            let next = words.indices.contains(index + 1) && !words[index + 1].opensClause ? words[index + 1] : nil
            let (trust, letters) = NameWords.given(word, lore: lores[index], next: next)
            givens.append(trust)
            joined.append(letters)
        }
        self.givens = givens
        self.joined = joined
    }

    private static func given(_ word: Word, lore: NameLore, next: Word?) -> (GivenNames.Trust?, Int) {
        if word.text == NameTables.servant {
            let isName = next.map { $0.text.hasPrefix("ال") || NameTables.masters.contains($0.text) } ?? false
            return (isName ? .plain : nil, 0)
        }
        if word.text == NameTables.geir.given, let next, NameTables.geir.families.contains(NameKey.key(for: next.text))
        {
            return (.plain, 0)
        }
        if word.isNumber || word.isStop && word.text != Self.ali { return (nil, 0) }
        // على and علي fold alike, and so does neither by its surface in every house.
        if word.text == Self.ali { return (word.surface.hasSuffix("ي") ? .doubtful : nil, 0) }
        if let trust = lore.given { return (trust, 0) }
        guard let trust = lore.givenRest else { return (nil, 0) }
        return (trust, 1)
    }

    static let ali = Fold.fold("علي")

    // MARK: One word

    var count: Int { words.count }

    func text(_ index: Int) -> String { words[index].text }

    func isInTitle(_ index: Int) -> Bool { words[index].zone == .title }

    func given(_ index: Int) -> GivenNames.Trust? {
        words.indices.contains(index) && !taken.contains(index) ? givens[index] : nil
    }

    func isForeign(_ index: Int) -> Bool {
        words.indices.contains(index) && !taken.contains(index) && lores[index].looksForeign
    }

    func isTitle(_ index: Int) -> Bool { TitleWords.contains(words[index].stem) && !taken.contains(index) }

    func isSpeech(_ index: Int) -> Bool { NameTables.speech.contains(words[index].text) }

    /// Whether the word stands behind one that says that something is called after somebody, or is of no person.
    func isNamesake(_ index: Int) -> Bool {
        guard index > 0, words[index - 1].zone == words[index].zone || index == 1 else { return false }
        return NameTables.namesakes.contains(words[index - 1].stem) && words[index].zone == words[index - 1].zone
    }

    /// Whether a word may be part of a name.
    func isCapable(_ index: Int) -> Bool {
        guard words.indices.contains(index), !taken.contains(index) else { return false }
        if givens[index] != nil { return true }
        return !lores[index].isNoName
    }

    /// Whether a part, once behind a given name of doubt, is surely a name: foreign, given, or of a tribe or town.
    func isNameLike(_ part: Range<Int>) -> Bool {
        if part.count > 1 { return true }
        let text = words[part.lowerBound].text
        return lores[part.lowerBound].looksForeign || givens[part.lowerBound] != nil
            || text.hasPrefix("ال") && words[part.lowerBound].surface.hasSuffix("ي")
    }

    func loneReadings(_ index: Int) -> [(key: String, surface: String)] {
        lores[index].familyKeys.map { ($0.key, NameWords.shown(words[index].surface, without: $0.cut)) }
    }

    // MARK: Names

    /// Past the adjectives, offices and places behind a title, where a name may begin.
    func nameStart(behindTitle title: Int) -> Int? {
        var index = title + 1
        while index < min(words.count, title + 8), words[index].zone == words[title].zone {
            if givens[index] != nil, !taken.contains(index) { return index }
            if isCapable(index), !TitleWords.isFiller(words[index].stem) { return index }
            guard isBetween(index) else { return nil }
            index += 1
        }
        return nil
    }

    private func isBetween(_ index: Int) -> Bool {
        let word = words[index]
        if word.opensSentence { return false }
        if taken.contains(index) || TitleWords.isFiller(word.stem) || TitleWords.contains(word.stem) { return true }
        if Gazetteer.country(ofAdjective: word.text) != nil || Gazetteer.place(word.text, nil) != nil { return true }
        return NameTables.between.contains(word.text)
            || word.text.hasPrefix("ال") && !word.opensClause && ActClass.named(by: word.stem) == nil
    }

    /// The parts of a name from its first word on; one part when nothing behind it belongs to it.
    func parts(from start: Int) -> [Range<Int>] {
        guard let first = part(at: start) else { return [] }
        var parts = [first]
        while parts.count < 4, let last = parts.last, follows(last.upperBound, start: start),
            let next = part(at: last.upperBound), goesOn(parts, with: next, from: start)
        { parts.append(next) }
        return parts
    }

    private func follows(_ index: Int, start: Int) -> Bool {
        guard words.indices.contains(index) else { return false }
        let word = words[index]
        return word.zone == words[start].zone && !word.opensClause && word.isQuoted == words[start].isQuoted
    }

    /// Whether somebody's name can begin with a word that is no known given name.
    func canOpen(_ index: Int) -> Bool { isForeign(index) && NameTables.canOpen(words[index].text) }

    /// A third part comes behind a second given name or a word that ties only.
    private func goesOn(_ parts: [Range<Int>], with next: Range<Int>, from start: Int) -> Bool {
        let text = words[next.lowerBound].text
        if joined[next.lowerBound] > 0 || NameTables.isJoined(text) { return false }
        if text.hasPrefix("و"), !isNameLike(next) { return false }
        if parts.count == 1, next.count == 1, givens[next.lowerBound] == nil,
            !fits(words[next.lowerBound], behind: start)
        {
            return false
        }
        if parts.count == 1 || next.count > 1 { return true }
        guard let last = parts.last, !words[last.lowerBound].text.hasPrefix("ال") else { return false }
        let isTribal =
            text.hasPrefix("ال") && !NameTables.isVerbalNoun(text)
            || words[next.lowerBound].surface.hasSuffix("ي") && text.utf8.count >= 10
        let hasFamily = isNameLike(next) || isTribal && givens[last.lowerBound] == .plain
        return givens[last.lowerBound] != nil && hasFamily
    }

    /// Not حسن لينفرد, "so that Hasan", nor كيلي مذيعة, "Kelly, an announcer".
    private func fits(_ word: Word, behind start: Int) -> Bool {
        let text = word.text
        // نيل القميص is no Neil; آلفاريز has no article.
        if lores[start].looksForeign, text.hasPrefix("ال"), !word.surface.hasPrefix("آ"), !text.hasSuffix("ي") {
            return false
        }
        if lores[start].looksForeign { return !text.hasSuffix("ه") || SearchTerm.isForeignName(text) }
        return !(text.hasPrefix("لي") && text.utf8.count >= 10)
    }

    /// One part of a name: a word, or words that are tied to each other: عبد الله, بن أبي طالب, آل خليفة.
    private func part(at index: Int, tied: Int = 0) -> Range<Int>? {
        guard words.indices.contains(index), !taken.contains(index) else { return nil }
        let next = index + 1
        let hasNext = words.indices.contains(next) && !words[next].opensClause && words[next].zone == words[index].zone
        if hasNext, TitleWords.isConnector(words[index].text) || NameTables.ties.contains(words[index].text) {
            if words[index].text == NameTables.servant { return givens[index] == nil ? nil : index..<next + 1 }
            // «علي ابن الشهور الستة» is six months old.
            if words[index].text == NameTables.sonOf, givens[next] == nil { return nil }
            if tied < 2, let rest = part(at: next, tied: tied + 1) { return index..<rest.upperBound }
            // بن شرقي: a family's name may be an ordinary word.
            let isWord =
                !words[next].isStop && !TitleWords.isConnector(words[next].text) && !words[next].isNumber
                && !taken.contains(next)
            return words[index].text == NameTables.son && isWord ? index..<next + 1 : nil
        }
        guard isCapable(index) else { return nil }
        let hasTail = hasNext && NameTables.tails.contains(words[next].text)
        return index..<(hasTail ? next + 1 : next)
    }

    func key(of part: Range<Int>) -> String {
        let text = part.map { index in
            let text = words[index].text
            return joined[index] > 0 ? String(text.dropFirst()) : text
        }
        .joined()
        let bare = givens[part.lowerBound] == nil && part.count == 1 ? Principals.bare(text) : GivenNames.full(of: text)
        return NameKey.key(for: bare)
    }

    func surface(_ range: Range<Int>) -> String {
        let first = words[range.lowerBound]
        let letters = joined[range.lowerBound] > 0 ? 1 : givens[range.lowerBound] == nil ? NameWords.cut(first) : 0
        let rest = range.dropFirst().map { NameWords.shown(words[$0].surface, without: 0) }
        return ([NameWords.shown(first.surface, without: letters)] + rest).joined(separator: " ")
    }

    /// How many letters of the word are joined in front of its article or of what is left of it.
    static func cut(_ word: Word) -> Int {
        guard !word.bare.isEmpty, word.text.hasSuffix(word.bare) else { return 0 }
        let cut = word.text.unicodeScalars.count - word.bare.unicodeScalars.count
        let article = word.text.unicodeScalars.dropFirst(max(0, cut - 2)).prefix(2)
        return cut >= 2 && article.elementsEqual("ال".unicodeScalars) ? cut - 2 : cut
    }

    /// Without vowel signs, tatweel and so many letters in front.
    static func shown(_ surface: String, without letters: Int) -> String {
        let scalars = surface.unicodeScalars.filter { !(0x64B...0x652).contains($0.value) && $0.value != 0x640 }
        return String(String.UnicodeScalarView(scalars.dropFirst(letters)))
    }
}

import ArabicText

/// Finds the ministries, courts, parties and other bodies that a story names.
///
/// A word for a kind of body opens the name, and the table says what may complete it; adjectives of countries and of
/// rank go on. Names that have no such word are listed whole.
struct BodyReader {
    struct Found {
        var mentions: [StoryNames.Mention] = []
        /// Positions of the words of names.
        var covered: Set<Int> = []
    }

    private let words: [Word]
    private let lores: [NameLore]
    private var found = Found()

    static func bodies(in words: [Word], lores: [NameLore]) -> Found {
        var reader = BodyReader(words: words, lores: lores)
        var index = 0
        while index < words.count { index = reader.readBody(at: index) ?? index + 1 }
        return reader.found
    }

    private init(words: [Word], lores: [NameLore]) {
        self.words = words
        self.lores = lores
    }

    private mutating func readBody(at index: Int) -> Int? {
        guard lores[index].opensBody else { return nil }
        return readListed(at: index) ?? readHeaded(at: index) ?? readMinistry(at: index)
    }

    // MARK: Names

    /// الأمم المتحدة, مجلس الأمن, حلف شمال الأطلسي.
    private mutating func readListed(at index: Int) -> Int? {
        for cut in [0, 1] {
            guard let first = BodyReader.opened(words[index].text, cut: cut) else { continue }
            for name in BodyTables.listed[first] ?? [] where stands(name.words, at: index) {
                if name.isOrdinary, !words[index].isQuoted, !words[index].opensClause || words[index].zone == .title {
                    continue
                }
                let end = index + name.words.count
                return add(index..<end, cut: cut, keys: [name.key], country: name.hasCountry ? adjective(at: end) : nil)
            }
        }
        return nil
    }

    private func stands(_ name: [String], at index: Int) -> Bool {
        guard index + name.count <= words.count else { return false }
        return name.indices.dropFirst().allSatisfy {
            words[index + $0].text == name[$0] && words[index + $0].zone == words[index].zone
                && !words[index + $0].opensClause
        }
    }

    /// وزارة الصحة الفلسطينية, محكمة العدل الدولية, الجيش السوري.
    private mutating func readHeaded(at index: Int) -> Int? {
        for cut in [0, 1] {
            guard let text = BodyReader.opened(words[index].text, cut: cut) else { continue }
            if let head = BodyTables.heads[text], let end = complement(of: head, at: index + 1) {
                return finish(index, cut: cut, head: head.key, to: end)
            }
            if let head = BodyTables.definiteHeads[text] {
                return readDefinite(index, cut: cut, head: head)
            }
        }
        return nil
    }

    private mutating func readDefinite(_ index: Int, cut: Int, head: String) -> Int? {
        guard isWithin(index + 1, of: index) else { return nil }
        guard words[index + 1].text.hasPrefix("ال") else { return nil }
        if adjective(at: index + 1) == nil {
            guard BodyTables.ranks.contains(words[index + 1].text) else { return nil }
            return readOffice(index, cut: cut, head: head)
        }
        if BodyTables.plenty.contains(head) { return nil }
        let end = finish(index, cut: cut, head: head, to: index + 1)
        return end > index + 1 ? end : nil
    }

    /// الهيئة الاتحادية للمواصلات البرية, المحكمة العليا, الجيش الوطني الليبي: what it is for, or whose, or a court.
    private mutating func readOffice(_ index: Int, cut: Int, head: String) -> Int? {
        let next = index + 2
        if adjective(at: next) != nil || BodyTables.courts.contains(head)
            || isWithin(next, of: index) && words[next].text == BodyTables.ball
        {
            return finish(index, cut: cut, head: head, to: index + 1)
        }
        guard isWithin(next, of: index), words[next].text.hasPrefix("لل") else { return nil }
        let isLonger =
            isWithin(next + 1, of: next) && words[next + 1].text.hasPrefix("ال") && words[next + 1].text.hasSuffix("ه")
            && !NameTables.isVerbalNoun(words[next + 1].text)
        let end = isLonger ? next + 2 : next + 1
        let parts = words[index + 1..<end].map { BodyReader.key($0.text) }
        return add(index..<end, cut: cut, keys: [([head] + parts).joined(separator: " ")], country: nil)
    }

    /// «الخارجية الروسية» by itself is the ministry.
    private mutating func readMinistry(at index: Int) -> Int? {
        for cut in [0, 1] {
            guard let text = BodyReader.opened(words[index].text, cut: cut), BodyTables.ministries.contains(text) else {
                continue
            }
            guard isFree(index), isWithin(index + 1, of: index), let country = adjective(at: index + 1),
                words[index + 1].text.hasSuffix("يه")
            else { continue }
            let key = BodyTables.ministry + " " + BodyReader.key(text)
            return add(index..<index + 2, cut: cut, keys: [key], country: country, isWhole: false)
        }
        return nil
    }

    /// Whether nothing before the word has it for an adjective: not السياسة الخارجية, not الشؤون الداخلية.
    private func isFree(_ index: Int) -> Bool {
        if index == 0 || words[index].opensClause || words[index].zone != words[index - 1].zone { return true }
        let previous = words[index - 1]
        return previous.isStop || BodyTables.offices.contains(previous.text)
    }

    // MARK: Where a name ends

    /// The position behind what completes the name; nil when nothing does.
    private func complement(of head: BodyTables.Head, at index: Int) -> Int? {
        guard isWithin(index, of: index - 1) else { return nil }
        let word = words[index]
        if let listed = head.complements.first(where: { completes($0, at: index) }) { return index + listed.count }
        if head.takesNames, isProper(index) {
            let isLonger =
                isWithin(index + 1, of: index) && word.isQuoted == words[index + 1].isQuoted && isProper(index + 1)
            return index + (isLonger ? 2 : 1)
        }
        if let place = Gazetteer.place(word.text, nil), head.takesPlaces, !word.text.hasPrefix("ب"),
            !word.text.hasPrefix("ل")
        {
            let end = index + place.words
            let isPair =
                isWithin(end, of: index) && words[end].text.hasPrefix("و")
                && Gazetteer.place(words[end].text, nil) != nil
            return isPair ? end + 1 : end
        }
        return nil
    }

    private func completes(_ complement: [String], at index: Int) -> Bool {
        guard words[index].text == complement[0], stands(complement, at: index) else { return false }
        return true
    }

    /// A name of the body's own: quoted or foreign.
    private func isProper(_ index: Int) -> Bool {
        let word = words[index]
        if word.isQuoted { return true }
        if word.bare.isEmpty || word.text.hasSuffix("يه") { return false }
        return lores[index].looksForeign && !NameTables.isJoined(word.text)
    }

    /// Adds adjectives of rank and of a country, and the country behind them, to what the name has.
    private mutating func finish(_ start: Int, cut: Int, head: String, to end: Int) -> Int {
        var end = end
        var country: Int?
        while end < words.count, isWithin(end, of: start), country == nil {
            let text = words[end].text
            if let found = adjective(at: end), text.hasPrefix("ال") {
                // رئيس هيئة الأركان الروسي: the adjective is his.
                guard text.hasSuffix("يه") == BodyTables.isFeminine(head) else { break }
                country = found
            } else if !BodyTables.ranks.contains(text) {
                break
            }
            end += 1
        }
        let last = country == nil ? end : end - 1
        if let sport = BodyTables.sport(at: end, in: words), start + 1 < end {
            let body = words[start + 1..<last].map { BodyReader.key($0.text) }
            return add(
                start..<sport, cut: cut, keys: [([head] + body).joined(separator: " ") + " " + words[sport - 1].text],
                country: country)
        }
        // هيئة الأركان العامة is هيئة الأركان.
        let named = words[start + 1..<last].enumerated().filter {
            $0.offset == 0 || !BodyTables.fillers.contains($0.element.text)
        }
        let parts = named.map { BodyReader.key($0.element.text) }
        return add(start..<end, cut: cut, keys: [([head] + parts).joined(separator: " ")], country: country)
    }

    private func adjective(at index: Int) -> Int? {
        words.indices.contains(index) && !words[index].opensClause
            ? Gazetteer.country(ofAdjective: words[index].text) : nil
    }

    private func isWithin(_ index: Int, of start: Int) -> Bool {
        words.indices.contains(index) && words[index].zone == words[start].zone && !words[index].opensClause
    }

    private mutating func add(_ range: Range<Int>, cut: Int, keys: [String], country: Int?, isWhole: Bool = true) -> Int
    {
        var range = range
        if let country, words.indices.contains(range.upperBound), adjective(at: range.upperBound) == country {
            range = range.lowerBound..<range.upperBound + 1
        }
        let first = words[range.lowerBound]
        var surface =
            ([NameWords.shown(first.surface, without: cut)]
            + range.dropFirst().map { NameWords.shown(words[$0].surface, without: 0) })
            .joined(separator: " ")
        if cut == 1, first.text.hasPrefix("لل") { surface = "ا" + surface }
        if !isWhole { surface = "وزارة " + surface }
        found.mentions.append(
            StoryNames.Mention(
                keys: keys + (country.map { ["#\($0)"] } ?? []), surface: surface, trust: .sure,
                isInTitle: first.zone == .title))
        found.covered.formUnion(range)
        return range.upperBound
    }

    /// The word without so many letters joined in front; nil when those cannot be joined.
    static func opened(_ text: String, cut: Int) -> String? {
        guard cut > 0 else { return text }
        guard let first = text.unicodeScalars.first, "وفبلك".unicodeScalars.contains(first), text.utf8.count > 6 else {
            return nil
        }
        let rest = String(text.dropFirst())
        return text.hasPrefix("لل") ? "ا" + rest : rest
    }

    static func key(_ text: String) -> String {
        text.hasPrefix("ال") && text.utf8.count > 8 ? String(text.dropFirst(2)) : text
    }
}

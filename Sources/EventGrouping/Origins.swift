import ArabicText

/// Whence the people of a story come and who sent them, and which countries it speaks of.
struct Origins: Sendable, Hashable {
    /// Name keys of people with an office that is held abroad: المبعوث الروسي, مبعوثه الخاص.
    private(set) var envoys: Set<String> = []
    /// Name keys to the country between the office and the name: وزير الخارجية الإيراني عباس عراقجي.
    private(set) var countries: [String: Int] = [:]
    /// Name keys of people whose office, trade or rank stands before the name.
    private(set) var people: Set<String> = []
    /// Name keys of words that are half the name of a place: كوريا الشمالية.
    private(set) var placeWords: Set<String> = []
    /// How often the story names each country, one of its towns or its adjective.
    private(set) var mentions: [Int: Int] = [:]

    /// How many words lie between the office and the name at most.
    private static let reach = 7

    /// Whether it is said who somebody is.
    func isPerson(_ name: String) -> Bool { people.contains(name) || envoys.contains(name) }

    init(of words: [Word], names: [String]) {
        for (index, word) in words.enumerated() {
            if !names[index].isEmpty { readOffice(before: index, in: words, names: names) }
            // What can be a name is neither a place nor its adjective.
            guard word.bare.isEmpty, !word.isStop, !word.isNumber else { continue }
            let next = index + 1 < words.count ? words[index + 1].text : nil
            let found = Gazetteer.isHomograph(word.text) ? nil : Gazetteer.place(word.text, next)
            if let found, found.words == 2, !names[index + 1].isEmpty { placeWords.insert(names[index + 1]) }
            if let country = found?.place.country ?? Gazetteer.country(ofAdjective: word.text) {
                mentions[country, default: 0] += word.zone == .title ? 2 : 1
            }
        }
    }

    /// The country that a word names, of which it names a town, or whose adjective it is.
    static func country(_ word: String, _ next: String?) -> Int? {
        if Gazetteer.isHomograph(word) { return nil }
        return Gazetteer.place(word, next)?.place.country ?? Gazetteer.country(ofAdjective: word)
    }

    /// المبعوث الروسي إلى سورية: a place that an office is held in, or a title of whom it serves.
    private func isPartOfOffice(_ word: Word) -> Bool {
        TitleWords.contains(word.stem) || Gazetteer.place(word.text, nil) != nil
    }

    private mutating func readOffice(before index: Int, in words: [Word], names: [String]) {
        var country: Int?
        var position = index - 1
        // The given name stands before the family name.
        while position >= 0, index - position <= 2, !names[position].isEmpty, !words[position + 1].opensClause {
            position -= 1
        }
        let start = position
        while position >= 0, start - position < Self.reach, words[position].zone == words[index].zone {
            let word = words[position]
            if !names[position].isEmpty { return }
            if ThreadWords.isEnvoy(word.text) { envoys.insert(names[index]) }
            // المبعوث الخاص للرئيس: whom he serves stands between him and his name.
            if TitleWords.contains(word.stem), !word.text.hasPrefix("لل") {
                people.insert(names[index])
                if let country, countries[names[index]] == nil { countries[names[index]] = country }
                return
            }
            let adjective = Gazetteer.country(ofAdjective: word.text)
            guard adjective != nil || TitleWords.isFiller(word.stem) || isPartOfOffice(word) else { return }
            country = country ?? adjective
            position -= 1
        }
    }
}

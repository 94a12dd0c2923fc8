import ArabicText

/// Whence the people of a story come and who sent them, and which countries it speaks of.
struct Origins: Sendable, Hashable {
    /// Name keys of people with an office that is held abroad: المبعوث الروسي, مبعوثه الخاص.
    private(set) var envoys: Set<String> = []
    /// Name keys to the country between the office and the name: وزير الخارجية الإيراني عباس عراقجي.
    private(set) var countries: [String: Int] = [:]
    /// How often the story names each country, one of its towns or its adjective.
    private(set) var mentions: [Int: Int] = [:]

    /// How many words lie between the office and the name at most.
    private static let reach = 7

    init(of words: [Word], names: [String]) {
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1].text : nil
            let country = Self.country(word.text, next)
            if let country { mentions[country, default: 0] += word.zone == .title ? 2 : 1 }
            if !names[index].isEmpty { readOffice(before: index, in: words, names: names) }
        }
    }

    private static func country(_ word: String, _ next: String?) -> Int? {
        if Gazetteer.isHomograph(word) { return nil }
        return Gazetteer.place(word, next)?.place.country ?? Gazetteer.country(ofAdjective: word)
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
            if TitleWords.contains(word.stem) {
                if let country, countries[names[index]] == nil { countries[names[index]] = country }
                return
            }
            if country == nil { country = Gazetteer.country(ofAdjective: word.text) }
            position -= 1
        }
    }
}

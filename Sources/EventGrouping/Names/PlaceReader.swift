import ArabicText

/// Finds the countries and towns that a story names.
struct PlaceReader {
    private let words: [Word]
    private let lores: [NameLore]
    /// Countries that are named by words that can mean nothing else.
    private let countries: Set<Int>
    private let isSport: Bool

    static func places(
        in words: [Word], lores: [NameLore], apartFrom taken: Set<Int>, dateline: Range<Int>
    ) -> [StoryNames.Mention] {
        let reader = PlaceReader(words, lores)
        var places: [StoryNames.Mention] = []
        var index = 0
        while index < words.count {
            guard !taken.contains(index), !dateline.contains(index), let found = reader.place(at: index) else {
                index += 1
                continue
            }
            if reader.isMeant(found.place, at: index, length: found.words) {
                places.append(reader.mention(of: found.place, at: index, length: found.words))
            }
            index += found.words
        }
        return places
    }

    private init(_ words: [Word], _ lores: [NameLore]) {
        self.words = words
        self.lores = lores
        countries = Set(lores.compactMap(\.country))
        isSport = words.count { ActClass.named(by: $0.stem) == .match || PlaceTables.sport.contains($0.text) } >= 2
    }

    private func place(at index: Int) -> (place: Place, words: Int)? {
        let word = words[index]
        guard lores[index].opensPlace else { return nil }
        let next = index + 1 < words.count && words[index + 1].zone == word.zone ? words[index + 1] : nil
        return Gazetteer.place(word.text, next.map { $0.opensClause ? "" : $0.text })
    }

    /// Whether the place is meant, and no outlet, club or ordinary word.
    private func isMeant(_ place: Place, at index: Int, length: Int) -> Bool {
        let word = words[index]
        let previous = index > 0 && words[index - 1].zone == word.zone ? words[index - 1].text : ""
        let after = index + length
        let next =
            after < words.count && words[after].zone == word.zone && !words[after].opensClause ? words[after].text : ""
        if PlaceTables.before.contains(previous) || PlaceTables.behind.contains(next) { return false }
        if PlaceTables.pairs.contains(word.text + " " + next) { return false }
        let isTown = PlaceTables.towns.contains(previous)
        if length == 1, Gazetteer.isHomograph(word.text) { return isTown || isSupported(place, behind: previous) }
        if isMisread(word, length: length) { return false }
        let bare = Gazetteer.name(of: place)
        if isSport, PlaceTables.clubs.contains(bare) { return isTown }
        return true
    }

    /// فرقة is no «فالرقة»: a joined letter is believed before the place's own first letter only.
    private func isMisread(_ word: Word, length: Int) -> Bool {
        guard length == 1, !Gazetteer.isNamed(exactly: word.text, nil), !word.text.hasPrefix("لل") else { return false }
        return Gazetteer.place(String(word.text.dropFirst()), nil) == nil
    }

    /// An ordinary word is the place where a preposition stands before it and its country is spoken of.
    private func isSupported(_ place: Place, behind previous: String) -> Bool {
        PlaceTables.directions.contains(previous) && countries.contains(place.country)
    }

    private func mention(of place: Place, at index: Int, length: Int) -> StoryNames.Mention {
        let word = words[index]
        let isJoined = !Gazetteer.isNamed(exactly: word.text, length == 2 ? words[index + 1].text : nil)
        var surface = NameWords.shown(word.surface, without: isJoined ? 1 : 0)
        if isJoined, word.text.hasPrefix("لل") { surface = "ا" + surface }
        for other in words[index + 1..<index + length] { surface += " " + NameWords.shown(other.surface, without: 0) }
        return StoryNames.Mention(
            keys: ["\(place.country).\(place.city)"], surface: surface, trust: .sure, isInTitle: word.zone == .title)
    }
}

extension Gazetteer {
    /// Whether a place is named by the word as it stands, with nothing joined in front.
    static func isNamed(exactly word: String, _ next: String?) -> Bool {
        guard let first = word.unicodeScalars.first, "وفبلك".unicodeScalars.contains(first) else { return true }
        guard let found = place(word, next) else { return true }
        // Without its first letter it still names the same place only when that letter was joined.
        let rest = String(word.dropFirst())
        let open = rest.hasPrefix("ل") ? "ا" + rest : rest
        return place(rest, next)?.place != found.place && place(open, next)?.place != found.place
    }
}

/// Words around the names of places.
enum PlaceTables {
    /// Behind which the name is that of a club, an outlet or a thing.
    static let before = folded(
        "ريال أتلتيكو مانشستر نادي فريق إنتر بايرن هيرتا أينتراخت أولمبيك باير بوروسيا يونيون استقلال فورتونا سبورتينغ دينامو سسكا اتلتيكو صحيفة جريدة قناة صنداي ديلي كونفرانس نادى بنادي لنادي وصحيفة رالي سباق ماراثون"
    )
    /// Before which it is.
    static let behind = folded("تايمز بوست يونايتد سيتي جيرمان سان غالاكسي بروجيكت جورنال هيرالد")
    static let pairs = Set(
        ["روسيا اليوم", "القدس العربي", "ريال مدريد", "البحرين الأحمر", "البحرين الأبيض", "البحرين المتوسط"].map(
            Fold.fold))
    static let towns = folded(
        "مدينة بمدينة لمدينة العاصمة محافظة بمحافظة بلدة دولة جمهورية ولاية ومدينة إقليم مدينتي مطار بلدتي")
    static let directions = folded("في إلى من نحو وفي ومن على داخل شمال جنوب شرق غرب قرب")
    static let sport = folded(
        "المدرب مدرب اللاعب لاعب الدوري كأس نادي منتخب مهاجم هدفين أبطال لكرة الملاكم المنتخب تدريبات الكلاسيكو الفريق الموسم بالدوري الليغا المدافع الحارس حارس لاعبو الأهلي الزمالك الهلال مدربه لاعبه التعاقد المونديال"
    )
    /// Towns whose name is a club's as well.
    static let clubs = folded(
        "ليفربول برشلونه اشبيليه ميلانو نابولي روما تورينو مدريد مرسيليا ليون نيس موناكو فرانكفورت باريس مانشستر بازل سالونيك"
    )

    private static func folded(_ words: String) -> Set<String> {
        Set(Fold.fold(words).split(separator: " ").map(String.init))
    }
}

import ArabicText
import Foundation

/// Where, what and on which day, as far as a story's headline and lead say it.
struct Circumstances: Sendable, Hashable {
    /// Places of the happening: any in the headline, those behind a word of place in the lead.
    var places: [Place] = []
    /// Of these, the places in the headline.
    var titlePlaces: [Place] = []
    /// All places that headline and lead name, if only in passing.
    var mentionedPlaces: [Place] = []
    /// The kinds of act in headline and lead.
    var acts: [ActClass] = []
    /// The kinds of act in the headline, or else in the lead.
    var mainActs: [ActClass] = []
    /// Numbers of headline and lead with what they count.
    var quantities = Quantities()
    /// The same of the headline alone.
    var titleQuantities = Quantities()
    /// What a price story is about.
    var commodities: [String] = []
    /// The day of the happening as a day number since 1970, when headline and lead surely say it and it has come.
    var day: Int?
    /// The day or days of the happening, however sure.
    var resolvedDay: ResolvedDay?
    /// Earlier happenings that the story recalls.
    var earlier: [EarlierMention] = []
    /// Spellings of `places` met first, in their order.
    var placeNames: [String] = []

    init() {}

    init(of words: [Word], time: Date) {
        let upper = words.prefix { $0.zone != .body }
        quantities = Quantities(of: Array(upper))
        titleQuantities = Quantities(of: words.prefix { $0.zone == .title })
        readPlaces(Array(upper))
        readActs(Array(upper))
        let dating = Dating(of: words, time: time)
        resolvedDay = dating.day
        earlier = dating.earlier
        day = dating.sureDay
    }

    /// Whether some place of the one can be a place of the other; nil when either names none.
    func sharesPlace(with other: Circumstances) -> Bool? {
        if places.isEmpty || other.places.isEmpty { return nil }
        return places.contains { mine in other.places.contains { mine.agrees(with: $0) } }
    }

    /// Whether the two name one city.
    func sharesCity(with other: Circumstances) -> Bool {
        places.contains { $0.city > 0 && other.places.contains($0) }
    }

    private mutating func readPlaces(_ words: [Word]) {
        var skip = false
        for (index, word) in words.enumerated() {
            if skip {
                skip = false
                continue
            }
            let next = index + 1 < words.count ? words[index + 1].text : nil
            let previous = index > 0 ? words[index - 1].text : ""
            guard let (place, length) = place(word, after: previous, before: next) else { continue }
            if length == 1, Gazetteer.isHomograph(word.text), !isSupported(place, at: index, in: words) { continue }
            skip = length == 2
            if !mentionedPlaces.contains(place) { mentionedPlaces.append(place) }
            let joined = word.text.count > 3 && "بل".contains(word.text.prefix(1))
            let led = Self.leads.contains(previous)
            guard word.zone == .title || led || joined, !places.contains(place) else { continue }
            places.append(place)
            placeNames.append(length == 2 ? word.surface + " " + words[index + 1].surface : word.surface)
            if word.zone == .title { titlePlaces.append(place) }
        }
    }

    /// The place a word names; the feminine of a country's adjective is the country behind في or إلى: في موريتانية.
    private func place(_ word: Word, after previous: String, before next: String?) -> (place: Place, words: Int)? {
        if let found = Gazetteer.place(word.text, next) { return found }
        guard word.text.hasSuffix("يه"), Self.directions.contains(previous) || word.text.hasPrefix("ب") else {
            return nil
        }
        return Gazetteer.country(ofAdjective: word.text).map { (Place(country: $0, city: 0), 1) }
    }

    /// Whether something beside a name that is an ordinary word too says that the place is meant: the word for a city
    /// before it, or its country.
    private func isSupported(_ place: Place, at index: Int, in words: [Word]) -> Bool {
        if index > 0, Self.cityWords.contains(words[index - 1].text) { return true }
        return words.indices.contains { other in
            guard other != index else { return false }
            if let named = Gazetteer.place(words[other].text, nil), !Gazetteer.isHomograph(words[other].text) {
                return Gazetteer.isAkin(named.place.country, place.country)
            }
            let country = Gazetteer.country(ofAdjective: words[other].text)
            return country.map { Gazetteer.isAkin($0, place.country) } ?? false
        }
    }

    private mutating func readActs(_ words: [Word]) {
        var inTitle: Set<ActClass> = []
        var anywhere: Set<ActClass> = []
        var goods: Set<String> = []
        for word in words where !word.isStop {
            if let act = ActClass.named(by: word.stem) {
                anywhere.insert(act)
                if word.zone == .title { inTitle.insert(act) }
            }
            if word.zone == .title, Self.goods.contains(word.stem) { goods.insert(word.stem) }
        }
        acts = anywhere.sorted()
        mainActs = inTitle.isEmpty ? acts : inTitle.sorted()
        commodities = goods.sorted()
    }

    private static let leads = Set(
        [
            "في", "إلى", "مدينة", "العاصمة", "محافظة", "بلدة", "زيارة", "يزور", "يصل", "وصل", "مطار", "بمدينة",
            "لمدينة", "قرب", "السورية",
        ]
        .map(Fold.fold))

    private static let cityWords = Set(["مدينة", "العاصمة", "بمدينة", "لمدينة", "محافظة"].map(Fold.fold))
    private static let directions = Set(["في", "إلى", "نحو", "من"].map(Fold.fold))

    private static let goods = Set(
        "الذهب الدولار النفط برنت الغاز اليورو الليرة الجنيه الفضة القمح بيتكوين الريال الدينار الين الدرهم الإسترليني السكر البن النحاس الوقود البنزين"
            .split(separator: " ").map { Stem.light(Fold.fold(String($0))) })
}

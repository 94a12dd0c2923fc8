import ArabicText

/// A country, or a city in one.
struct Place: Sendable, Hashable, Codable, Comparable {
    /// The country's row in the table.
    var country: Int
    /// The city's number in its country, the capital being 1; 0 for the country as a whole.
    var city: Int

    /// Whether the two can be one place: the same city, or one names only the country of the other.
    func agrees(with other: Place) -> Bool {
        country == other.country && (city == other.city || city == 0 || other.city == 0)
    }

    static func < (first: Place, second: Place) -> Bool {
        (first.country, first.city) < (second.country, second.city)
    }
}

/// Countries, capitals, the main cities of the Arab world and the adjectives of countries.
enum Gazetteer {
    /// The place named by two folded words together, or by the first alone, and how many words name it.
    static func place(_ first: String, _ second: String?) -> (place: Place, words: Int)? {
        for form in forms(of: first) {
            if let second, let place = places[form + " " + second] { return (place, 2) }
            if let place = places[form] ?? respelled[PlaceSpelling.key(for: form)] { return (place, 1) }
        }
        return nil
    }

    /// Whether a place's name is an ordinary word as well, so that it needs a second hint that the place is meant.
    static func isHomograph(_ word: String) -> Bool { forms(of: word).contains { homographs.contains($0) } }

    /// The country an adjective belongs to: الروسي، روسية، الروسيين.
    static func country(ofAdjective word: String) -> Int? {
        // Every adjective ends in ي, and no ending behind it is longer than three letters.
        guard word.unicodeScalars.suffix(4).contains("ي"), !homographs.contains(Stem.withoutProclitics(word)) else {
            return nil
        }
        for form in forms(of: word) {
            let bare = form.hasPrefix("ال") ? String(form.dropFirst(2)) : form
            if let country = adjectives[bare] { return country }
            for ending in ["ه", "ين", "ون", "تين", "ان"] where bare.hasSuffix(ending) {
                if let country = adjectives[String(bare.dropLast(ending.count))] { return country }
            }
        }
        return nil
    }

    /// The folded name of a place, the same whatever spelling a story uses; empty for a place that is not in the table.
    static func name(of place: Place) -> String { tables.names[place] ?? "" }

    /// Whether two countries are one or have one adjective, as both Koreas have.
    static func isAkin(_ first: Int, _ second: Int) -> Bool {
        let names = [first, second].map { name(of: Place(country: $0, city: 0)).split(separator: " ").first }
        return first == second || names[0] == names[1]
    }

    /// The word as written, and without a joined و ف ب ل ك.
    static func forms(of word: String) -> [String] {
        guard let first = word.unicodeScalars.first, word.utf8.count > 6 else { return [word] }
        if word.hasPrefix("لل") { return [word, "ال" + word.dropFirst(2)] }
        if !joined.contains(first) { return [word] }
        let rest = String(word.dropFirst())
        return [word, rest, rest.hasPrefix("لل") ? "ال" + rest.dropFirst(2) : "ال" + rest]
    }

    private static let joined: Set<Unicode.Scalar> = ["و", "ف", "ب", "ل", "ك"]

    private struct Tables: Sendable {
        var places: [String: Place]
        var adjectives: [String: Int]
        var names: [Place: String]
        /// Places by what their spellings have in common.
        var respelled: [String: Place]
    }

    private static let tables = read()
    static var places: [String: Place] { tables.places }
    private static var adjectives: [String: Int] { tables.adjectives }
    private static var respelled: [String: Place] { tables.respelled }

    private static func read() -> Tables {
        var places: [String: Place] = [:]
        var adjectives: [String: Int] = [:]
        var names: [Place: String] = [:]
        for (row, line) in table.split(separator: "\n").enumerated() {
            let columns = line.split(separator: "|", omittingEmptySubsequences: false).map { list(String($0)) }
            guard columns.count == 3 else { continue }
            names[Place(country: row, city: 0)] = columns[0].first?.first
            for name in columns[0].joined() where places[name] == nil { places[name] = Place(country: row, city: 0) }
            for name in columns[1].joined() where adjectives[name] == nil { adjectives[name] = row }
            for (number, spellings) in columns[2].enumerated() {
                names[Place(country: row, city: number + 1)] = spellings.first
                for name in spellings where places[name] == nil { places[name] = Place(country: row, city: number + 1) }
            }
        }
        var respelled: [String: Place] = [:]
        for (name, place) in places.sorted(by: { $0.key < $1.key }) where !homographs.contains(name) {
            let key = PlaceSpelling.key(for: name)
            if !key.isEmpty, respelled[key] == nil { respelled[key] = place }
        }
        return Tables(places: places, adjectives: adjectives, names: names, respelled: respelled)
    }

    /// Folded entries of a column, each with its other spellings.
    private static func list(_ column: String) -> [[String]] {
        column.split(separator: "،").map { entry in
            entry.split(separator: "=").map { Fold.fold(String($0)) }.filter { !$0.isEmpty }
        }
    }
}

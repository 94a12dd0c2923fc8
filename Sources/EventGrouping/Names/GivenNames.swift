import ArabicText

/// Given names: the surest sign that the words behind one name a person.
enum GivenNames {
    /// How far a word can be trusted to be a given name.
    enum Trust: Int, Sendable, Comparable {
        /// Also an ordinary word.
        case doubtful
        case plain

        static func < (one: Trust, other: Trust) -> Bool { one.rawValue < other.rawValue }
    }

    /// What a folded word without joined letters is as a given name; nil when it is none.
    static func trust(in folded: String) -> Trust? {
        if let trust = names[folded] { return trust }
        // غرار has the key of جيرار.
        let isLong = folded.unicodeScalars.count >= 5
        return isLong || SearchTerm.isForeignName(folded) ? foreign[NameKey.key(for: folded)] : nil
    }

    /// The full form of a short one: جيم is جيمس.
    ///
    /// Both stand before one family name for one person.
    static func full(of folded: String) -> String { fulls[folded] ?? folded }

    private static let fulls: [String: String] = {
        var fulls: [String: String] = [:]
        for row in GivenNameRows.short.split(separator: "\n") {
            let names = words(String(row))
            for name in names.dropFirst() { fulls[name] = names[0] }
        }
        return fulls
    }()

    private static let names: [String: Trust] = {
        var names: [String: Trust] = [:]
        for name in words(GivenNameRows.plain) { names[name] = .plain }
        for name in words(GivenNameRows.doubtful) { names[name] = .doubtful }
        return names
    }()

    /// By key, for the other spellings of foreign names; short keys would meet other words.
    private static let foreign: [String: Trust] = {
        var foreign: [String: Trust] = [:]
        for (name, trust) in names where name.unicodeScalars.count >= 5 {
            let key = NameKey.key(for: name)
            if key.unicodeScalars.count >= 4, SearchTerm.isForeignName(name) { foreign[key] = trust }
        }
        return foreign
    }()

    private static func words(_ rows: String) -> [String] { Fold.fold(rows).split(separator: " ").map(String.init) }
}

extension SearchTerm {
    /// Whether a folded Arabic word counts in a search as a foreign name.
    static func isForeignName(_ folded: String) -> Bool {
        guard let first = folded.unicodeScalars.first, first.value > 0x600 else { return false }
        return terms(of: folded).first?.utf8.first == UInt8(ascii: "n")
    }
}

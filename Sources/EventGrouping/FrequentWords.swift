import ArabicText

/// The everyday words of Arabic news, which name nobody.
enum FrequentWords {
    /// Whether a stem is an everyday word of news, and so no name.
    static func isOrdinary(_ stem: String) -> Bool { stems.contains(stem) }

    private static let stems: Set<String> = Set(
        table.split(whereSeparator: \.isWhitespace).compactMap { entry in
            entry.split(separator: ":").first.map { Stem.light(Fold.fold(String($0))) }
        })
}

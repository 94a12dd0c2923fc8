import ArabicText

/// The share of stories in which the most frequent words of Arabic news occur, by stem.
enum FrequentWords {
    /// The share taken for a word that is not in the table.
    static let otherShare = 0.001

    /// The share of stories that have the stem with this hash.
    static func share(of term: UInt32) -> Double { shares[term] ?? otherShare }

    /// Whether a stem is an everyday word of news, and so no name.
    static func isOrdinary(_ stem: String) -> Bool { shares[TermHash.of(stem)] != nil }

    private static let shares: [UInt32: Double] = {
        var shares: [UInt32: Double] = [:]
        for entry in table.split(whereSeparator: \.isWhitespace) {
            let parts = entry.split(separator: ":")
            guard parts.count == 2, let permille = Double(parts[1]) else { continue }
            let term = TermHash.of(Stem.light(Fold.fold(String(parts[0]))))
            shares[term] = max(shares[term] ?? 0, permille / 1_000)
        }
        return shares
    }()
}

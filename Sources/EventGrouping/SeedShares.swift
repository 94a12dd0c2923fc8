/// In what share of stories terms and names occur as far as is known before the first story: what the first day of an
/// archive is read with.
///
/// The tables are written by `Benchmarks/grouping/seed.py`. A name has its share whatever story it is in, since
/// what passes for a name is often a rare word.
enum SeedShares {
    /// The share taken for a term that is not in the table.
    private static let otherTerm = 0.000_15
    /// The share taken for a name that is not in the table.
    private static let otherName = 0.000_4

    /// The share of stories that have the term with this hash.
    static func share(ofTerm term: UInt32) -> Double { terms[term] ?? otherTerm }

    /// The share of stories that have the name with this hash.
    static func share(ofName name: UInt32) -> Double { names[name] ?? otherName }

    private static let terms = read(SeedTerms.table)
    private static let names = read(SeedNames.table)

    /// Reads entries such as `قصف:31`: a term, with `_` for a blank, and ten-thousandths of stories.
    private static func read(_ table: String) -> [UInt32: Double] {
        var shares: [UInt32: Double] = [:]
        for entry in table.split(whereSeparator: \.isWhitespace) {
            let parts = entry.split(separator: ":")
            guard parts.count == 2, let count = Double(parts[1]) else { continue }
            shares[TermHash.of(String(parts[0]).replacing("_", with: " "))] = count / 10_000
        }
        return shares
    }
}

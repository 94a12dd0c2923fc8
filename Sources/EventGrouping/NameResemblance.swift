/// Whether two keys of names may be spellings of one foreign name that `NameKey` does not bring together.
///
/// So هوكستين and هوشستاين may. It is asked only where a difference would keep two stories apart.
enum NameResemblance {
    /// The fewest consonants of a name that is compared.
    private static let fewestConsonants = 4

    /// Whether the consonants are the same but for one in four or five, or two in more.
    static func mayBeOne(_ first: String, _ second: String) -> Bool {
        if first == second { return true }
        let one = consonants(of: first)
        let other = consonants(of: second)
        guard min(one.count, other.count) >= fewestConsonants, one.first == other.first else { return false }
        return distance(one, other) <= (min(one.count, other.count) >= 5 ? 2 : 1)
    }

    /// The name without long vowels, which transliterations put in or leave out, but for its first letter.
    private static func consonants(of name: String) -> [Unicode.Scalar] {
        let letters = Array(name.unicodeScalars)
        return letters.prefix(1) + letters.dropFirst().filter { !"اوي".unicodeScalars.contains($0) }
    }

    /// Levenshtein's distance (Levenshtein 1966), in one row.
    private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        var row = Array(0...second.count)
        for (line, letter) in first.enumerated() {
            var corner = row[0]
            row[0] = line + 1
            for (column, other) in second.enumerated() {
                let kept = corner + (letter == other ? 0 : 1)
                corner = row[column + 1]
                row[column + 1] = min(kept, min(row[column], corner) + 1)
            }
        }
        return row[second.count]
    }
}

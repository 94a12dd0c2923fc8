/// Finds what somebody probably meant to write.
enum NearestWord {
    /// The allowed word with the fewest edits from `word`; nil when none is near enough to be a slip of the hand.
    ///
    /// One edit in three letters is allowed; among equals the first in the alphabet wins. Letter case, and whether words
    /// are joined by `_` or `-`, do not count.
    static func suggestion(for word: String, among allowed: some Collection<String>) -> String? {
        guard word.unicodeScalars.count <= 64 else { return nil }
        let wanted = plain(word)
        let limit = max(1, wanted.count / 3)
        let near = allowed.filter { abs($0.count - wanted.count) <= limit }
        let ranked = near.map { (distance: distance(wanted, plain($0)), word: $0) }
        return ranked.filter { $0.distance <= limit }.min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
    }

    /// Edits that turn `left` into `right`: insertions, deletions, replacements, and swaps of two neighbours
    /// (optimal string alignment; Damerau, 1964).
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(last[column + 1], current[column]) + 1
                best = min(best, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }

    private static func plain(_ word: String) -> [Character] {
        word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }
    }
}

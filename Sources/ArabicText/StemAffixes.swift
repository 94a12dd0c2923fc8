/// What `Stem` cuts, in the order it is tried: the longer before what it ends or begins with.
enum StemAffixes {
    struct Suffix {
        let letters: PackedWord
        /// The fewest letters that must be left before it.
        let leastRest: Int
        /// Whether it begins with the ت that ة becomes when something is joined to it.
        let restoresHeh: Bool
    }

    struct Article {
        let letters: PackedWord
        /// The letters of it that a word may begin with by nature: ال, or ل behind a ل.
        let ownLetters: PackedWord
    }

    /// The suffixes that end with the last letter of a word: no other can be cut off it.
    static func suffixes(of word: PackedWord) -> [Suffix] { suffixesByLastLetter[Int(word.last)] }

    private static let suffixesByLastLetter: [[Suffix]] = (UInt8.min...UInt8.max).map { last in
        suffixes.filter { $0.letters.last == last }
    }

    private static let suffixes: [Suffix] =
        words(
            "اتهما تهما هما اتها اتهم اتنا اته تها تهم تنا ته يين يون يات تين تان يا يه ات ان ون ين ها هم هن نا ه ي ا"
        )
        .map { Suffix(letters: $0, leastRest: $0 == alef ? 4 : 3, restoresHeh: $0.dropping(prefix: teh) != nil) }

    /// The articles that begin with the first letter of a word.
    static func articles(of word: PackedWord) -> [Article] { articlesByFirstLetter[Int(word.first)] }

    private static let articlesByFirstLetter: [[Article]] = (UInt8.min...UInt8.max).map { first in
        articles.filter { $0.letters.first == first }
    }

    /// Whether a word begins with a letter that can be joined to it.
    static func canBeJoined(_ word: PackedWord) -> Bool { joinable[Int(word.first)] }

    private static let joinable: [Bool] = (UInt8.min...UInt8.max).map { first in
        (articles.map(\.letters) + conjunctions.map(\.letter) + prepositions).contains { $0.first == first }
    }

    private static let articles: [Article] =
        words("ولل فلل لل").map { Article(letters: $0, ownLetters: PackedWord(letter: "ل")) }
        + words("وبال وكال فبال وال فال بال كال ال").map { Article(letters: $0, ownLetters: alefLam) }

    /// و comes off every word the lexicon does not know; ف begins too many words of its own.
    static let conjunctions: [(letter: PackedWord, alwaysComesOff: Bool)] =
        [(PackedWord(letter: "و"), true), (PackedWord(letter: "ف"), false)]

    static let prepositions = words("ب ل ك")

    static let heh = PackedWord(letter: "ه")
    private static let alef = PackedWord(letter: "ا")
    private static let alefLam = alef.followed(by: PackedWord(letter: "ل")) ?? alef
    private static let teh = PackedWord(letter: "ت")

    private static func words(_ list: String) -> [PackedWord] {
        list.split(separator: " ").compactMap { PackedWord($0) }
    }
}

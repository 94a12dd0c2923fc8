import ArabicText
import Foundation

/// The people, places and bodies that one story names, as it spells them.
public struct StoryNames: Sendable, Hashable {
    /// How much speaks for a run of words being a name.
    public enum Trust: Int, Sendable, Hashable, Comparable {
        /// Nothing but that the words look foreign.
        case loose
        /// It stands where a name stands: behind a title or a word of speech.
        case likely
        /// A given name opens it, or it stands behind a title and looks foreign; or it is listed.
        case sure

        /// By how much speaks for it.
        public static func < (one: Trust, other: Trust) -> Bool { one.rawValue < other.rawValue }
    }

    /// One naming.
    public struct Mention: Sendable, Hashable {
        /// What its spellings have in common, a key for each part of the name; to be compared, not shown.
        public var keys: [String]
        /// As written, without what is joined in front.
        public var surface: String
        /// How much speaks for it.
        public var trust: Trust
        /// Whether the headline has it.
        public var isInTitle: Bool
    }

    /// A word that may be a name by itself.
    public struct LoneWord: Sendable, Hashable {
        /// As first written, without what is joined in front.
        public var surface: String
        /// How often the story has it.
        public var count: Int
        /// Whether the headline has it.
        public var isInTitle: Bool
    }

    /// Names of two parts and more, and families behind a title, in reading order.
    public var people: [Mention]
    /// Countries and towns in reading order, without datelines; one key each.
    public var places: [Mention]
    /// Bodies in reading order; a last key that begins with `#` is the country the body is of.
    public var organisations: [Mention]
    /// By name key, for finding people again who are named by family alone.
    public var loneWords: [String: LoneWord]

    /// Whether two keys of people's names may be spellings of one foreign name: see `NameResemblance`.
    public static func mayBeOneName(_ key: String, _ other: String) -> Bool { NameResemblance.mayBeOne(key, other) }
}

/// Reads names off stories.
public struct StoryNamesReader: Sendable {
    private var reader: WordCutter

    /// A reader that has met no word yet.
    public init() { reader = WordCutter() }

    /// The names in a story: `source` is the outlet, which its stories do not name as part of the news.
    public mutating func names(title: String, text: String, source: String) -> StoryNames {
        let cut = reader.cut(title: title, text: text, source: source)
        let bodies = BodyReader.bodies(in: cut.words, lores: cut.lores)
        let people = PersonReader.people(in: NameWords(cut.words, lores: cut.lores, taken: bodies.covered))
        let places = PlaceReader.places(
            in: cut.words, lores: cut.lores, apartFrom: people.covered, dateline: cut.dateline)
        return StoryNames(
            people: people.mentions, places: places, organisations: bodies.mentions, loneWords: people.loneWords)
    }
}

/// Cuts a story into words and finds how many of them are the dateline.
struct WordCutter: Sendable {
    struct Cut {
        var words: [Word]
        /// A lore for each word.
        var lores: [NameLore]
        /// Positions of the words of the dateline.
        var dateline: Range<Int>
    }

    private var book = NameLoreBook()
    private var reader = StoryReader(parameters: WordCutter.parameters)

    private static let parameters: GroupingParameters = {
        var parameters = GroupingParameters()
        parameters.bodyWords = 1_000
        return parameters
    }()

    mutating func cut(title: String, text: String, source: String) -> Cut {
        let story = Story(article: 0, source: source, title: title, text: text, time: .distantPast)
        let words = reader.words(of: story)
        let start = words.firstIndex { $0.zone != .title } ?? words.count
        let lores = words.map { book.lore(of: $0) }
        return Cut(
            words: words, lores: lores,
            dateline: start..<start + datelineLength(of: words[start...], text: text, title: title))
    }

    /// «دمشق (سانا) -», «بيروت – القدس العربي:»: few words with a place first, before a sign that sets them off.
    private func datelineLength(of words: ArraySlice<Word>, text: String, title: String) -> Int {
        guard let first = words.first, Gazetteer.place(first.text, words.dropFirst().first?.text) != nil else {
            return 0
        }
        let story = Furniture.story(in: text, title: title)
        let opening = story.unicodeScalars.prefix(while: { $0 != "\n" }).prefix(80)
        let signs: Set<Unicode.Scalar> = ["-", "–", "—", ":", "/", ")", "("]
        guard let sign = opening.lastIndex(where: signs.contains) else { return 0 }
        var end = sign
        // The last sign within reach, if few words come before it.
        while true {
            let count = Tokenizer.tokens(in: String(opening[..<end])).count
            if (1...5).contains(count) { return count }
            guard let earlier = opening[..<end].lastIndex(where: signs.contains) else { return 0 }
            end = earlier
        }
    }
}

import ArabicText
import News

/// The headlines of one event, merged and ranked.
struct HeadlineChoice {
    private(set) var lead: Headline
    /// Nil when there was nothing to choose from.
    private(set) var rule: LeadRule?
    private(set) var others: [Headline]

    /// Words of a headline that count; more would let one endless title share words with all others.
    private static let wordLimit = 40

    /// Unicode scalars of a headline beyond which it is no longer for being longer.
    private static let longest = 120

    /// Chooses among the headlines of `stories`, which are in order of time; nil when there are none.
    ///
    /// `order` is the place of each outlet in the owner's list.
    init?(stories: [Story], rule: LeadRule, order: [String: Int] = [:]) {
        var distinct = HeadlineChoice.merged(stories)
        guard !distinct.isEmpty else { return nil }
        let index =
            switch rule {
            case .central: HeadlineChoice.central(of: distinct.map(\.text))
            case .earliest: 0
            case .preferred:
                HeadlineChoice.greatest(distinct) { -($0.outlets.compactMap { order[$0] }.min() ?? order.count) }
            case .longest:
                HeadlineChoice.greatest(distinct) { min($0.text.unicodeScalars.count, HeadlineChoice.longest) }
            }
        self.rule = distinct.count > 1 ? rule : nil
        lead = distinct.remove(at: index)
        others = distinct
    }

    /// Headlines that are the same but for marks, letter variants and punctuation become the earliest of them.
    private static func merged(_ stories: [Story]) -> [Headline] {
        var places: [String: Int] = [:]
        var headlines: [Headline] = []
        for story in stories {
            let folded = Fold.fold(story.title)
            // What folds to nothing has no letters to compare by.
            let key = folded.isEmpty ? story.title : folded
            if let place = places[key] {
                if !headlines[place].outlets.contains(story.source) { headlines[place].outlets.append(story.source) }
            } else {
                places[key] = headlines.count
                headlines.append(Headline(text: story.title, outlets: [story.source]))
            }
        }
        return headlines
    }

    /// The place of the headline that counts most; among equals the first.
    private static func greatest(_ headlines: [Headline], by value: (Headline) -> Int) -> Int {
        let values = headlines.map(value)
        return values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
    }

    /// The place of the headline that shares most words with the others; among equals the first.
    private static func central(of headlines: [String]) -> Int {
        let words = headlines.map { headline in
            Set(Fold.fold(headline).split(separator: " ").prefix(wordLimit).map(String.init))
                .filter { !StopWords.contains($0) }
        }
        var holders: [String: Int] = [:]
        for word in words.joined() { holders[word, default: 0] += 1 }
        let scores = words.map { $0.reduce(0) { $0 + (holders[$1] ?? 1) - 1 } }
        return scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
    }
}

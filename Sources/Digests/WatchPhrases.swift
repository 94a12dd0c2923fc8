import ArabicText
import News

/// The sentences about what is watched.
extension Wording {
    /// Where a term was met, or since when it was not.
    func found(_ term: WatchedTerm) -> Phrase {
        if !term.hits.isEmpty {
            return Phrase("ورد في \(count(term.hits.count, .event, .genitive))")
        }
        guard let last = term.lastMatch else { return "لم يرد بعد في ما رُصد، فلعل كتابته تحتاج إلى مراجعة" }
        return term.isSilent
            ? "لم يرد منذ \(weekdayAndDate(last))، فلعل كتابته تحتاج إلى مراجعة"
            : "لم يرد في هذا اليوم، وكان آخر وروده \(weekdayAndDate(last))"
    }

    /// In which spellings a term was met, where readers would not take them for granted; nil where they would.
    func spellings(_ term: WatchedTerm) -> Phrase? {
        if term.spellings.contains(where: { !isPlain($0.spelling, of: term.term) }) {
            let parts = term.spellings.map { "\(isolated: $0.spelling) (\(count($0.count, .time)))" as Phrase }
            return "كُتب: \(parts.dropFirst().reduce(parts.first ?? "") { "\($0)، \($1)" })"
        }
        guard !term.nearSpellings.isEmpty else { return nil }
        return "وورد ما يشبهه: \(list: term.nearSpellings)"
    }

    /// Whether a spelling is the term itself, with or without the article.
    private func isPlain(_ spelling: String, of term: String) -> Bool {
        func bare(_ text: String) -> Substring { text.hasPrefix("ال") ? text.dropFirst(2) : text[...] }
        return bare(spelling) == bare(term)
    }

    /// How many of an event's articles tell of a term.
    func articles(_ hit: WatchHit) -> String { count(hit.articles, .article) }
}

extension Digest {
    /// The headline over an event, told by several or by one; nil when it is not in this digest.
    func headline(of event: EventID) -> String? {
        events.first { $0.id == event }?.lead.text
            ?? singles.lazy.flatMap(\.stories).first { $0.event == event }?.strand.lead.title
    }
}

import ArabicText
import EventGrouping
import News
import Storage

/// What grouping reads off an article beside its place, in the form in which the archive keeps it.
enum StoryReading {
    /// The number of the scheme, above 0: it changes when any text would be read otherwise than before.
    static let scheme = [Fold.version, Stem.version, NameKey.version, ThreadKey.version].reduce(0) { $0 * 1_000 + $1 }

    /// What a grouper tells of an article that it has just taken in.
    static func reading(of article: Int64, in grouper: EventGrouper, keys: ThreadKeys) -> StoredReading {
        StoredReading(
            keys: keys.kept.map(\.number), happened: grouper.day(of: article).map(TextDays.init),
            recollections: grouper.earlierMentions(of: article).map {
                Recollection(act: $0.act.rawValue, when: TextDays($0.day))
            })
    }

    /// Reads stored articles anew; a copy tells nothing of its own.
    static func readings(of articles: [UnreadArticle]) -> [StoredReading] {
        var grouper = EventGrouper()
        return articles.map { article in
            guard !article.isCopy else { return .none }
            let number = article.id.rawValue
            grouper.restore(
                Story(
                    article: number, source: article.source, title: article.title, text: article.text,
                    time: article.time),
                event: number)
            return reading(of: number, in: grouper, keys: grouper.threadKeys(of: number))
        }
    }
}

extension TextDays {
    init(_ day: ResolvedDay) { self.init(days: day.days, confidence: day.confidence, phrase: day.phrase) }
}

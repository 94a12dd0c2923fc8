import EventGrouping
import News
import Storage

extension EventChange {
    /// What the placing of an article made of events, as the archive is told it.
    ///
    /// A change may name the article itself; it is moved like the others where it was put into the event they leave, and
    /// left where it is when the decision put it at once where they go.
    static func changes(of decision: GroupingDecision, placing article: ArticleID) -> [EventChange] {
        var place = decision.event
        return decision.changes.compactMap { change in
            var going = Set(change.articles)
            if going.contains(article.rawValue) || change.kind == .merged, place == change.from {
                place = change.into
            } else {
                going.remove(article.rawValue)
            }
            guard change.kind == .merged || !going.isEmpty else { return nil }
            return EventChange(
                Kind(change.kind), from: EventID(rawValue: change.from), into: EventID(rawValue: change.into),
                articles: going.map(ArticleID.init(rawValue:)), why: NewsDesk.json(of: change))
        }
    }
}

extension EventChange.Kind {
    fileprivate init(_ kind: GroupingChange.Kind) {
        switch kind {
        case .merged: self = .merged
        case .split: self = .split
        }
    }
}

extension GroupingConstraint {
    /// Nil for what was settled about threads.
    init?(_ settlement: Settlement) {
        let kind: Kind
        switch settlement.kind {
        case .together: kind = .together
        case .apart: kind = .apart
        case .linked, .unlinked: return nil
        }
        self.init(kind, settlement.first.rawValue, settlement.second.rawValue)
    }
}

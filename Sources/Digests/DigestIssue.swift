package import News

/// Which issue of its day a digest is.
package struct DigestIssue: Sendable, Hashable, Codable {
    /// 1 for the first; a later one takes in what came late.
    package var number: Int
    /// Whether the day is not closed yet, so that more is to come.
    package var isDraft: Bool
    /// The last article that the archive held.
    package var newest: ArticleID
    /// What the issue before did not have; empty for the first.
    package var changes: [IssueChange]

    package init(number: Int, isDraft: Bool, newest: ArticleID = ArticleID(rawValue: 0), changes: [IssueChange] = []) {
        self.number = number
        self.isDraft = isDraft
        self.newest = newest
        self.changes = changes
    }

    /// A digest of a day that is not closed.
    package static let draft = DigestIssue(number: 1, isDraft: true)
}

/// Something in which an issue differs from the one before it.
package struct IssueChange: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable {
        /// An article that the issue before did not have.
        case added
        /// An article under another headline than before.
        case retitled
        /// An article told with another event than before.
        case moved
    }

    package var kind: Kind
    package var article: ArticleID
    package var source: String
    package var title: String
    /// The headline that the issue before had, for one that has another now.
    package var before: String?
    /// The event that it is told with.
    package var event: EventID

    package init(
        kind: Kind, article: ArticleID, source: String, title: String, before: String? = nil, event: EventID
    ) {
        self.kind = kind
        self.article = article
        self.source = source
        self.title = title
        self.before = before
        self.event = event
    }
}

extension IssueChange {
    /// In what `digest` differs from the issue before it, by event, then by article.
    static func changes(of digest: Digest, since old: Digest) -> [IssueChange] {
        let before = Dictionary(old.told.map { ($0.story.article, $0) }) { first, _ in first }
        let changes = digest.told.compactMap { told -> IssueChange? in
            let story = told.story
            var change = IssueChange(
                kind: .added, article: story.article, source: story.source, title: story.title, event: told.event)
            guard let known = before[story.article] else { return change }
            if known.story.title != story.title {
                change.kind = .retitled
                change.before = known.story.title
                return change
            }
            change.kind = .moved
            return known.event == told.event ? nil : change
        }
        return changes.sorted { ($0.event, $0.article) < ($1.event, $1.article) }
    }
}

extension Digest {
    /// All articles of the day, each with the event that it is told with.
    var told: [(story: Story, event: EventID)] {
        events.flatMap { event in event.strands.flatMap(\.stories).map { ($0, event.id) } }
            + singles.flatMap(\.stories).flatMap { single in single.strand.stories.map { ($0, single.event) } }
    }

    /// The digest as another issue of its day; for a later one `before` is the issue before it.
    package func issued(_ issue: DigestIssue, after before: Digest? = nil) -> Digest {
        var digest = self
        digest.masthead.issue = issue
        if let before { digest.masthead.issue.changes = IssueChange.changes(of: self, since: before) }
        return digest
    }
}

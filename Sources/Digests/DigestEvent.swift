package import Foundation
package import News

/// One happening as several articles of the day tell it.
package struct DigestEvent: Sendable, Hashable, Codable {
    package var id: EventID
    /// Its place in the digest, from 1.
    package var rank: Int
    package var status: EventStatus
    /// Whether this day brought nothing but copies of what earlier days told; then a line is enough.
    package var isUnchanged: Bool
    package var lead: Headline
    /// The rule that chose `lead`; nil when all articles have the same headline.
    package var leadRule: LeadRule?
    /// The headlines that differ from `lead` and from one another in more than marks and punctuation, by time.
    package var otherHeadlines: [Headline]
    /// Articles of the day, copies included.
    package var articles: Int
    /// Publishers that carried them: outlets of one owner are one.
    package var publishers: Int
    /// Publishers that told it in words of their own: those of the roots of its families.
    package var origins: Int
    /// Time of the first article of the day.
    package var first: Date
    /// Time of the last article of the day.
    package var last: Date
    /// The day it began, when that is an earlier one.
    package var since: CalendarDay?
    /// The day on which the texts say that it happened, when that tells readers something.
    package var happened: HappeningDay?
    /// Whom, which places and which bodies its accounts name.
    package var names = EventNames()
    /// How much earlier days brought of it, the earliest first.
    package var earlierDays: [EventDay]
    /// What came before it; nil when nothing did.
    package var thread: DigestThread?
    /// What was reported, each account with its copies, by time.
    package var strands: [Strand]
    /// What the accounts say together and apart; an account's number is its place in `strands`.
    package var comparison: AccountComparison
    /// What outlets changed in these articles after they had been read, by time.
    package var edits: [DigestEdit]
}

/// A headline and the outlets that ran it.
package struct Headline: Sendable, Hashable, Codable {
    package var text: String
    /// Names of the outlets, by time.
    package var outlets: [String]
}

/// One account and the copies of it.
package struct Strand: Sendable, Hashable, Codable {
    package enum Role: String, Sendable, Hashable, Codable {
        /// Words of its own.
        case original
        /// A copy of a text that the archive no longer has at hand.
        case copy
        /// The copied text, filed under an earlier day: shown for its copies' sake and not counted.
        case earlier
    }

    package var lead: Story
    package var role: Role
    package var copies: [FoldedCopy]
}

/// One article as a line in a list.
package struct Story: Sendable, Hashable, Codable {
    package var article: ArticleID
    package var source: String
    package var title: String
    /// Absolute, `http` or `https`, ASCII only; nil when the feed gave none that can be trusted.
    package var link: String?
    package var time: Date
    /// Whether `time` is when it was first seen, since the feed did not tell.
    package var isTimeEstimated: Bool
    /// The day it is filed under, when that is not the digest's.
    package var day: CalendarDay?
    /// Seconds behind the first article of the event or, for a copy, behind the text it copies; nil when either time
    /// is an estimate.
    package var delay: Int?
}

/// An article folded under the one it copies.
package struct FoldedCopy: Sendable, Hashable, Codable {
    package var story: Story
    package var relation: CopyRelation
    /// Share of the text they have in common, in whole per cent: of both texts together, or of the shorter for an
    /// excerpt.
    package var share: Int
    /// The outlet whose text it was found to copy, when that is not the one it is folded under.
    package var via: String?
    /// Whom it credits, as it writes it; nil when it credits nobody.
    package var credit: String?
}

/// The single stories of one of the owner's groups.
package struct SingleGroup: Sendable, Hashable, Codable {
    /// The owner's key; empty for articles of sources without a known group.
    package var key: String
    package var label: String
    package var stories: [SingleStory]
}

/// A story that nobody else reported that day.
package struct SingleStory: Sendable, Hashable, Codable {
    package var event: EventID
    /// The day its event began, when that is an earlier one.
    package var since: CalendarDay?
    /// The day on which its text says that it happened, when that tells readers something.
    package var happened: HappeningDay?
    /// What came before it; nil when nothing did.
    package var thread: DigestThread?
    package var strand: Strand
    /// What its outlet changed in it after it had been read.
    package var edits: [DigestEdit]
}

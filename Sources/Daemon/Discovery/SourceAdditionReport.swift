import Charsets
import Feeds
import Fetching
import Foundation
import News
import Pages

/// What was found behind an address, and what adding it would mean.
package struct SourceAdditionReport: Report {
    /// An address that is a feed.
    struct Feed: Encodable, Sendable {
        /// Place in the list, from 1.
        var number: Int
        var url: String
        var title: String
        var format: String
        var items: Int
        var found: FeedOrigin
        var isComments: Bool
        /// Number of an earlier feed that has most of its items.
        var sameNewsAs: Int?
        /// Name of the source that watches it already.
        var watched: String?
    }

    /// An address that was not tried.
    struct Untried: Encodable, Sendable {
        var url: String
        var title: String
    }

    /// As it was given, and made absolute.
    var address: String
    /// The page that was searched, after redirects; nil when the address is a feed itself.
    var page: String?
    /// The best first.
    var feeds: [Feed]
    var refused: [RefusedFeed]
    var untried: [Untried]
    /// Number of the one feed to take; nil when there is none, or several that only people can choose between.
    var best: Int?
    /// The best feed, tried twice; nil when there is none or it is watched already.
    var chosen: SourceAdditionDetail?
    /// The configuration file.
    var configuration: String
    /// Whether the source was added to it.
    var written = false

    init(_ address: String, _ found: DiscoveredFeeds, configuration: Configuration, path: String) {
        self.address = address
        page = found.page
        feeds = found.feeds.enumerated().map { index, feed in
            Feed(
                number: index + 1, url: feed.lasting, title: feed.feed.title, format: feed.feed.format.rawValue,
                items: feed.feed.items.count, found: feed.origin, isComments: feed.isComments,
                sameNewsAs: feed.twin.map { $0 + 1 },
                watched: [feed.url, feed.reply.finalURL].lazy.compactMap(configuration.source).first?.name)
        }
        refused = found.refused
        untried = found.untried.map { Untried(url: $0.url, title: $0.title) }
        best = found.best.map { $0 + 1 }
        self.configuration = path
    }
}

/// The report on one feed that was tried twice.
struct SourceAdditionDetail: Encodable, Sendable {
    struct SecondAnswer: Encodable, Sendable {
        var isNotModified: Bool
        var explanation: String
    }

    struct Language: Encodable, Sendable {
        var declared: String?
        /// Items with words, and those of them that are mostly in Arabic letters.
        var items: Int
        var arabic: Int
        var doubt: String?
    }

    /// Number in the list of feeds.
    var number: Int
    var title: String
    var format: String
    var items: Int
    /// The address that it was found at, when it moved for good from there.
    var movedFrom: String?
    /// Where redirects for the time being lead, when there are any.
    var redirectsTo: String?
    var answers304: SecondAnswer
    var charset: CharsetVerdict
    var language: Language
    var dates: FeedDates
    var dateNotes: [String]
    var itemsPerDay: Double?
    var interval: IntervalRule.Suggestion
    var repairs: [String]
    /// Nil when it is not known.
    var overlaps: [SourceOverlap]?
    var overlapFault: String?
    var source: Source
    /// The lines to be added to the configuration file.
    var yaml: String

    init(_ proposal: SourceProposal, number: Int) {
        let (feed, reply) = (proposal.found.feed, proposal.found.reply)
        self.number = number
        title = feed.title
        format = feed.format.rawValue
        items = feed.items.count
        movedFrom = reply.isMovedForGood ? proposal.found.url : nil
        redirectsTo = reply.redirects > 0 && !reply.isMovedForGood ? reply.finalURL : nil
        answers304 = SecondAnswer(
            isNotModified: proposal.second == .notModified, explanation: proposal.second.explanation)
        charset = feed.charset
        language = Language(
            declared: proposal.language.declared, items: proposal.language.items, arabic: proposal.language.arabic,
            doubt: proposal.language.doubt)
        dates = proposal.dates
        dateNotes = proposal.dates.notes(zone: proposal.timeZone)
        itemsPerDay = proposal.pace.itemsPerDay.map { ($0 * 10).rounded() / 10 }
        interval = proposal.interval
        repairs = feed.warnings.map(\.description)
        overlaps = proposal.overlaps
        overlapFault = proposal.overlapFault
        source = proposal.source
        yaml = proposal.yaml.joined(separator: "\n")
    }
}

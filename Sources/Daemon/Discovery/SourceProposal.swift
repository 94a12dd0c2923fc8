import Feeds
import Fetching
import Foundation
import News
import Storage

/// A feed that was tried twice, and the source it would become.
struct SourceProposal: Sendable {
    var found: FoundFeed
    var second: SecondVisit
    var language: FeedLanguage
    var dates: FeedDates
    var pace: FeedPace
    var interval: IntervalRule.Suggestion
    /// Watched sources that have brought some of its items; nil when that is not known.
    var overlaps: [SourceOverlap]?
    /// Why the overlap is not known.
    var overlapFault: String?
    /// Where dates are read that name no zone.
    var timeZone: String
    var source: Source
    /// The lines that the source takes in the configuration file, without indentation.
    var yaml: [String]
}

extension SourceProposal {
    /// Tries a feed a second time and judges all that is known of it.
    static func make(
        of found: FoundFeed, terms: SourceTerms, configuration: Configuration, visitor: FeedVisitor
    ) async -> SourceProposal {
        let second = await visitor.again(found)
        let now = visitor.time.now()
        let (overlaps, fault) = await overlaps(of: found.feed, configuration, now: now)
        let pace = FeedPace(dates: found.feed.items.compactMap(\.stated), now: now)
        let interval = IntervalRule().suggestion(
            for: pace, ttl: found.feed.ttl, standard: configuration.defaults.interval)
        let language = FeedLanguage(found.feed)
        let source = source(of: found, terms, configuration, language: language, interval: interval.seconds)
        return SourceProposal(
            found: found, second: second, language: language,
            dates: FeedDates(found.feed.items, elsewhere: visitor.itemsElsewhere(in: found.reply), now: now),
            pace: pace, interval: interval, overlaps: overlaps, overlapFault: fault, timeZone: terms.timeZone,
            source: source, yaml: source.entry(beyond: configuration.defaults))
    }

    private static func source(
        of found: FoundFeed, _ terms: SourceTerms, _ configuration: Configuration, language: FeedLanguage, interval: Int
    ) -> Source {
        let name = SourceName.name(
            fromTitle: found.feed.title, address: found.lasting, taken: Set(configuration.sources.map(\.name)))
        var source = configuration.defaults.source(name: terms.name ?? name, url: found.lasting, group: terms.group)
        source.language = language.tag(besides: configuration.defaults.language)
        if !configuration.defaults.isLearned { source.interval = interval }
        source.timeZone = terms.timeZone
        source.isPrivate = terms.isPrivate
        return source
    }

    /// An archive that cannot be read is no reason to withhold the rest.
    private static func overlaps(
        of feed: Feed, _ configuration: Configuration, now: Date
    ) async -> ([SourceOverlap]?, fault: String?) {
        do throws(StoreError) {
            let overlaps = try await OverlapCount.overlaps(of: feed, with: configuration, now: now)
            return (overlaps, overlaps == nil ? "there is no archive yet" : nil)
        } catch {
            return (nil, error.description)
        }
    }
}

extension FeedVisitor {
    /// Asks once more for a feed, at the address to watch.
    fileprivate func again(_ found: FoundFeed) async -> SecondVisit {
        do throws(FetchError) {
            return SecondVisit(.success(try await visit(found.lasting, validators: found.validators)), after: found)
        } catch {
            return SecondVisit(.failure(error), after: found)
        }
    }
}

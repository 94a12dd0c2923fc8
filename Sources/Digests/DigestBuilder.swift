import Foundation
package import News

import ArabicText

/// Makes the digest of a day out of what the archive knows about it: the same coverage and settings give the same
/// digest.
package struct DigestBuilder: Sendable {
    package let settings: DigestSettings

    package init(settings: DigestSettings) { self.settings = settings }

    /// The digest of the day of `coverage`.
    ///
    /// - Parameters:
    ///   - coverage: What the archive knows of the day.
    ///   - late: What came in for the digests of earlier days after these were issued.
    ///   - names: Whom and what the accounts of events name.
    ///   - lastMatches: When each watched term was met last before this day.
    /// - Returns: The digest as a draft, which `issued` makes an issue.
    package func digest(
        from coverage: DayCoverage, late: [LateArrival] = [], names: [EventID: EventNames] = [:],
        lastMatches: [String: CalendarDay] = [:]
    ) -> Digest {
        var maker = StoryMaker(day: coverage.day, interval: coverage.interval, zone: settings.zone)
        var happenings = self.happenings(in: coverage, maker: &maker)
        let singles = happenings.filter { !$0.isTold }
        happenings.removeAll { !$0.isTold }
        happenings.sort { $0.rankKey < $1.rankKey }
        let events = self.events(happenings, names: names)
        let watch = WatchList(terms: settings.watchWords).report(on: coverage, lastMatches: lastMatches)
        let reports = coverage.sources.map(SourceReport.init)
        let addendum = Addendum(late, maker: maker)
        return Digest(
            masthead: masthead(of: coverage),
            style: DigestStyle(months: settings.months, digits: settings.digits, leadRule: settings.leadRule),
            counts: counts(events: events, singles: singles),
            events: events,
            singles: grouped(singles, sources: coverage.sources.map(\.source)), watch: watch,
            addendum: addendum,
            sources: reports, troubles: SourceTrouble.troubles(of: reports),
            omissions: omissions(reports: reports, shortcomings: maker.shortcomings))
    }

    /// Events whose accounts are compared, those told most widely: nobody reads so far, and each takes time.
    private static let compared = 200

    private func events(_ happenings: [Happening], names: [EventID: EventNames]) -> [DigestEvent] {
        var comparer: AccountComparer? = AccountComparer()
        return happenings.enumerated().compactMap { place, happening in
            if place == Self.compared { comparer = nil }
            var event = happening.event(rank: place + 1, rule: settings.leadRule, comparer: &comparer)
            event?.names = names[happening.id] ?? EventNames()
            return event
        }
    }

    private func masthead(of coverage: DayCoverage) -> Masthead {
        Masthead(
            title: Cleaning.line(settings.title), day: coverage.day,
            issue: .draft, weekday: coverage.day.weekday,
            hijri: HijriDay(coverage.day), zone: settings.zone.identifier, opens: coverage.interval.start,
            closes: coverage.interval.end)
    }

    private func happenings(in coverage: DayCoverage, maker: inout StoryMaker) -> [Happening] {
        let members = Dictionary(grouping: coverage.articles.sorted(by: isEarlier), by: \.event)
        let events = Dictionary(coverage.events.map { ($0.id, $0) }) { first, _ in first }
        let threads = Dictionary(coverage.threads.map { ($0.event, $0) }) { first, _ in first }
        let threadMaker = ThreadMaker(zone: settings.zone, day: coverage.day)
        let assembler = StrandAssembler(relatives: coverage.earlierRelatives)
        let publishing = Publishing(coverage.sources.map(\.source))
        let earlierDays = Dictionary(grouping: coverage.earlierDays, by: \.event)
        return members.keys.sorted().map { id in
            let articles = members[id] ?? []
            let event = events[id]
            let since = event.flatMap { $0.opened < coverage.interval.start ? maker.otherDay(of: $0.opened) : nil }
            return Happening(
                id: id, publishing: publishing, articles: articles.count, since: since,
                happened: threadMaker.happened(articles), earlierDays: earlierDays[id] ?? [],
                thread: event.flatMap { threadMaker.thread(threads[id], opened: $0.opened, latest: $0.latest) },
                strands: assembler.strands(of: articles, maker: &maker),
                texts: Dictionary(articles.map { ($0.article.id, $0.article) }) { first, _ in first },
                edits: articles.flatMap(EditFinder().edits).sorted { ($0.seen, $0.article) < ($1.seen, $1.article) })
        }
    }

    private func counts(events: [DigestEvent], singles: [Happening]) -> DigestCounts {
        let strands = events.flatMap(\.strands) + singles.flatMap(\.strands)
        let stories = strands.flatMap(\.stories)
        return DigestCounts(
            articles: stories.count, sources: Set(stories.map(\.source)).count, events: events.count,
            inEvents: events.reduce(0) { $0 + $1.articles }, singles: singles.reduce(0) { $0 + $1.articles },
            copies: strands.reduce(0) { $0 + $1.copies.count }, estimated: stories.count(where: \.isTimeEstimated))
    }

    /// The single stories under the owner's headings; those of sources without a known one come last.
    private func grouped(_ singles: [Happening], sources: [Source]) -> [SingleGroup] {
        let known = Set(settings.groups.map(\.key))
        let keys = Dictionary(sources.map { (Cleaning.line($0.name), $0.group) }) { first, _ in first }
        let stories = singles.sorted { $0.timeKey < $1.timeKey }.compactMap(\.single)
        let byGroup = Dictionary(grouping: stories) { story in
            keys[story.source].flatMap { known.contains($0) ? $0 : nil } ?? ""
        }
        let headings =
            settings.groups.filter { !$0.key.isEmpty } + [SourceGroup(key: "", label: "مصادر خارج المجموعات")]
        return headings.compactMap { group in
            byGroup[group.key].map {
                SingleGroup(key: group.key, label: Cleaning.line(group.label), stories: $0)
            }
        }
    }

    private func omissions(reports: [SourceReport], shortcomings: [Omission.Kind: Int]) -> [Omission] {
        var found = shortcomings
        found[.failingSources] = reports.count { $0.state == .failing }
        found[.unpolledSources] = reports.count { $0.state == .unpolled }
        found[.lossySources] = reports.count { $0.gaps != nil }
        found[.silentSources] = reports.count { $0.silence != nil }
        return Omission.Kind.allCases.compactMap { kind in
            found[kind].flatMap { $0 > 0 ? Omission(kind: kind, count: $0) : nil }
        }
    }
}

import Charsets
import Feeds
package import Foundation
import News
package import Storage

/// The one writer: takes what was read into the archive, feed after feed, in the order of arrival.
///
/// Identity, family, event and the source's new state are settled in memory and committed in one transaction. When
/// that fails, the memory is built again from the archive before anything is decided, so the two never disagree.
package actor Pipeline {
    private let store: Store
    private(set) var desk: NewsDesk
    private var turnstile = Turnstile()
    private var indexer = SearchIndexer()

    /// Reads the last days back into memory.
    package init(store: Store, now: Date) async throws(StoreError) {
        self.store = store
        desk = try await NewsDesk.restored(from: store, now: now)
    }

    /// Reads the last days back into memory only when something comes that has to be placed beside them.
    package init(store: Store) {
        self.store = store
        desk = NewsDesk.outdated(seed: store.seed)
    }

    /// Takes in the outcome of one poll; `nextPoll` says when to poll next, as the source then stands.
    ///
    /// A poll that failed while `isOffline` is held against nobody.
    func takeIn(
        _ reading: Reading, now: Date, isOffline: Bool = false, nextPoll: @Sendable (SourceState) -> PollPlan
    ) async throws(StoreError) -> FetchOutcome {
        await enter()
        defer { turnstile.leave() }
        for _ in 1..<Self.attempts {
            // The memory was built anew with the correction, so it can be decided again.
            do {
                return try await attempt(reading, now: now, isOffline: isOffline, nextPoll: nextPoll)
            } catch StoreError.overtaken {}
        }
        return try await attempt(reading, now: now, isOffline: isOffline, nextPoll: nextPoll)
    }

    /// How often a poll is taken in when the owner corrects events meanwhile.
    private static let attempts = 3

    private func attempt(
        _ reading: Reading, now: Date, isOffline: Bool, nextPoll: @Sendable (SourceState) -> PollPlan
    ) async throws(StoreError) -> FetchOutcome {
        let source = reading.source
        var ingest = Ingest(
            state: try await store.sourceState(of: source.name) ?? SourceState(source: source.name),
            outcome: reading.outcome)
        var ending = isOffline ? PollEnding.offline : .failed
        var harvest = ServerLessons.Harvest()
        switch reading.result {
        case .failure:
            if isOffline { ingest.outcome.fault = FetchOutcome.offline }
        case .success(.feed(let feed, _)):
            let sight: FeedSight
            (sight, harvest) = try await settle(feed, of: source, at: now, in: &ingest)
            ending = .answered(sight)
        case .success:
            ending = .answered(.unchanged)
        }
        ingest.learn(from: reading, harvest, now: now)
        ingest.note(ending, now: now)
        ingest.plan(nextPoll(ingest.state))
        try await commit(ingest, now: now)
        return ingest.outcome
    }

    /// Takes in polls of different sources that brought nothing, in the order given; `nextPoll` is asked for each.
    ///
    /// They are committed together, since waiting for the disk is most of what such a poll costs. The memory of the last days
    /// has no part in them.
    func takeIn(
        unchanged readings: [Reading], now: Date, nextPoll: @Sendable (Reading, SourceState) -> PollPlan
    ) async throws(StoreError) -> [FetchOutcome] {
        await enter()
        defer { turnstile.leave() }
        let states = try await store.sourceStates(of: readings.map(\.source.name))
        let ingests = readings.map { reading in
            let name = reading.source.name
            var ingest = Ingest(state: states[name] ?? SourceState(source: name), outcome: reading.outcome)
            ingest.learn(from: reading, ServerLessons.Harvest(), now: now)
            ingest.note(.answered(.unchanged), now: now)
            ingest.plan(nextPoll(reading, ingest.state))
            return ingest
        }
        try await store.commit(ingests)
        return ingests.map(\.outcome)
    }

    /// Takes in a draft that came without a poll: what `marsad group` works on.
    func takeIn(_ draft: ArticleDraft, as identity: String, now: Date) async throws(StoreError) -> Ingest {
        await enter()
        defer { turnstile.leave() }
        var ingest = Ingest(
            state: SourceState(source: draft.source),
            outcome: FetchOutcome(source: draft.source, at: now, result: .fresh, items: 1))
        try await catchUp(now: now)
        let known = try await store.known(identities: [identity], in: draft.source)
        try await settle(
            [RecognisedDraft(draft: draft, identity: identity, article: known[identity])], at: now, in: &ingest)
        try await commit(ingest, now: now)
        return ingest
    }

    /// Decides what of a feed is new or edited, and what its source's items are told apart by from now on.
    ///
    /// - Returns: what the feed shows of its source's rhythm and of its server.
    private func settle(
        _ feed: Feed, of source: Source, at now: Date, in ingest: inout Ingest
    ) async throws(StoreError) -> (FeedSight, ServerLessons.Harvest) {
        // Before the archive is asked what it knows: if another process writes to it after this, the commit is refused.
        try await catchUp(now: now)
        if desk.isAhead(of: now) {
            try await store.rewindMemory(to: CopyDesk.day(of: now), days: NewsDesk.groupingDays)
            try await catchUp(now: now)
        }
        let recognised = try await Recogniser(store: store).recognise(
            ArticleDraft.drafts(of: feed, from: source, now: now), of: source.name, by: ingest.state.identity, now: now)
        if recognised.identity != ingest.state.identity {
            ingest.outcome.detail = recognised.identity?.announcement
        }
        ingest.state.identity = recognised.identity
        ingest.forgotten = recognised.forgotten
        ingest.state.charset = "\(feed.charset.used) (\(feed.charset.evidence.rawValue))"
        try await settle(recognised.items, at: now, in: &ingest)
        ingest.outcome.new = ingest.new.count
        ingest.outcome.edited = ingest.edits.count
        let isChanged = !ingest.new.isEmpty || !ingest.edits.isEmpty
        if isChanged { ingest.state.lastChange = now }
        let sight = FeedSight(feed, known: recognised.items.compactMap(\.article), new: ingest.new.map(\.article))
        let harvest = ServerLessons.Harvest(
            known: recognised.items.compactMap { $0.article?.firstSeen },
            published: recognised.items.filter { $0.article == nil }.compactMap(\.draft.published),
            isChanged: isChanged)
        return (sight, harvest)
    }

    /// Decides of each draft whether it is edited, and of each new one where it belongs.
    private func settle(
        _ items: [RecognisedDraft], at now: Date, in ingest: inout Ingest
    ) async throws(StoreError) {
        do throws(StoreError) {
            try await decide(items, at: now, in: &ingest)
        } catch {
            // What it remembers of a poll that is not taken in is not so.
            desk = NewsDesk.outdated(seed: store.seed)
            throw error
        }
    }

    private func decide(
        _ items: [RecognisedDraft], at now: Date, in ingest: inout Ingest
    ) async throws(StoreError) {
        desk.begin(now: now)
        ingest.basis = desk.counters.correction
        for item in items {
            guard let old = item.article else {
                let text = desk.read(item.draft)
                let suspects = try await store.suspects(text.candidates)
                let placement = desk.place(item.draft, as: item.identity, text, beside: suspects, now: now)
                ingest.add(placement)
                try await link(placement.thread, in: &ingest)
                continue
            }
            if old.identity != item.identity {
                ingest.renamings.append(Renaming(article: old.id, from: old.identity, to: item.identity))
            }
            if old.title != item.draft.title || (!old.isShortened && old.text != item.draft.text) {
                let edited = item.draft.article(
                    old.id, identity: item.identity, firstSeen: old.firstSeen, version: old.version + 1)
                ingest.edits.append(desk.revise(edited))
            }
        }
        ingest.readingScheme = StoryReading.scheme
        ingest.memory = desk.memory(of: ingest)
        ingest.search = indexer.change(for: ingest, known: items.compactMap(\.article))
    }

    /// Makes the event of a placed article a stop of a thread, if the archive has others.
    private func link(_ question: ThreadDesk.Question, in ingest: inout Ingest) async throws(StoreError) {
        var stops = question.isIdle ? [] : try await store.stops(under: question.sought, of: question.events)
        // Without a correction nothing was unlinked.
        if desk.counters.correction.rawValue > 0, !stops.isEmpty {
            stops = try await linkable(stops, to: question.event)
        }
        let change = desk.link(question, beside: stops)
        ingest.threads += change.links
        ingest.ties += change.ties
        ingest.threadMerges += change.merges
    }

    /// Without the stops of threads from which the owner unlinked the event.
    private func linkable(_ stops: [StoredStop], to event: EventID) async throws(StoreError) -> [StoredStop] {
        let parted = try await store.threadCorrections(touching: [event])
            .filter { $0.settlement.kind == .unlinked }
            .map { $0.first == event ? $0.second : $0.first }
        guard !parted.isEmpty else { return stops }
        let threads = Set(try await store.stops(under: [], of: parted).compactMap(\.thread))
        return stops.filter { stop in
            stop.event == event || !parted.contains(stop.event) && !(stop.thread.map(threads.contains) ?? false)
        }
    }

    /// Another process may have written to the archive, such as a poll by hand or a correction beside the daemon.
    private func catchUp(now: Date) async throws(StoreError) {
        if try await store.counters() != desk.counters { desk = try await NewsDesk.restored(from: store, now: now) }
    }

    private func commit(_ ingest: Ingest, now: Date) async throws(StoreError) {
        do throws(StoreError) {
            try await store.commit(ingest)
            desk.settled(ingest)
        } catch {
            // Before the next poll, should the archive not even be readable now.
            desk = NewsDesk.outdated(seed: store.seed)
            throw error
        }
    }

    private func enter() async {
        guard !turnstile.enter() else { return }
        await withCheckedContinuation { turnstile.queue($0) }
    }
}

extension Ingest {
    /// Remembers how the server behaved, and what to show it next time.
    fileprivate mutating func learn(from reading: Reading, _ harvest: ServerLessons.Harvest, now: Date) {
        let lines = ServerLessons().learn(from: reading, harvest, into: &state, now: now)
        if !lines.isEmpty {
            outcome.detail = ((outcome.detail.map { [$0] } ?? []) + lines).joined(separator: "; ")
        }
        if case .success(let answer) = reading.result { state.validators = answer.validators(after: state.validators) }
    }

    /// Keeps how the poll ended, and what it showed of the source's rhythm.
    fileprivate mutating func note(_ ending: PollEnding, now: Date) {
        let noted = state.note(ending, now: now)
        outcome.isGap = noted.isGap
        outcome.silence = noted.silence?.toldOdds
    }

    fileprivate mutating func plan(_ plan: PollPlan) {
        state.nextPoll = plan.at
        state.nextPollWhy = plan.why
    }

    fileprivate mutating func add(_ placement: NewsDesk.Placement) {
        new.append(placement.new)
        if let demoted = placement.demoted { demote(demoted) }
        changes += placement.changes
    }

    /// A root that came in with this very poll is demoted before it is stored, any other in the archive.
    private mutating func demote(_ membership: FamilyMembership) {
        if let index = new.firstIndex(where: { $0.article.id == membership.article }) {
            new[index].family = membership
        } else {
            demotions.append(membership)
        }
    }
}

import Charsets
import Feeds
package import Foundation
import News
package import Storage

/// The one writer: takes what was read into the archive, feed after feed, in the order of arrival.
///
/// Identity, family, event and the source's new state are settled in memory and committed in one transaction. When
/// that fails, the memory is built again from the archive, so the two never disagree.
package actor Pipeline {
    private let store: Store
    private var desk: NewsDesk
    private var turnstile = Turnstile()

    /// Reads the last days back into memory.
    package init(store: Store, now: Date) async throws(StoreError) {
        self.store = store
        desk = try await NewsDesk.restored(from: store, now: now)
    }

    /// Takes in the outcome of one poll; `nextPoll` says when to poll next after so many failures in a row.
    func takeIn(
        _ reading: Reading, now: Date, nextPoll: @Sendable (_ failures: Int) -> Date
    ) async throws(StoreError) -> FetchOutcome {
        await enter()
        defer { turnstile.leave() }
        var outcome = reading.outcome
        var state = try await store.sourceState(of: reading.source.name) ?? SourceState(source: reading.source.name)
        state.lastAttempt = now
        state.failures = outcome.result == .failed ? state.failures + 1 : 0
        state.nextPoll = nextPoll(state.failures)
        var ingest = Ingest(state: state, outcome: outcome)
        if case .success(let answer) = reading.result {
            state.lastSuccess = now
            state.validators = answer.validators(after: state.validators)
            if case .feed(let feed, _) = answer {
                state.charset = "\(feed.charset.used) (\(feed.charset.evidence.rawValue))"
                ingest = try await settle(
                    ArticleDraft.drafts(of: feed, from: reading.source, now: now), at: now, ingest)
                outcome.new = ingest.new.count
                outcome.edited = ingest.edits.count
                if outcome.new + outcome.edited > 0 { state.lastChange = now }
            }
        }
        ingest.state = state
        ingest.outcome = outcome
        try await commit(ingest, now: now)
        return outcome
    }

    /// Takes in drafts that came without a poll: what `marsad group` works on.
    func takeIn(_ drafts: [ArticleDraft], of source: String, now: Date) async throws(StoreError) -> Ingest {
        await enter()
        defer { turnstile.leave() }
        let outcome = FetchOutcome(source: source, at: now, result: .fresh, items: drafts.count)
        let ingest = try await settle(drafts, at: now, Ingest(state: SourceState(source: source), outcome: outcome))
        try await commit(ingest, now: now)
        return ingest
    }

    /// Decides of each draft whether it is new, edited or known, and of each new one where it belongs.
    private func settle(
        _ drafts: [ArticleDraft], at now: Date, _ start: Ingest
    ) async throws(StoreError) -> Ingest {
        var ingest = start
        // Another process may have written to the archive, such as a poll by hand beside the daemon.
        if try await store.counters() != desk.counters { desk = try await NewsDesk.restored(from: store, now: now) }
        let known = try await store.known(identities: drafts.map(\.identity), in: start.outcome.source)
        desk.forget(now: now)
        for draft in drafts {
            guard let old = known[draft.identity] else {
                ingest.add(desk.place(draft, now: now))
                continue
            }
            if old.title != draft.title || old.text != draft.text {
                let edited = draft.article(old.id, firstSeen: old.firstSeen, version: old.version + 1)
                ingest.edits.append(ArticleEdit(article: edited, fingerprint: desk.revise(edited, family: old.family)))
            }
        }
        return ingest
    }

    private func commit(_ ingest: Ingest, now: Date) async throws(StoreError) {
        do throws(StoreError) {
            try await store.commit(ingest)
        } catch {
            desk = try await NewsDesk.restored(from: store, now: now)
            throw error
        }
    }

    private func enter() async {
        guard !turnstile.enter() else { return }
        await withCheckedContinuation { turnstile.queue($0) }
    }
}

extension Ingest {
    fileprivate mutating func add(_ placement: NewsDesk.Placement) {
        new.append(placement.new)
        if let demoted = placement.demoted { demote(demoted) }
        threadKeys += placement.threadKeys
        threads += placement.threads
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

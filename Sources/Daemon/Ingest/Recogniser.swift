import Foundation
import News
import Storage

/// Finds the stored articles that the items of a document are, by the strongest rule that the document bears out.
///
/// A rule under which names turn out to be bad is given up before anything is stored. The weaker rule stays with the
/// source from then on: that a document looks good says little, since a feed whose identifiers change looks good
/// whenever all of its items are new.
struct Recogniser {
    let store: Store

    /// The items of a document, each once, oldest first, and what its source's items are told apart by from now on; also those
    /// whose articles were removed, which are neither new nor known, by the identity they were removed under.
    ///
    /// Feeds put the newest item first; taking in the oldest first lets an original precede its copies.
    func recognise(
        _ drafts: [ArticleDraft], of source: String, by start: IdentityChange?, now: Date
    ) async throws(StoreError) -> (items: [RecognisedDraft], identity: IdentityChange?, forgotten: [String]) {
        var identity = start
        while true {
            let rule = identity?.rule ?? .id
            let document = NamedDocument(drafts, rule: rule, now: now)
            let recognition = try await recognition(of: document.items, in: source)
            if let weaker = rule.weaker, let objection = document.objection(after: recognition) {
                identity = IdentityChange(identity, to: weaker, reason: objection, since: now)
                continue
            }
            let forgotten = try await forgotten(among: document.items, recognition, in: source)
            let items = zip(document.places, zip(document.items, recognition.articles)).compactMap { place, found in
                forgotten[found.0.identity] == nil
                    ? RecognisedDraft(draft: drafts[place], identity: found.0.identity, article: found.1) : nil
            }
            return (items, identity, forgotten.values.sorted())
        }
    }

    private func forgotten(
        among items: [NamedItem], _ recognition: Recognition, in source: String
    ) async throws(StoreError) -> [String: String] {
        let strangers = zip(items, recognition.articles).filter { $1 == nil }.map(\.0)
        guard !strangers.isEmpty else { return [:] }
        return try await store.forgotten(
            among: strangers.map { ItemKeys(identity: $0.identity, link: $0.names.link, words: $0.names.words) },
            in: source)
    }

    private func recognition(of items: [NamedItem], in source: String) async throws(StoreError) -> Recognition {
        let known = try await store.known(identities: items.map(\.identity), in: source)
        let strangers = items.filter { known[$0.identity] == nil }.map(\.names)
        guard !strangers.isEmpty else { return Recognition(items, known: known, namesakes: []) }
        let namesakes = try await store.namesakes(
            links: Set(strangers.compactMap(\.link)), words: Set(strangers.map(\.words)), in: source)
        return Recognition(items, known: known, namesakes: namesakes)
    }
}

/// An item of a document with the article that the archive holds of it, if it holds one.
struct RecognisedDraft: Sendable {
    var draft: ArticleDraft
    var identity: String
    /// Nil for a new one.
    var article: KnownArticle?
}

/// The items of a document under a rule, each once, oldest first.
private struct NamedDocument {
    let items: [NamedItem]
    /// Where each item stands in the document; of one told twice, where it stands first.
    let places: [Int]
    private let shared: Share
    /// What most names are, for people.
    private let noun: String

    init(_ drafts: [ArticleDraft], rule: IdentityRule, now: Date) {
        let names = DocumentNames(drafts.map(\.names), rule: rule)
        var seen: Set<String> = []
        places = drafts.indices.filter { seen.insert(names.identities[$0]).inserted }
            .sorted { (drafts[$0].time(firstSeen: now), $1) < (drafts[$1].time(firstSeen: now), $0) }
        items = places.map { place in
            NamedItem(
                names: drafts[place].names, identity: names.identities[place], kind: names.kinds[place],
                isClear: names.isClear[place],
                hasOwnPage: !(drafts[place].names.link.map(names.pages.contains) ?? false))
        }
        shared = names.shared
        noun = names.kinds.contains(.id) ? "id" : "link"
    }

    /// What speaks against the rule; nil when it holds.
    func objection(after recognition: Recognition) -> String? {
        if shared.isTooMuch { return "\(shared.bad) of \(shared.of) items share their \(noun) with another item" }
        let (changed, reused) = (recognition.changed, recognition.reused)
        if changed.isTooMuch {
            return "\(changed.bad) of \(changed.of) items known before came under another \(noun)"
        }
        if reused.isTooMuch { return "\(reused.bad) of \(reused.of) ids known before came with another item" }
        return nil
    }
}

extension IdentityChange {
    /// One line for the operator when the rule changes.
    var announcement: String { "its items are told apart by \(rule.rawValue) from now on: \(reason)" }

    /// The change to a weaker rule, with the reasons for the one before it.
    fileprivate init(_ before: IdentityChange?, to rule: IdentityRule, reason: String, since: Date) {
        let earlier = before.flatMap { $0.reason == reason ? nil : "; before that, \($0.reason)" } ?? ""
        self.init(rule: rule, reason: reason + earlier, since: since)
    }
}

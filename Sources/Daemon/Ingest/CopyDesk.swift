import ArabicText
import Foundation
import NearDuplicates
import News
import Storage

/// Finds out whose words a new article uses: the part of the decision that texts alone make.
///
/// In memory is a small sketch of what arrived in the last days; the texts to compare with come from the archive.
struct CopyDesk: Sendable {
    /// Days of publication between copies of one text.
    static let windowDays = 14.0

    /// A text made ready to be compared.
    struct Text: Sendable {
        var fingerprint: Fingerprint
        var sketch: Sketch
        /// Articles that may share its wording.
        var candidates: [ArticleID]
        /// The text without the page's furniture.
        var story: String
        /// Whom it credits.
        var credits: [Credit]

        /// What the archive keeps of it.
        var stored: StoredFingerprint { StoredFingerprint(value: fingerprint.blob, sketch: sketch.blob) }
    }

    /// An article's place among the texts.
    struct Verdict: Sendable {
        /// Its place in the family of what it copies; nil when it copies nothing.
        var family: FamilyMembership?
        /// The former root of that family, when this article turned out to be the older text.
        var demoted: FamilyMembership?
        /// The article whose wording it shares without copying it.
        var kinship: Kinship?
        /// The event of what it copies, as far as the archive knows.
        var event: EventID?
    }

    private let seed: UInt64
    private var index = NearDuplicateIndex()
    /// The lines that each source repeats.
    private var repeated: [String: RepeatedLines] = [:]
    /// What has been placed and is not in the archive yet.
    private var pending: [ArticleID: StoredSuspect] = [:]

    init(seed: UInt64) { self.seed = seed }

    /// Reads a text of a source.
    func text(title: String, text: String, source: String) -> Text {
        let lines = repeated[source]
        let fingerprint = Fingerprint(title: title, text: text, seed: seed, repeated: lines)
        let sketch = Sketch(fingerprint)
        return Text(
            fingerprint: fingerprint, sketch: sketch,
            candidates: index.candidates(for: sketch).map(ArticleID.init(rawValue:)),
            story: Furniture.story(in: text, title: title, repeated: lines),
            credits: Attribution.credits(in: text).map { Credit(name: $0.name, key: $0.key, isAgency: $0.isAgency) })
    }

    /// Whose words an article uses, of the suspects that the archive holds and those that wait for it.
    func verdict(on article: Article, _ text: Text, beside stored: [StoredSuspect]) -> Verdict {
        let all = stored + text.candidates.compactMap { pending[$0] }
        let near = all.filter { abs($0.time.timeIntervalSince(article.time)) <= Self.windowDays * 86_400 }
        let suspects = near.compactMap { suspect in
            // One of another scheme can be compared with nothing; it is made anew when the window is read back.
            Fingerprint(blob: suspect.fingerprint).map {
                Suspect(article: suspect.article.rawValue, source: suspect.source, fingerprint: $0)
            }
        }
        let match = CopyRules.standard.bestMatch(for: text.fingerprint, source: article.source, among: suspects)
        guard let match, let other = near.first(where: { $0.article.rawValue == match.article }) else {
            return Verdict()
        }
        let shared = SharedText(
            jaccard: match.jaccard, share: match.share, otherShare: match.otherShare, run: match.run.words)
        guard let relation = CopyRelation(match.relation) else {
            return Verdict(
                kinship: KinRelation(match.relation).map {
                    Kinship(article: article.id, other: other.article, relation: $0, shared: shared)
                })
        }
        let copy = FamilyMembership(
            article: article.id, family: other.family, relation: relation, of: other.article, shared: shared)
        guard other.root == other.article, isRoot(article, text.credits, before: other) else {
            return Verdict(family: copy, event: other.event)
        }
        let demoted = FamilyMembership(
            article: other.article, family: other.family, relation: relation, of: article.id, shared: shared.reversed)
        return Verdict(
            family: FamilyMembership(article: article.id, family: other.family, relation: .root), demoted: demoted,
            event: other.event)
    }

    /// Whether an article is the root of a family in place of its present one.
    ///
    /// The earliest text is, whenever it arrived, unless one of the two credits the other: clocks of two outlets may differ by
    /// hours, and nobody credits a copy of his own text.
    private func isRoot(_ article: Article, _ credits: [Credit], before root: StoredSuspect) -> Bool {
        if credits.contains(where: { $0.names(root.source) }) { return false }
        let delay = article.time.timeIntervalSince(root.rootTime)
        return delay < 0 || (delay < Self.creditedDelay && root.credits.contains { $0.names(article.source) })
    }

    /// Seconds within which a text that is credited may be dated after the one that credits it.
    private static let creditedDelay: TimeInterval = 86_400

    /// Takes an article in that has been placed.
    mutating func hold(
        _ article: Article, _ text: Text, family: FamilyMembership, demoted: ArticleID?, event: EventID
    ) {
        learn(article.text, of: article.source, isCopy: family.relation != .root || demoted != nil)
        index.insert(text.sketch, article: article.id.rawValue, day: Self.day(of: article.firstSeen))
        let isRoot = family.relation == .root
        let root = isRoot ? article.id : pending[family.of ?? article.id]?.root ?? article.id
        pending[article.id] = StoredSuspect(
            article: article.id, source: article.source, time: article.time, fingerprint: text.fingerprint.blob,
            family: family.family, root: root, rootTime: isRoot ? article.time : pending[root]?.time ?? article.time,
            event: event, credits: text.credits)
        guard let demoted, pending[demoted] != nil else { return }
        for id in pending.keys where pending[id]?.root == demoted {
            pending[id]?.root = article.id
            pending[id]?.rootTime = article.time
        }
    }

    /// Takes an article in under another wording.
    mutating func revise(_ article: Article, _ text: Text) {
        index.insert(text.sketch, article: article.id.rawValue, day: Self.day(of: article.firstSeen))
    }

    /// Lets go of what was kept until the archive had it.
    mutating func settled() { pending.removeAll(keepingCapacity: true) }

    /// Takes in what the archive keeps of an article; false when that is of another scheme.
    mutating func restore(_ arrival: StoredArrival) -> Bool {
        guard let sketch = arrival.sketch.flatMap(Sketch.init(blob:)) else { return false }
        index.insert(sketch, article: arrival.article.rawValue, day: Self.day(of: arrival.firstSeen))
        return true
    }

    /// Takes in an article that the archive holds by its words; returns what the archive should keep of it.
    mutating func restore(_ arrival: StoredArrival, _ words: ArticleWords) -> StoredFingerprint {
        let fingerprint = Fingerprint(
            title: words.title, text: words.text, seed: seed, repeated: repeated[arrival.source])
        let sketch = Sketch(fingerprint)
        index.insert(sketch, article: arrival.article.rawValue, day: Self.day(of: arrival.firstSeen))
        return StoredFingerprint(value: fingerprint.blob, sketch: sketch.blob)
    }

    /// The story of an article that the archive holds, as `text` would give it now.
    func story(of words: ArticleWords, source: String) -> String {
        Furniture.story(in: words.text, title: words.title, repeated: repeated[source])
    }

    // MARK: Repeated lines

    /// What the archive should keep of the lines that a source repeats.
    func repeatedLines(of source: String) -> [UInt8]? { repeated[source]?.blob }

    /// Takes in what the archive keeps of the lines that a source repeats; false when that is of another scheme.
    mutating func restoreLines(_ blob: [UInt8], of source: String) -> Bool {
        guard let lines = RepeatedLines(blob: blob, seed: seed) else { return false }
        repeated[source] = lines
        return true
    }

    /// Whether the lines of a source are known.
    func knowsLines(of source: String) -> Bool { repeated[source] != nil }

    /// Learns the lines of an article that the archive holds.
    mutating func learn(_ words: ArticleWords, of arrival: StoredArrival) {
        // One that came before what it is now said to copy was no copy when it came.
        learn(words.text, of: arrival.source, isCopy: arrival.original.map { $0 < arrival.article } ?? false)
    }

    private mutating func learn(_ text: String, of source: String, isCopy: Bool) {
        repeated[source, default: RepeatedLines(seed: seed)].learn(text.utf8Span, isCopy: isCopy)
    }

    /// Forgets what arrived before a day, counted from 1970-01-01 in UTC.
    mutating func expire(before day: Int) { index.expire(before: day) }

    /// Days since 1970-01-01 in UTC.
    static func day(of instant: Date) -> Int { Int((instant.timeIntervalSince1970 / 86_400).rounded(.down)) }
}

extension Credit {
    /// Whether it is a source that is credited: their names are one, but for a word or two such as «وكالة» or «نت».
    fileprivate func names(_ source: String) -> Bool {
        let words = Fold.fold(source).split(separator: " ")
        let own = key.split(separator: " ")
        guard !own.isEmpty, words.count <= own.count + 2 else { return false }
        return words.indices.contains { words[$0...].starts(with: own) }
    }
}

extension CopyRelation {
    /// Nil for a relation that makes no family.
    fileprivate init?(_ relation: Relation) {
        switch relation {
        case .identical: self = .identical
        case .copy: self = .copy
        case .excerpt: self = .excerpt
        case .statement, .template: return nil
        }
    }
}

extension KinRelation {
    /// Nil for a relation that makes a family.
    fileprivate init?(_ relation: Relation) {
        switch relation {
        case .statement: self = .statement
        case .template: self = .template
        case .identical, .copy, .excerpt: return nil
        }
    }
}

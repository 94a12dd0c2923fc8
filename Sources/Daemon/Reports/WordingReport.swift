import ArabicText
import Foundation
import NearDuplicates
package import News
import Storage

/// What two articles share in wording, for people: the figures of the decision, and the passage that shows it.
package struct WordingReport: Encodable, Sendable, Hashable {
    package var other: String
    package var source: String
    package var title: String
    /// `identical`, `copy`, `excerpt`, `statement` or `template`.
    package var relation: String
    package var shared: SharedText
    /// Seconds by which the article came after the other; negative when it came before.
    package var delay: Int
    /// The longest run of words in both, as the article has it; empty when there is none.
    package var passage: String
    /// The words on either side of it, at most a few.
    package var before: String
    package var after: String

    /// Words shown on either side of the passage.
    private static let context = 6

    init(_ article: Article, _ other: Article, relation: String, shared: SharedText, seed: UInt64) {
        self.other = other.id.description
        source = other.source
        title = other.title
        self.relation = relation
        self.shared = shared
        delay = Int(article.time.timeIntervalSince(other.time).rounded())
        let run = CommonRun(
            Fingerprint(title: article.title, text: article.text, seed: seed).words,
            Fingerprint(title: other.title, text: other.text, seed: seed).words)
        let text = article.title + "\n" + Furniture.story(in: article.text, title: article.title)
        let tokens = Tokenizer.tokens(in: text)
        let cut = { (words: Range<Int>) -> String in
            let inside = words.clamped(to: 0..<tokens.count)
            guard let first = inside.first, let last = inside.last else { return "" }
            let bytes = Array(text.utf8)[tokens[first].range.lowerBound..<tokens[last].range.upperBound]
            return String(decoding: bytes, as: UTF8.self)
        }
        let end = run.left + run.words
        passage = cut(run.left..<end)
        before = run.words > 0 ? cut(max(0, run.left - Self.context)..<run.left) : ""
        after = run.words > 0 ? cut(end..<end + Self.context) : ""
    }

    /// Lines for a terminal under one heading: the figures, then the passage between brackets.
    var paragraph: [String] {
        lines.enumerated().map { ($0.offset == 0 ? "  wording   " : "            ") + $0.element }
    }

    private var lines: [String] {
        let percent = { (share: Double) in "\(Int((share * 100).rounded())) %" }
        let head = "\(relation) of \(other), \(source): \(title)"
        let figures =
            "Jaccard \(percent(shared.jaccard)); \(percent(shared.share)) of it is in that text, "
            + "\(percent(shared.otherShare)) of that text in it; \(Self.spoken(delay))"
        guard !passage.isEmpty else { return [head, figures] }
        return [head, figures, "\(shared.run) words in a row: … \(before) [[\(Self.shortened(passage))]] \(after) …"]
    }

    /// A long passage as its beginning and its end.
    private static func shortened(_ passage: String) -> String {
        let words = passage.split(whereSeparator: \.isWhitespace)
        guard words.count > shownWords else { return passage }
        return (words.prefix(shownWords * 3 / 4) + ["…"] + words.suffix(shownWords / 4)).joined(separator: " ")
    }

    /// Words of a passage that are shown on a terminal.
    private static let shownWords = 40

    private static func spoken(_ delay: Int) -> String {
        guard delay != 0 else { return "at the same time" }
        let minutes = abs(delay) / 60
        let length =
            minutes < 120 ? "\(minutes) min" : minutes < 2_880 ? "\(minutes / 60) h" : "\(minutes / 1_440) days"
        return "\(length) \(delay > 0 ? "after" : "before") it"
    }
}

extension Workplace {
    /// What an article shares with the one it copies, and with others whose wording is like its own.
    func wordings(of record: ArticleRecord) async throws -> [WordingReport] {
        var reports: [WordingReport] = []
        let article = record.article
        if let of = record.family.of, let shared = record.family.shared, let other = try await store.article(of) {
            reports.append(
                WordingReport(
                    article, other.article, relation: record.family.relation.rawValue, shared: shared, seed: store.seed)
            )
        }
        for kinship in try await store.kinships(of: article.id) {
            let isOwn = kinship.article == article.id
            guard let other = try await store.article(isOwn ? kinship.other : kinship.article) else { continue }
            reports.append(
                WordingReport(
                    article, other.article, relation: kinship.relation.rawValue,
                    shared: isOwn ? kinship.shared : kinship.shared.reversed, seed: store.seed))
        }
        return reports
    }
}

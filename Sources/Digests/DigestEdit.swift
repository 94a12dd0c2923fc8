package import Foundation
package import News

/// A change that an outlet made to an article after it had been read.
package struct DigestEdit: Sendable, Hashable, Codable {
    package var article: ArticleID
    package var source: String
    /// When the new wording was first seen.
    package var seen: Date
    /// The headline before and after; both nil when it stayed.
    package var oldTitle: String?
    package var newTitle: String?
    /// Sentences that went and sentences that came, in their order, a few of each.
    package var removed: [String]
    package var added: [String]
    /// Sentences beyond those.
    package var more: Int
}

/// Finds out what the wordings of an article differ in.
struct EditFinder {
    /// Sentences shown of each kind.
    private static let shown = 4
    /// Scalars of a sentence shown.
    private static let longest = 400
    /// Scalars of a text looked at.
    private static let readable = 40_000

    /// The edits of an article, the first one first; those that nobody would see are none.
    func edits(of covered: CoveredArticle) -> [DigestEdit] {
        zip(covered.versions, covered.versions.dropFirst()).compactMap { old, new in
            edit(from: old, to: new, of: covered.article)
        }
    }

    private func edit(from old: ArticleVersion, to new: ArticleVersion, of article: Article) -> DigestEdit? {
        let titles = (
            Cleaning.shortened(Cleaning.line(old.title)).text, Cleaning.shortened(Cleaning.line(new.title)).text
        )
        let (before, after) = (lines(of: old.text), lines(of: new.text))
        let (kept, coming) = (Set(before), Set(after))
        let removed = before.filter { !coming.contains($0) }
        let added = after.filter { !kept.contains($0) }
        guard titles.0 != titles.1 || !removed.isEmpty || !added.isEmpty else { return nil }
        let isRetitled = titles.0 != titles.1
        return DigestEdit(
            article: article.id, source: Cleaning.line(article.source), seen: new.seen,
            oldTitle: isRetitled ? titles.0 : nil, newTitle: isRetitled ? titles.1 : nil,
            removed: Array(removed.prefix(Self.shown)), added: Array(added.prefix(Self.shown)),
            more: max(0, removed.count - Self.shown) + max(0, added.count - Self.shown))
    }

    /// The sentences of a text, cleaned and bounded, so that a word that changed shows one sentence and not the paragraph.
    private func lines(of text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        func finish() {
            let clean = Cleaning.shortened(Cleaning.line(String(line)), to: Self.longest).text
            if !clean.isEmpty { lines.append(clean) }
            line = String.UnicodeScalarView()
        }
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars.prefix(Self.readable) {
            // A stop ends a sentence only where a blank follows: 3.5 is one number.
            if scalar == "\n" || (".؟!؛…".unicodeScalars.contains(last) && scalar.properties.isWhitespace) { finish() }
            line.append(scalar)
            last = scalar
        }
        finish()
        return lines
    }
}

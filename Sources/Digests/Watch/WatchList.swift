import ArabicText
package import News

/// The names, places and phrases that the owner wants to be told of, made ready to be looked for all at once.
///
/// A term finds what a search for it as a phrase finds: folded letters, the spellings of foreign names, and words with
/// و ف ب ل ك or the article joined in front. Its words must stand side by side. The cost of an article depends on its words
/// and on the longest term, not on how many terms there are.
package struct WatchList: Sendable {
    /// Days without a match behind which a term is told to be silent.
    package static let silence = 30
    /// Each shown at most.
    private static let most = (spellings: 8, near: 3)

    /// As the owner writes them.
    package let terms: [String]
    let patterns: WatchPatterns

    package init(terms: [String]) {
        self.terms = terms
        patterns = WatchPatterns(terms: terms)
    }

    /// What a day's articles tell of the terms.
    ///
    /// - Parameters:
    ///   - coverage: The day.
    ///   - lastMatches: When each term was met last; of terms that are new, nothing.
    /// - Returns: A line for each term, in the owner's order.
    package func report(on coverage: DayCoverage, lastMatches: [String: CalendarDay]) -> [WatchedTerm] {
        guard !terms.isEmpty else { return [] }
        let articles = coverage.articles.map {
            // "Read also" lines name what other pages are about.
            WatchedArticle(
                event: $0.event, title: $0.article.title,
                text: Furniture.story(in: $0.article.text, title: $0.article.title))
        }
        return report(on: articles, day: coverage.day, lastMatches: lastMatches)
    }

    /// The same of articles by themselves.
    package func report(
        on articles: [WatchedArticle], day: CalendarDay, lastMatches: [String: CalendarDay]
    ) -> [WatchedTerm] {
        var scan = WatchScan(patterns: patterns, terms: terms.count)
        for article in articles { scan.read(article) }
        var watched = zip(terms, scan.tallies).map { term, tally in
            // A day that is told again knows nothing of later ones.
            let last = tally.articles.isEmpty ? lastMatches[term].flatMap { $0 <= day ? $0 : nil } : day
            return WatchedTerm(
                term: term, hits: tally.hits, spellings: tally.shownSpellings(most: Self.most.spellings),
                lastMatch: last, isSilent: last.map { $0.days(until: day) >= Self.silence } ?? true)
        }
        addNearSpellings(to: &watched, words: scan.words, articles: articles)
        return watched
    }

    private func addNearSpellings(to watched: inout [WatchedTerm], words: WordCensus, articles: [WatchedArticle]) {
        let silent = watched.indices.filter { watched[$0].isSilent }
        guard !silent.isEmpty else { return }
        let near = NearSpellings(of: silent.map { terms[$0] }, among: words, most: Self.most.near)
        let surfaces = SurfaceSearch.surfaces(of: near.words, in: articles)
        for (index, words) in zip(silent, near.byTerm) {
            watched[index].nearSpellings = words.map { surfaces[$0] ?? $0.string }
        }
    }
}

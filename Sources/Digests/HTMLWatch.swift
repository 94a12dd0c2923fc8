import News

/// Lays out what the day brought of the watched terms.
struct HTMLWatch {
    let digest: Digest
    let wording: Wording

    var section: String {
        let rows = digest.watch.map { term in
            """
            <strong>\(HTMLText.title(term.term))</strong> <span class="remarks">\(remarks(term))</span>
            \(HTMLText.list(class: "hits", term.hits.map(hit)))
            """
        }
        return HTMLText.list(class: "watch", rows)
    }

    private func remarks(_ term: WatchedTerm) -> String {
        [wording.found(term), wording.spellings(term)].compactMap(\.self).map(HTMLText.written)
            .joined(separator: "&nbsp;· ")
    }

    private func hit(_ hit: WatchHit) -> String {
        """
        <a href="#\(hit.event)">\(HTMLText.title(digest.headline(of: hit.event) ?? hit.event.description))</a> \
        <span class="by">\(wording.articles(hit))</span>
        """
    }
}

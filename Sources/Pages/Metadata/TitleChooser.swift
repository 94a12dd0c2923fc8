import ArabicText

/// Chooses the headline among what a page offers.
struct TitleChooser {
    let site: String?
    /// The `title` element, which often carries the name of the site too.
    let written: String?
    let headings: [String]
    /// What is marked as the headline, the surest first.
    let named: [String]

    var title: String {
        let candidates = named.filter { !$0.isEmpty && !isSite($0) }
        let heading = headings.first { !$0.isEmpty && !isSite($0) }
        // A heading that says what another source says is the headline as readers see it.
        for heading in headings where !isSite(heading) {
            let words = Headline.words(heading)
            if words.count >= 3, (candidates + [written].compactMap { $0 }).contains(where: { starts($0, words) }) {
                return heading
            }
        }
        if let candidate = candidates.first { return withoutSite(candidate) }
        if let written, !written.isEmpty { return withoutSite(written) }
        return heading ?? ""
    }

    private func starts(_ text: String, _ words: [Substring]) -> Bool { Headline.words(text).starts(with: words) }

    private func isSite(_ text: String) -> Bool {
        guard let site else { return false }
        return Headline.words(text) == Headline.words(site)
    }

    /// The headline without the name of the site before or after a sign that separates them.
    private func withoutSite(_ title: String) -> String {
        for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / "] {
            let parts = title.components(separatedBy: separator)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
            if isPartOfSite(last) { return parts.dropLast().joined(separator: separator) }
            if isPartOfSite(first) { return parts.dropFirst().joined(separator: separator) }
            let longest = parts.max { $0.count < $1.count } ?? title
            if separator != " / ", Headline.words(longest).count >= 4, Headline.words(last).count <= 4 {
                return parts.dropLast().joined(separator: separator)
            }
        }
        return title
    }

    private func isPartOfSite(_ part: String) -> Bool {
        guard let site else { return false }
        let (words, name) = (Headline.words(part), Headline.words(site))
        guard !words.isEmpty, !name.isEmpty else { return false }
        return words == name || (words.count <= name.count + 3 && words.starts(with: name))
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: true).map { String($0) }
    }
}

import ArabicText

/// Drops the paragraphs of an article that are not its text: advertisements, invitations to read on, lines at its edges.
///
/// Those in Arabic are left to `Furniture`; here are the ones of the other languages that Arab outlets publish in, and what
/// shows in any language.
struct LineFilter {
    /// A line that stands this often on a page belongs to its frame.
    private static let repetitions = 3
    /// Words of such a line at most.
    private static let repeatedWords = 6
    /// Words of an invitation to read something else at most.
    private static let invitationWords = 35
    /// Lines at the beginning that may be dropped.
    private static let leading = 8
    /// Words of a date or a byline before the text at most.
    private static let labelWords = 12
    /// Words of the name of a section before the text at most.
    private static let sectionWords = 2
    /// Lines at the end that may be dropped.
    private static let trailing = 4
    /// Words of a heading at the end that is dropped at most.
    private static let headingWords = 12
    /// Words of another line at the end that is dropped when it ends without a stop.
    private static let trailingWords = 4

    let title: String
    let byline: String?

    /// The paragraphs that are left, in order.
    func story(in paragraphs: [Paragraph]) -> [Paragraph] {
        var counts: [String: Int] = [:]
        for paragraph in paragraphs { counts[paragraph.text, default: 0] += 1 }
        var kept = paragraphs.filter { paragraph in
            let words = Headline.words(paragraph.text)
            if !paragraph.isPreformatted, (counts[paragraph.text] ?? 0) >= LineFilter.repetitions,
                words.count <= LineFilter.repeatedWords
            {
                return false
            }
            return paragraph.isPreformatted || !isInvitation(words)
        }
        trimStart(&kept)
        trimEnd(&kept)
        return kept
    }

    private func isInvitation(_ words: [Substring]) -> Bool {
        guard words.count <= LineFilter.invitationWords, let first = words.first else { return false }
        return (LineFilter.invitations[first] ?? []).contains { words.starts(with: $0) }
    }

    /// Drops headline, byline and date, which stand before the text.
    private func trimStart(_ paragraphs: inout [Paragraph]) {
        let known = [Headline.words(title), byline.map(Headline.words) ?? []].filter { !$0.isEmpty }
        var looked = 0
        var kept: [Paragraph] = []
        while let first = paragraphs.first, !first.isPreformatted, looked < LineFilter.leading, paragraphs.count > 1 {
            let words = Headline.words(first.text)
            if words.count > 20 { break }
            if !known.contains(words), !isLabel(words, first) { kept.append(first) }
            paragraphs.removeFirst()
            looked += 1
        }
        paragraphs = kept + paragraphs
    }

    /// A date, a time to read, a section, or a name with "by" before it.
    private func isLabel(_ words: [Substring], _ paragraph: Paragraph) -> Bool {
        guard words.count <= LineFilter.labelWords, !paragraph.isHeading else { return false }
        guard let first = words.first else { return true }
        if LineFilter.openings.contains(first) { return true }
        // A line that ends like a sentence is one, however short.
        guard let last = paragraph.text.last, !".!?؟:".contains(last) else { return false }
        return isDate(words) || (words.count <= LineFilter.sectionWords && !paragraph.isListed)
    }

    /// Whether a line says a day and little more.
    private func isDate(_ words: [Substring]) -> Bool {
        let numbers = words.count { $0.allSatisfy(\.isNumber) }
        if numbers >= 3, words.count <= numbers + 3 { return true }
        return numbers > 0 && words.contains { MonthNames.number(of: String($0)) != nil }
    }

    /// Drops headings and scraps that nothing follows.
    private func trimEnd(_ paragraphs: inout [Paragraph]) {
        var looked = 0
        while paragraphs.count > 1, let last = paragraphs.last, !last.isPreformatted, !last.isListed {
            let words = Headline.words(last.text).count
            let isScrap = words <= LineFilter.trailingWords && last.text.last?.isLetter == true
            guard isScrap || (last.isHeading && words <= LineFilter.headingWords), looked < LineFilter.trailing else {
                return
            }
            paragraphs.removeLast()
            looked += 1
        }
    }

    private static let openings: Set<Substring> = ["by", "published", "updated", "posted", "par", "von"]

    /// The openings of invitations in folded words, by their first word.
    private static let invitations: [Substring: [[Substring]]] = {
        let phrases = [
            "read more", "read also", "also read", "see also", "read next", "related articles", "related stories",
            "related news",
            "related article", "related story", "related tags", "related topics", "more on this story", "recommended",
            "advertisement",
            "story continues below", "article continues below", "continue reading", "click here", "sign up for",
            "sign up to",
            "subscribe to", "subscribe now", "follow us on", "share this", "photo by", "image 1 of", "skip past",
            "after newsletter",
            "this slideshow requires", "lire aussi", "a lire aussi", "à lire aussi", "voir aussi", "à lire également",
            "lire la suite",
            "publicité", "lesen sie auch", "lesen sie mehr", "mehr zum thema", "anzeige", "lea también", "lee también",
            "leer más", "leia também",
            "les også", "leggi anche", "join the conversation", "all rights reserved",
        ]
        return Dictionary(grouping: phrases.map(Headline.words)) { $0.first ?? "" }
    }()
}

import ArabicText

/// One word of a story that is no stop word, with what grouping wants to know of it.
struct Word: Sendable, Hashable {
    /// Where in the article the word stands.
    enum Zone: Int, Sendable, Hashable { case title, lead, body }

    /// The folded token.
    var text: String
    /// Its stem.
    var stem: String
    /// What it counts as in a vector, unless it is a name.
    var term: String
    /// See `WordLore`.
    var bare: String
    /// See `WordLore`.
    var bareRest: String
    /// What it means in a date, if anything.
    var dating: DayTerm?
    /// As the article writes it, for people.
    var surface: String
    var zone: Zone
    /// A phrase of one to three words between quotation marks has it.
    var isQuoted = false
    /// A comma, a stop or a line's end comes between it and the word before.
    var opensClause = false
    /// A full stop or a line's end comes between it and the word before.
    var opensSentence = false
    /// Part of a longer quotation: somebody's words.
    var isSpoken = false
    var isNumber = false
    var isStop = false
}

/// Cuts a story into words: headline, lead and body without page furniture, within bounds.
struct StoryReader {
    private static let mostParagraphs = 200
    /// In Unicode scalars.
    private static let longestParagraph = 4_000
    /// In Unicode scalars.
    private static let longestTitle = 500

    let parameters: GroupingParameters
    private var book = LoreBook()

    init(parameters: GroupingParameters) { self.parameters = parameters }

    /// The words of a story in reading order, stop words among them.
    mutating func words(of story: Story) -> [Word] {
        let title = String(story.title.unicodeScalars.prefix(Self.longestTitle))
        var words = read(HeadlineTail.removed(from: title, source: story.source), as: .title)
        var bodyWords = 0
        let paragraphs = Furniture.story(in: story.text, title: story.title).unicodeScalars.split(separator: "\n")
        for paragraph in paragraphs.prefix(Self.mostParagraphs) {
            for var word in read(String(paragraph.prefix(Self.longestParagraph)), as: .body) {
                guard bodyWords < parameters.bodyWords else { return words }
                if !word.isStop { bodyWords += 1 }
                if bodyWords <= parameters.leadWords { word.zone = .lead }
                words.append(word)
            }
        }
        return words
    }

    private mutating func read(_ line: String, as zone: Word.Zone) -> [Word] {
        let bytes = Array(line.utf8)
        var words: [Word] = []
        var quoteOpenedAt: Int?
        var end = 0
        for token in Tokenizer.tokens(in: line) {
            let gap = Gap(bytes[min(end, token.range.lowerBound)..<token.range.lowerBound])
            if gap.endsQuote, let start = quoteOpenedAt {
                markQuoted(&words, from: start)
                quoteOpenedAt = nil
            } else if gap.opensQuote || gap.togglesQuote {
                quoteOpenedAt = words.count
            }
            if gap.closesQuote, gap.opensQuote { quoteOpenedAt = words.count }
            end = token.range.upperBound
            var word = word(token, in: bytes, zone: zone, opensClause: gap.endsClause || words.isEmpty)
            word.opensSentence = words.last.map { gap.endsSentence && $0.surface.utf8.count > 2 } ?? true
            words.append(word)
        }
        if let start = quoteOpenedAt, Gap(bytes[min(end, bytes.count)...]).endsQuote { markQuoted(&words, from: start) }
        return words
    }

    /// A short quotation is a name; a longer one is what somebody said.
    private func markQuoted(_ words: inout [Word], from start: Int) {
        let isName = words.count - start <= 3
        for index in start..<words.count {
            words[index].isQuoted = isName
            words[index].isSpoken = !isName
        }
    }

    private mutating func word(_ token: Token, in bytes: [UInt8], zone: Word.Zone, opensClause: Bool) -> Word {
        let surface = String(decoding: bytes[token.range], as: UTF8.self)
        let lore = book.lore(of: token.text, isNumber: token.isNumber)
        return Word(
            text: token.text, stem: lore.stem, term: lore.term, bare: lore.bare, bareRest: lore.bareRest,
            dating: lore.dating, surface: surface, zone: zone, opensClause: opensClause, isNumber: token.isNumber,
            isStop: lore.isStop)
    }
}

/// What stands between two words.
private struct Gap {
    var opensQuote = false
    var closesQuote = false
    var togglesQuote = false
    var endsClause = false
    var endsSentence = false

    var endsQuote: Bool { closesQuote || togglesQuote }

    init(_ bytes: ArraySlice<UInt8>) {
        if bytes.count <= 1, bytes.first == 0x20 { return }
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "«", "“", "„": opensQuote = true
            case "»", "”": closesQuote = true
            case "\"": togglesQuote = true
            case ".", "!", "?", "؟", "…": (endsClause, endsSentence) = (true, true)
            case ",", "،", ";", "؛", ":", "(", ")", "|", "–", "—": endsClause = true
            default: break
            }
        }
    }
}

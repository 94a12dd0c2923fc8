import ArabicText
import Foundation

/// Makes statements of the sentences of one event's accounts.
struct StatementReader {
    /// Sentences of an account that are read; the news comes first.
    private static let mostSentences = 60
    /// Words that are read of what an outlet takes for one sentence.
    private static let mostWords = 70
    /// Words before a number that say of what it is.
    private static let leadWords = 4

    private(set) var terms = TermBook()
    private(set) var words: WordBook
    /// The year in which the account was published.
    private var year = 0

    init(words: WordBook = WordBook()) { self.words = words }

    private struct Place {
        let account: Int
        let source: Int
        let order: Int
        let needsPoint: Bool
    }

    /// The statements of an account in order, its headline first.
    mutating func statements(of account: Account, number: Int, source: Int) -> [Statement] {
        year = StatementReader.utc.component(.year, from: account.time)
        let headline = Passage(Cleaning.shortened(Cleaning.line(account.title)).text, book: &words)
        let top = Place(account: number, source: source, order: -1, needsPoint: false)
        var statements = [statement(headline, 0..<headline.text.utf8.count, at: top, before: nil)]
        let story = StoryText(of: account)
        for line in story.passages {
            let passage = Passage(line, book: &words)
            for sentence in passage.sentences {
                guard statements.count <= Self.mostSentences else { return statements }
                let place = Place(
                    account: number, source: source, order: statements.count - 1, needsPoint: story.endsWithPoints)
                statements.append(statement(passage, sentence, at: place, before: statements.last))
            }
        }
        return statements
    }

    private mutating func statement(
        _ passage: Passage, _ range: Range<Int>, at place: Place, before: Statement?
    ) -> Statement {
        let all = passage.words(in: range)
        let words = all.prefix(Self.mostWords)
        let reading = place.order < 0 ? nil : SpeakerReader(words: words).reading()
        let claim = reading?.claim ?? words.indices
        let (quantities, numbers) = QuantityReader(words: words).read()
        let terms = SentenceTerms(words: words, numbers: numbers, terms: &self.terms, book: self.words)
        let denial = DenialReader(words: words)
        let printability = Printability(
            passage: passage, sentence: range, words: all, reading: reading, needsPoint: place.needsPoint, year: year)
        return Statement(
            account: place.account, source: place.source, order: place.order, text: passage.text[utf8: range],
            words: all.count, terms: terms.terms(at: words.indices), claim: terms.terms(at: claim),
            counts: quantities.map { count($0, in: passage, words: words, terms: terms) },
            topic: terms.topic(of: words),
            denied: Set(terms.terms(at: denial.denied)), isDenying: denial.isDenying,
            speaker: attribution(reading, in: passage, account: place.account, before: before),
            speakerTerms: speakerTerms(reading, terms: terms, before: before), isSaying: reading?.isSaying ?? false,
            isQuotation: words[claim].count(where: \.isQuoted) * 2 > claim.count, isPrintable: printability.isPrintable,
            isBackground: printability.isBackground, anchors: terms.anchors(of: words))
    }

    private static let utc: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    private mutating func count(
        _ quantity: Quantity, in passage: Passage, words: ArraySlice<PassageWord>, terms: SentenceTerms
    ) -> Statement.Count {
        let first = quantity.words.lowerBound
        return Statement.Count(
            quantity: quantity, phrase: passage.text[utf8: quantity.phrase],
            noun: quantity.openNoun.map { passage.text[utf8: $0] } ?? quantity.noun,
            term: self.terms.number(quantity.value),
            lead: terms.terms(at: max(words.startIndex, first - Self.leadWords)..<first, withNumbers: false))
    }

    /// Whom the sentence credits, or the sentence before it when it only goes on.
    private func attribution(
        _ reading: SpeakerReader.Reading?, in passage: Passage, account: Int, before: Statement?
    ) -> ClaimAttribution? {
        guard let reading, reading.isReport else { return nil }
        guard let speaker = reading.speaker else { return before?.speaker }
        return ClaimAttribution(
            account: account, speaker: passage.text[utf8: passage.quotations.closing(speaker.range)],
            isAnonymous: speaker.isAnonymous)
    }

    private func speakerTerms(
        _ reading: SpeakerReader.Reading?, terms: SentenceTerms, before: Statement?
    ) -> [Int] {
        guard let reading, reading.isReport else { return [] }
        guard let speaker = reading.speaker else { return before?.speakerTerms ?? [] }
        return terms.terms(at: speaker.words, withNumbers: false)
    }
}

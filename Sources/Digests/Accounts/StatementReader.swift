import ArabicText
import Foundation

/// Makes statements of an account's sentences.
struct StatementReader {
    /// Sentences of an account that are read; the news comes first.
    private static let mostSentences = 60
    /// Words that are read of what an outlet takes for one sentence.
    private static let mostWords = 70

    /// Words before a number that say of what it is.
    private static let leadWords = 4

    private(set) var book = TermBook()
    /// The year in which the account was published.
    private var year = 0

    /// The statements of an account in order, its headline first.
    mutating func statements(of account: Account, number: Int, source: Int) -> [Statement] {
        var statements: [Statement] = []
        year = StatementReader.utc.component(.year, from: account.time)
        let headline = Passage(Cleaning.shortened(Cleaning.line(account.title)).text)
        let whole = 0..<headline.text.utf8.count
        statements.append(statement(headline, whole, account: number, source: source, order: -1, before: nil, needsPoint: false))
        let story = StoryText(of: account)
        for line in story.passages {
            let passage = Passage(line)
            for sentence in passage.sentences {
                guard statements.count <= Self.mostSentences else { return statements }
                statements.append(
                    statement(
                        passage, sentence, account: number, source: source, order: statements.count - 1,
                        before: statements.last, needsPoint: story.endsWithPoints))
            }
        }
        return statements
    }

    private mutating func statement(
        _ passage: Passage, _ range: Range<Int>, account: Int, source: Int, order: Int, before: Statement?,
        needsPoint: Bool
    ) -> Statement {
        let all = passage.words(in: range)
        let words = all.prefix(Self.mostWords)
        let reading = order < 0 ? nil : SpeakerReader(words: words).reading()
        let claim = reading?.claim ?? words.indices
        let (quantities, numbers) = QuantityReader(words: words).read()
        let denial = DenialReader(words: words)
        let text = passage.text[utf8: range]
        let terms = self.terms(of: words.indices, in: words, numbers: numbers)
        let quoted = words[claim].count(where: \.isQuoted)
        let printability = Printability(passage: passage, sentence: range, words: all, reading: reading, needsPoint: needsPoint, year: year)
        return Statement(
            account: account, source: source, order: order, text: text, words: all.count, terms: terms,
            claim: self.terms(of: claim, in: words, numbers: numbers), quantities: quantities,
            phrases: quantities.map { passage.text[utf8: $0.phrase] },
            topic: topic(of: words), leads: quantities.map { quantity in
                let first = quantity.words.lowerBound
                return self.terms(of: max(words.startIndex, first - Self.leadWords)..<first, in: words, numbers: [])
            },
            nouns: quantities.map { quantity in quantity.openNoun.map { passage.text[utf8: $0] } ?? quantity.noun },
            denied: Set(denial.denied.flatMap { book.terms(of: words[$0]) }), isDenying: denial.isDenying,
            speaker: attribution(reading, in: passage, account: account, before: before),
            speakerTerms: speakerTerms(reading, in: words, before: before), isSaying: reading?.isSaying ?? false,
            isQuotation: quoted * 2 > claim.count, isPrintable: printability.isPrintable,
            isBackground: printability.isBackground, anchors: anchors(in: words, numbers: numbers))
    }

    private static let utc: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    /// Terms of some of the words, in rising order. Spelled numbers count as numbers.
    private mutating func terms(
        of range: Range<Int>, in words: ArraySlice<PassageWord>, numbers: [SpokenNumber]
    ) -> [Int] {
        var terms: Set<Int> = []
        for number in numbers where range.contains(number.words.lowerBound) { terms.insert(book.number(number.value)) }
        for index in range where !numbers.contains(where: { $0.words.contains(index) && !isDual($0) }) {
            terms.formUnion(book.terms(of: words[index]))
        }
        return terms.sorted()
    }

    /// Whether a number is the dual of a noun, which is a word for the thing counted too.
    private func isDual(_ number: SpokenNumber) -> Bool { number.value == 2 && number.words.count == 1 }

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

    private mutating func topic(of words: ArraySlice<PassageWord>) -> [Int] {
        var terms: Set<Int> = []
        for word in words where !word.isNumber && !FigureNotions.isKnown(word.text) { terms.formUnion(book.terms(of: word)) }
        return terms.filter { book.kinds[$0] == .word || book.kinds[$0] == .name }.sorted()
    }

    private mutating func speakerTerms(
        _ reading: SpeakerReader.Reading?, in words: ArraySlice<PassageWord>, before: Statement?
    ) -> [Int] {
        guard let reading, reading.isReport else { return [] }
        guard let speaker = reading.speaker else { return before?.speakerTerms ?? [] }
        return terms(of: speaker.words, in: words, numbers: [])
    }

    private mutating func anchors(in words: ArraySlice<PassageWord>, numbers: [SpokenNumber]) -> [Int] {
        var anchors: Set<Int> = []
        for word in words {
            for term in book.terms(of: word) where book.kinds[term] == .name {
                anchors.insert(term)
            }
        }
        for index in NameMarkers.named(in: words) + NameMarkers.quoted(in: words) {
            anchors.formUnion(book.terms(of: words[index]))
        }
        for number in numbers { anchors.insert(book.number(number.value)) }
        return anchors.sorted()
    }
}

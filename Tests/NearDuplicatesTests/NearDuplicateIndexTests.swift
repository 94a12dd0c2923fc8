import NearDuplicates
import TestSupport
import Testing

@Suite struct NearDuplicateIndexTests {
    private struct Filed {
        var article: Int64
        var source: String
        var day: Int
        var fingerprint: Fingerprint
    }

    /// Articles of which many are copies, excerpts and near misses of each other.
    private static func archive(_ count: Int) -> [Filed] {
        var news = InventedNews(seed: 31)
        var articles: [InventedNews.Article] = []
        return (0..<count).map { place in
            var article = news.article(words: [8, 40, 120, 240][place % 4])
            if place > 4, place % 3 != 0 {
                let original = articles[news.number(in: 0...(articles.count - 1))]
                article.title = place % 5 == 0 ? article.title : original.title
                article.body = news.changing([0, 0.05, 0.15, 0.4][place % 4], of: original.body)
                if place % 7 == 0 { article.body = Array(article.body.prefix(article.body.count / 2)) }
            }
            articles.append(article)
            return Filed(
                article: Int64(100 + place), source: "s\(place % 4)", day: 20_000 + place / 12,
                fingerprint: Fingerprint(title: article.titleText, text: article.bodyText, seed: 1))
        }
    }

    private static func shelf(of archive: [Filed]) -> Shelf {
        var shelf = Shelf()
        for filed in archive { shelf.add(filed.fingerprint, filed.article, source: filed.source, day: filed.day) }
        return shelf
    }

    private static func answers(of shelf: Shelf, to archive: [Filed]) -> [CopyMatch?] {
        archive.map { shelf.bestMatch(for: $0.fingerprint, source: $0.source, excluding: $0.article) }
    }

    @Test("the order in which articles came in does not change what is found")
    func ignoresOrder() {
        var news = InventedNews(seed: 32)
        let archive = Self.archive(160)
        let answers = Self.answers(of: Self.shelf(of: archive), to: archive)
        #expect(answers.count { $0?.relation.isCopy == true } > 60)
        for _ in 0..<3 {
            #expect(Self.answers(of: Self.shelf(of: news.shuffled(archive)), to: archive) == answers)
        }
    }

    @Test("it finds the copies that comparing with every text finds")
    func agreesWithBruteForce() {
        let archive = Self.archive(160)
        let shelf = Self.shelf(of: archive)
        for filed in archive {
            let best = shelf.exhaustiveMatch(for: filed.fingerprint, source: filed.source, excluding: filed.article)
            guard let best, best.relation.isCopy else { continue }
            let match = shelf.bestMatch(for: filed.fingerprint, source: filed.source, excluding: filed.article)
            #expect(match == best, "article \(filed.article)")
        }
    }

    @Test("rebuilt from compact forms it names what it named before it stopped")
    func survivesRebuild() throws {
        let archive = Self.archive(120)
        var running = NearDuplicateIndex()
        for filed in archive { running.insert(Sketch(filed.fingerprint), article: filed.article, day: filed.day) }
        running.expire(before: 20_004)
        var rebuilt = NearDuplicateIndex()
        for filed in archive where filed.day >= 20_004 {
            let sketch = try #require(Sketch(blob: Sketch(filed.fingerprint).blob))
            rebuilt.insert(sketch, article: filed.article, day: filed.day)
        }
        #expect(rebuilt.count == running.count)
        for filed in archive {
            let sketch = Sketch(filed.fingerprint)
            #expect(rebuilt.candidates(for: sketch) == running.candidates(for: sketch))
        }
    }

    @Test("what has expired is forgotten, and its room is given back")
    func forgets() {
        let archive = Self.archive(160)
        var shelf = Self.shelf(of: archive)
        let before = shelf.index.bytes
        shelf.expire(before: 20_000)
        #expect(shelf.index.count == 160)
        shelf.expire(before: 20_013)
        #expect(shelf.index.count == 4)
        #expect(shelf.index.bytes < before / 10)
        #expect(shelf.bestMatch(for: archive[0].fingerprint, source: "x")?.relation != .identical)
        #expect(shelf.bestMatch(for: archive[159].fingerprint, source: "x")?.article == 259)
    }

    @Test("an article taken in again is found by its new text, and only once")
    func revises() {
        let old = Fingerprint(title: "أول", text: "النص القديم للخبر قبل أن يعدله المحرر في المساء.", seed: 1)
        let new = Fingerprint(title: "أول", text: "النص القديم للخبر بعد أن عدله المحرر في المساء مرتين.", seed: 1)
        var index = NearDuplicateIndex()
        index.insert(Sketch(old), article: 1, day: 1)
        index.insert(Sketch(new), article: 1, day: 1)
        #expect(index.candidates(for: Sketch(new)) == [1])
        #expect(index.candidates(for: Sketch(new), excluding: 1).isEmpty)
    }

    @Test("among equals the earliest article is named first, however many there are")
    func prefersEarliest() {
        let text = Fingerprint(title: "برقية", text: "نص واحد يعاد نشره مرات كثيرة جدًا بلا أي تغيير.", seed: 1)
        var shelf = Shelf()
        for article in 1...1_500 { shelf.add(text, Int64(article), source: "s\(article)") }
        let match = shelf.bestMatch(for: text, source: "x")
        #expect(match?.article == 1)
        #expect(match?.relation == .identical)
        #expect(shelf.index.candidates(for: Sketch(text)).count == NearDuplicateIndex.mostCandidates)
    }

    @Test("an article takes no more than 400 bytes, also at the fullest")
    func isCompact() {
        var news = InventedNews(seed: 33)
        var index = NearDuplicateIndex()
        for article in 1...3_000 {
            let text = news.article(words: 260)
            index.insert(
                Sketch(Fingerprint(title: text.titleText, text: text.bodyText, seed: 1)), article: Int64(article),
                day: 1)
            if article > 500 { #expect(index.bytes <= 400 * article, "\(article)") }
        }
    }

    @Test("the empty text finds nothing and is not found")
    func servesEmpty() {
        let empty = Fingerprint(title: "", text: "", seed: 1)
        var shelf = Shelf()
        shelf.add(empty, 1)
        #expect(shelf.bestMatch(for: empty) == nil)
        #expect(shelf.index.count == 1)
    }
}

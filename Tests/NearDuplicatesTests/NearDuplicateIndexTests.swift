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

    private static func index(of archive: [Filed], windowDays: Int = 14) -> NearDuplicateIndex {
        var index = NearDuplicateIndex(windowDays: windowDays)
        for filed in archive { insert(filed, into: &index) }
        return index
    }

    private static func insert(_ filed: Filed, into index: inout NearDuplicateIndex) {
        index.insert(
            filed.fingerprint, article: filed.article, family: filed.article, source: filed.source, day: filed.day)
    }

    private static func answers(of index: NearDuplicateIndex, to archive: [Filed]) -> [CopyMatch?] {
        archive.map {
            index.bestMatch(for: $0.fingerprint, source: $0.source, day: $0.day, excluding: $0.article)
        }
    }

    @Test("the order in which articles came in does not change what is found")
    func ignoresOrder() {
        var news = InventedNews(seed: 32)
        let archive = Self.archive(160)
        let answers = Self.answers(of: Self.index(of: archive), to: archive)
        #expect(answers.count { $0 != nil } > 60)
        for _ in 0..<3 {
            #expect(Self.answers(of: Self.index(of: news.shuffled(archive)), to: archive) == answers)
        }
    }

    @Test("it finds exactly what comparing every pair finds")
    func agreesWithBruteForce() {
        let archive = Self.archive(160)
        let index = Self.index(of: archive)
        for filed in archive {
            var best: (jaccard: Double, article: Int64)?
            for other in archive where other.article != filed.article {
                let pair = Comparison(filed.fingerprint, other.fingerprint)
                guard CopyRules.standard.kind(pair, sameOutlet: filed.source == other.source) != nil else { continue }
                if pair.shingles.jaccard > best?.jaccard ?? -1 { best = (pair.shingles.jaccard, other.article) }
            }
            let match = index.bestMatch(
                for: filed.fingerprint, source: filed.source, day: filed.day, excluding: filed.article)
            #expect(match?.jaccard == best?.jaccard, "article \(filed.article)")
        }
    }

    @Test("rebuilt from compact forms it answers as if it had never stopped")
    func survivesRebuild() throws {
        let archive = Self.archive(120)
        var running = Self.index(of: archive)
        running.expire(before: 20_004)
        let stored = try archive.filter { $0.day >= 20_004 }.map { filed in
            var read = filed
            read.fingerprint = try #require(Fingerprint(blob: filed.fingerprint.blob))
            return read
        }
        let rebuilt = Self.index(of: stored)
        #expect(rebuilt.count == running.count)
        #expect(Self.answers(of: rebuilt, to: archive) == Self.answers(of: running, to: archive))
    }

    @Test("what is older than the window is not found, and what has expired is forgotten")
    func forgets() {
        let text = Fingerprint(title: "خبر", text: "نص الخبر الكامل عن افتتاح الحديقة العامة في وسط المدينة.", seed: 1)
        var index = NearDuplicateIndex(windowDays: 3)
        index.insert(text, article: 1, family: 1, source: "a", day: 10)
        #expect(index.bestMatch(for: text, source: "b", day: 13) != nil)
        #expect(index.bestMatch(for: text, source: "b", day: 14) == nil)
        #expect(index.bestMatch(for: text, source: "b", day: 6) == nil)
        index.expire(before: 10)
        #expect(index.count == 1)
        index.expire(before: 11)
        #expect(index.count == 0)
        #expect(index.bestMatch(for: text, source: "b", day: 10) == nil)
    }

    @Test("an article taken in again is known only by its new text")
    func replaces() {
        let old = Fingerprint(title: "أول", text: "النص القديم للخبر قبل أن يعدله المحرر في المساء.", seed: 1)
        let new = Fingerprint(title: "ثان", text: "كلام جديد تمامًا لا يشبه ما سبقه في أي شيء.", seed: 1)
        var index = NearDuplicateIndex()
        index.insert(old, article: 1, family: 1, source: "a", day: 1)
        index.insert(new, article: 1, family: 1, source: "a", day: 1)
        #expect(index.count == 1)
        #expect(index.bestMatch(for: old, source: "b", day: 1) == nil)
        #expect(index.bestMatch(for: new, source: "b", day: 1)?.article == 1)
        #expect(index.bestMatch(for: new, source: "b", day: 1, excluding: 1) == nil)
        index.remove(1)
        #expect(index.count == 0)
    }

    @Test("among equals the earliest article is the one that is copied, however many there are")
    func prefersEarliest() {
        let text = Fingerprint(title: "برقية", text: "نص واحد يعاد نشره مرات كثيرة جدًا بلا أي تغيير.", seed: 1)
        var index = NearDuplicateIndex()
        for article in (1...1_500).reversed() {
            index.insert(text, article: Int64(article), family: 7, source: "s\(article)", day: 1)
        }
        let match = index.bestMatch(for: text, source: "x", day: 1)
        #expect(match == CopyMatch(article: 1, family: 7, kind: .identical, jaccard: 1, containment: 1))
    }

    @Test("the empty text matches nothing")
    func servesEmpty() {
        let empty = Fingerprint(title: "", text: "", seed: 1)
        var index = NearDuplicateIndex()
        index.insert(empty, article: 1, family: 1, source: "a", day: 1)
        #expect(index.bestMatch(for: empty, source: "b", day: 1) == nil)
        #expect(index.count == 1)
    }
}

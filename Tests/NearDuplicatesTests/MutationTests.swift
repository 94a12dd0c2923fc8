import NearDuplicates
import TestSupport
import Testing

/// How often a copy is still found after what editors and web pages do to texts.
@Suite struct MutationTests {
    /// One thing done to a copy.
    enum Mutation: Sendable, CaseIterable {
        case nothing, newTitle, keptNine, keptHalf, keptThird, keptTail, framed, framedAndNewTitle, unmarkedFrame
        case changed5, changed10, changed20, sentencesShuffled, retouchedSixth
    }

    private static let prefix = "شارك الخبر\nالمصدر: وكالات\n"
    private static let suffix =
        "\nاقرأ أيضًا: بدء موسم قطاف الزيتون في القرى\nقد يعجبك أيضًا\nعشر نصائح لشتاء دافئ\nأين تقضي العطلة؟"

    private static func mutated(
        _ article: InventedNews.Article, by mutation: Mutation, _ news: inout InventedNews
    ) -> (title: String, text: String) {
        var copy = article
        let count = article.body.count
        let newTitle = Array(article.body[20..<26]) + [news.word()]
        switch mutation {
        case .nothing: break
        case .newTitle: copy.title = newTitle
        case .keptNine: copy.body = Array(copy.body.prefix(count * 9 / 10))
        case .keptHalf: copy.body = Array(copy.body.prefix(count / 2))
        case .keptThird: copy.body = Array(copy.body.prefix(count * 3 / 10))
        case .keptTail: copy.body = Array(copy.body.suffix(count / 2))
        case .framed: return (copy.titleText, prefix + copy.bodyText + suffix)
        case .framedAndNewTitle: return (newTitle.joined(separator: " "), prefix + copy.bodyText + suffix)
        case .unmarkedFrame: copy.body = news.article(words: 25).body + copy.body + news.article(words: 40).body
        case .changed5: copy.body = news.changing(0.05, of: copy.body)
        case .changed10: copy.body = news.changing(0.10, of: copy.body)
        case .changed20: copy.body = news.changing(0.20, of: copy.body)
        case .sentencesShuffled:
            copy.body = news.shuffled(
                stride(from: 0, to: count, by: 15).map { Array(copy.body[$0..<min($0 + 15, count)]) }
            )
            .flatMap { $0 }
        case .retouchedSixth:
            copy.title = newTitle
            copy.body = news.changing(0.02, of: Array(copy.body.prefix(count / 6)))
        }
        return (copy.titleText, copy.bodyText)
    }

    private static let articles: [InventedNews.Article] = {
        var news = InventedNews(seed: 71)
        return (0..<50).map { _ in
            let words = news.number(in: 150...420)
            return news.article(words: words)
        }
    }()

    private static let shelf: Shelf = {
        var shelf = Shelf()
        for (place, article) in articles.enumerated() {
            shelf.add(
                Fingerprint(title: article.titleText, text: article.bodyText, seed: 1), Int64(place), source: "agency")
        }
        return shelf
    }()

    private static func found(_ mutation: Mutation) -> (right: Int, wrong: Int) {
        var news = InventedNews(seed: 72)
        var result = (right: 0, wrong: 0)
        for (place, article) in articles.enumerated() {
            let copy = mutated(article, by: mutation, &news)
            let match = shelf.bestMatch(for: Fingerprint(title: copy.title, text: copy.text, seed: 1), source: "paper")
            guard match?.relation.isCopy == true else { continue }
            if match?.article == Int64(place) { result.right += 1 } else if match != nil { result.wrong += 1 }
        }
        return result
    }

    @Test("a copy is found whatever was done to it", arguments: Mutation.allCases)
    func finds(mutation: Mutation) {
        let (right, wrong) = Self.found(mutation)
        // A sixth of a short text, retouched under a new title, can fall below what proves copying.
        let least = mutation == .retouchedSixth ? 46 : 49
        #expect(right >= least, "\(mutation): \(right) of 50")
        #expect(wrong == 0)
    }

    @Test("texts of other stories match nothing")
    func findsNoStrangers() {
        var news = InventedNews(seed: 73)
        for _ in 0..<50 {
            let article = news.article(words: 200)
            let fingerprint = Fingerprint(title: article.titleText, text: article.bodyText, seed: 1)
            #expect(Self.shelf.bestMatch(for: fingerprint, source: "paper") == nil)
        }
    }
}

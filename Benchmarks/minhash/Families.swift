import NearDuplicates

/// Puts articles into families in their order, as the daemon does, and prints which one each is in.
enum Families {
    static func run(_ articles: [Documents.Article]) throws {
        var index = NearDuplicateIndex()
        var held: [Suspect] = []
        var family: [Int64] = []
        for (place, article) in articles.enumerated() {
            let fingerprint = Fingerprint(title: article.title, text: article.text, seed: 1)
            let sketch = Sketch(fingerprint)
            let suspects = index.candidates(for: sketch).map { held[Int($0)] }
            let match = CopyRules.standard.bestMatch(for: fingerprint, source: article.feed, among: suspects)
            let isCopy = match.map(\.relation.isCopy) ?? false
            family.append(isCopy ? family[Int(match?.article ?? 0)] : Int64(place))
            index.insert(sketch, article: Int64(place), day: 0)
            held.append(Suspect(article: Int64(place), source: article.feed, fingerprint: fingerprint))
            try MinhashBenchmark.say([
                "id": article.id, "family": family[place], "relation": match?.relation.rawValue ?? "root",
                "of": match.map { articles[Int($0.article)].id } ?? "", "candidates": suspects.count,
            ])
        }
    }
}

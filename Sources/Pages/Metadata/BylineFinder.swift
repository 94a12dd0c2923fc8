/// Finds the names of authors that stand on a page.
struct BylineFinder {
    let elements: [PageNode]

    private static let words = WordFinder("byline author dateline writtenby p-author writer article-by")
    private static let wrong = WordFinder("comment related bio avatar box footer photo image social sidebar list")

    var names: [String] {
        for test in [isMarked, isNamed] {
            let found = elements.lazy.filter(test).prefix(3).map { MetaTags.line($0.allText(atMost: 1_000)) }
            if let name = found.first(where: { $0.count >= 3 && $0.count < 100 }) { return [name] }
        }
        return []
    }

    private func isMarked(_ node: PageNode) -> Bool {
        if node.attributes["rel"] == "author" { return true }
        return node.name != "meta" && node.attributes["itemprop"]?.contains("author") == true
    }

    private func isNamed(_ node: PageNode) -> Bool {
        let names = "\(node.attributes["class"] ?? "") \(node.attributes["id"] ?? "")".lowercased()
        return names.utf8.count > 1 && BylineFinder.words.isFound(in: names) && !BylineFinder.wrong.isFound(in: names)
    }
}

/// Finds the part of a page that is the article.
///
/// The method is that of Readability (Arc90, later Mozilla): paragraphs with much text and many commas speak for the
/// elements around them; links and the names of page furniture speak against them.
struct ArticleFinder {
    /// What is left out of account when less strict attempts find too little.
    struct Strictness: OptionSet {
        let rawValue: Int
        static let dropsUnlikely = Strictness(rawValue: 1)
        static let weighsNames = Strictness(rawValue: 2)
        static let cleans = Strictness(rawValue: 4)
        static let all: Strictness = [.dropsUnlikely, .weighsNames, .cleans]
    }

    /// Characters below which a less strict attempt is made.
    private static let enoughCharacters = 400

    let root: PageNode
    let title: String

    /// The elements that make up the article, in order, without furniture; empty when there is nothing.
    func find() -> [PageNode] {
        let attempts: [Strictness] = [.all, [.weighsNames, .cleans], [.cleans], []]
        var best: (nodes: [PageNode], characters: Int) = ([], 0)
        for strictness in attempts {
            let nodes = attempt(strictness)
            let characters = nodes.reduce(0) { $0 + $1.measure.characters }
            if characters >= ArticleFinder.enoughCharacters { return nodes }
            if characters > best.characters { best = (nodes, characters) }
        }
        return best.nodes
    }

    private func attempt(_ strictness: Strictness) -> [PageNode] {
        let page = root.copy()
        let body = page.first { $0.name == "body" } ?? page
        body.measureAll()
        PagePruner(body, dropsUnlikely: strictness.contains(.dropsUnlikely)).prune(body)
        ParagraphShaper().shape(body)
        body.measureAll()
        let scorer = CandidateScorer(weighsNames: strictness.contains(.weighsNames))
        let top = scorer.best(in: body)
        let joined = SiblingJoiner(weighsNames: strictness.contains(.weighsNames)).joined(top)
        let nodes = BodyNarrower().narrowed(joined)
        let cleaner = ArticleCleaner(
            weighsNames: strictness.contains(.weighsNames), isConditional: strictness.contains(.cleans), title: title)
        return nodes.compactMap { cleaner.cleaned($0) }
    }
}

/// Counts in how many stories each term and name occurs: what the tables of shares known beforehand are made from.
package struct WordCounter: Sendable {
    /// How many stories were counted.
    package private(set) var stories = 0
    /// Terms with the stories that have them.
    package private(set) var terms: [String: Int] = [:]
    /// Keys of names with the stories that have them.
    package private(set) var names: [String: Int] = [:]
    private var reader = StoryReader(parameters: .standard)

    /// Creates a counter that has counted nothing.
    package init() {}

    /// Counts a story.
    package mutating func count(_ story: Story) {
        stories += 1
        let words = reader.words(of: story)
        for term in Set(words.filter { !$0.isStop && !$0.isNumber }.map(\.term)) { terms[term, default: 0] += 1 }
        for key in Set(Principals.keys(of: words)) where !key.isEmpty { names[key, default: 0] += 1 }
    }
}

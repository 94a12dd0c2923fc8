import EventGrouping

/// Tells stories in other words: in each world a word stands for another that is about as frequent.
///
/// So no story resembles one of another world more than any two stories do, and the frequencies of words stay those of news.
/// The most frequent words are those of every world.
struct ChangedWords {
    private static let unchanged = 400
    /// How many words of neighbouring frequency take each other's places.
    private static let block = 509

    private var ranked: [Substring] = []
    private var ranks: [Substring: Int] = [:]

    init(of stories: [Story]) {
        var counts: [Substring: Int] = [:]
        for story in stories {
            for word in Self.words(story.title) + Self.words(story.text) { counts[word, default: 0] += 1 }
        }
        ranked = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
        for (rank, word) in ranked.enumerated() { ranks[word] = rank }
    }

    /// A story as a world tells it; that of world 0 is as given.
    func story(_ story: Story, in world: Int) -> Story {
        var other = story
        other.title = change(story.title, world)
        other.text = change(story.text, world)
        return other
    }

    private func change(_ text: String, _ world: Int) -> String {
        text.split(separator: "\n").map { line in
            Self.words(String(line)).map { self.word($0, world) }.joined(separator: " ")
        }
        .joined(separator: "\n")
    }

    private func word(_ word: Substring, _ world: Int) -> Substring {
        guard let rank = ranks[word], rank >= Self.unchanged else { return word }
        let start = Self.unchanged + (rank - Self.unchanged) / Self.block * Self.block
        let length = min(Self.block, ranked.count - start)
        // Another step in each block, so that no two worlds have many words in common.
        let step = world * (1 + start / Self.block % 7)
        return ranked[start + (rank - start + step) % length]
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    }
}

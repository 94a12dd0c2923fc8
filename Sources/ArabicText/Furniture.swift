/// Lines on a page that are not the story: read-also headlines, share buttons, source lines, lists of other articles.
///
/// They are found by the phrases they open with, in folded letters, so that spelling and vowel marks do not matter, and by
/// what a source repeats: see `RepeatedLines`.
public enum Furniture {
    /// The number of the scheme; it changes when any text yields another story than before.
    public static let version = 2

    /// The story without its furniture.
    ///
    /// Lines that open with a marker phrase are dropped; so are the headline printed again, the headline that follows a
    /// bare read-also line, and everything from the first line that opens a list of other articles, unless no story came
    /// before it.
    ///
    /// - Parameters:
    ///   - text: Plain text, one paragraph a line.
    ///   - title: The article's headline; a line that says the same and no more is not part of the story.
    ///   - repeated: The lines that the article's source repeats, which are not part of it either.
    /// - Returns: The paragraphs that are left, in order, as they were, one line end between them.
    public static func story(in text: String, title: String = "", repeated: RepeatedLines? = nil) -> String {
        let bytes = text.utf8.span
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var reader = StoryReader(title: title.utf8.span, repeated: repeated)
        reader.forEachLine(in: bytes) { line, isStory in
            guard isStory else { return }
            if !kept.isEmpty { kept.append(UInt8(ascii: "\n")) }
            unsafe bytes.extracting(line).withUnsafeBufferPointer { unsafe kept.append(contentsOf: $0) }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Hands the parts of a text that are its story to `body`, without copying any of it.
    ///
    /// They are the lines of `story(in:title:repeated:)`, by their UTF-8 offsets in `text`. Lines with no furniture between them
    /// come as one range, so that an article without furniture is one range. Nothing is allocated for a line.
    public static func forEachStoryRange(
        in text: UTF8Span, title: UTF8Span, repeated: RepeatedLines? = nil, _ body: (_ range: Range<Int>) -> Void
    ) {
        var reader = StoryReader(title: title.span, repeated: repeated)
        var open: Range<Int>?
        reader.forEachLine(in: text.span) { line, isStory in
            if isStory {
                open = (open?.lowerBound ?? line.lowerBound)..<line.upperBound
            } else if let range = open {
                body(range)
                open = nil
            }
        }
        if let range = open { body(range) }
    }
}

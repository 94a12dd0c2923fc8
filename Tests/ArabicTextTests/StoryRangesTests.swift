import ArabicText
import TestSupport
import Testing

@Suite struct StoryRangesTests {
    private static let lines = [
        "أعلن المجلس أن العمل في الجسر يبدأ غدًا.", "المصدر: وكالات", "اقرأ أيضًا:", "افتتاح جسر جديد فوق النهر",
        "قد يعجبك أيضا", "شارك", "", "  ", "…", "وقال الرئيس إن الكلفة ٣٫٥ مليون.", "الأكثر قراءة", "The post x", "1,",
        "250",
        "هـ.", "ـدف",
    ]
    private static let ends = ["\n", "\r\n", "\u{2028}", "\u{85}", "\u{B}", "\n\n"]

    /// A text of lines that are story or furniture, with all kinds of line ends.
    private static func text(_ seed: UInt64) -> String {
        var draw = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...12, using: &draw)
        return (0..<count).map { _ in
            (lines.randomElement(using: &draw) ?? "") + (ends.randomElement(using: &draw) ?? "")
        }.joined()
    }

    @Test("the words of the story's ranges are those of the story", arguments: 0..<300 as Range<UInt64>)
    func ranges(seed: UInt64) {
        let title = "افتتاح جسر جديد فوق النهر"
        let text = StoryRangesTests.text(seed)
        var words: [String] = []
        var end = 0
        Furniture.forEachStoryRange(in: text.utf8Span, title: title.utf8Span) { range in
            #expect(range.lowerBound >= end && range.upperBound <= text.utf8.count && !range.isEmpty)
            end = range.upperBound
            Tokenizer.forEach(in: text.utf8Span, part: range) { folded, place, _ in
                words.append(String(folded: folded))
                let slice = String(decoding: Array(text.utf8)[place], as: UTF8.self)
                #expect(Fold.fold(slice) == String(folded: folded))
            }
        }
        let story = Furniture.story(in: text, title: title)
        #expect(words == Tokenizer.tokens(in: story).map(\.text), "\(text)")
    }

    @Test("an article without furniture is one range")
    func whole() {
        let text = "أول الخبر.\n\nآخر الخبر.\n"
        var ranges: [Range<Int>] = []
        Furniture.forEachStoryRange(in: text.utf8Span, title: "".utf8Span) { ranges.append($0) }
        #expect(ranges == [0..<text.utf8.count - 1])
    }
}

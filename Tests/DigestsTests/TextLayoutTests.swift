import Testing

@testable import Digests

@Suite struct TextLayoutTests {
    @Test("lines end before the width and begin after their indents")
    func wrapping() {
        let lines = TextLayout(width: 12).lines("واحد اثنان ثلاثة أربعة", first: "• ", rest: "  ")
        #expect(lines == ["• واحد اثنان", "  ثلاثة", "  أربعة"])
    }

    @Test("marks take no column, wide characters two", arguments: [("قَالَ", 3), ("漢字", 4), ("\u{200F}a", 1), ("🙂", 2)])
    func width(text: String, columns: Int) { #expect(DisplayWidth.of(text) == columns) }

    @Test("a word longer than a line is cut")
    func longWord() {
        let lines = TextLayout(width: 10).lines(String(repeating: "ط", count: 25))
        #expect(lines.map { DisplayWidth.of($0) } == [10, 10, 5])
    }

    @Test(
        "a line that would run from the left begins with a mark",
        arguments: [("News", true), ("3 أخبار", true), ("• خبر", false), ("──", false), ("٣ أخبار", true)])
    func direction(line: String, isMarked: Bool) {
        #expect(TextLayout.directed(line).unicodeScalars.starts(with: ["\u{200F}"]) == isMarked)
    }

    @Test("a tied dot stays with the words before it")
    func tie() {
        let lines = TextLayout(width: 9).lines("واحد\(TextLayout.tie)· اثنان")
        #expect(lines == ["واحد ·", "اثنان"])
    }
}

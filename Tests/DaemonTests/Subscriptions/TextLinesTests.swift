import Testing

@testable import Daemon

@Suite struct TextLinesTests {
    @Test(
        "joining the lines gives the text to the last byte",
        arguments: [
            "", "a", "a\n", "a\r\nb\r\n", "a\rb", "\n\n", "\r\n\r\n", "a\n\r\nb\r\r\n", "سطر\u{2028}آخر\u{85}\n",
        ])
    func join(_ text: String) {
        #expect(Array(TextLines(text).text.utf8) == Array(text.utf8))
    }

    @Test("lines are counted as YAML counts them")
    func count() {
        let lines = TextLines("a\r\nb\rc\n\nd\u{2028}e")
        #expect((1...7).map { lines[$0] } == ["a\r\n", "b\r", "c\n", "\n", "d\u{2028}", "e", nil])
    }
}

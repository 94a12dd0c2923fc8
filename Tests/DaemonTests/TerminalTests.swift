import Foundation
import Testing

@testable import Daemon

@Suite struct TerminalTests {
    @Test(
        "characters that steer a terminal or turn the direction become spaces",
        arguments: [
            ("عنوان\u{1B}[31m أحمر", "عنوان [31m أحمر"), ("سطر\nثان", "سطر ثان"), ("\u{202E}مقلوب", " مقلوب"),
            ("a\u{9B}b\u{7F}c\u{2028}d\u{2066}e", "a b c d e"), ("عادي – «نص» 42%", "عادي – «نص» 42%"),
        ])
    func plain(text: String, expected: String) {
        #expect(Terminal.plain(text) == expected)
    }
}

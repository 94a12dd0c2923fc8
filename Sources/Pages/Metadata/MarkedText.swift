import Charsets

/// Text in which careless pages leave markup.
enum MarkedText {
    /// On one clean line, without tags and entities.
    static func line(_ text: String) -> String { MetaTags.line(plain(text)) }

    /// In paragraphs separated by a blank line, without tags and entities.
    static func paragraphs(_ text: String) -> String {
        let lines = plain(text).split(whereSeparator: \.isNewline)
        return lines.map { TextCleaner.folded(TextCleaner.clean(String($0))) }.filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    private static func plain(_ text: String) -> String {
        guard text.contains("<") || text.contains("&") else { return text }
        let tree = PageTree(Array("<div>\(text.prefix(bytes: PageLimits.textBytes))</div>".utf8))
        return ArticleText.lines(of: tree.root)
    }
}

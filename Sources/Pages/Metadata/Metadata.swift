/// What a page says of its article.
struct Metadata {
    /// All but the text.
    var page = Page()
    /// The text that the structured data carries, as plain paragraphs; empty when there is none.
    var body = ""
}

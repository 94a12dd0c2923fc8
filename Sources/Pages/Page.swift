package import Foundation

/// An article as its page tells it.
package struct Page: Sendable, Hashable, Codable {
    /// The headline on one line, without the name of the site; empty when none was found.
    package var title = ""
    /// Who wrote it, on one line, without words such as "by".
    package var byline: String?
    package var published: Date?
    /// BCP 47 tag; the language of the script the text is in when the page names none.
    package var language: String?
    /// What the site calls itself.
    package var site: String?
    /// Plain text, paragraphs separated by a blank line; empty when the page holds no article.
    package var text = ""
    /// What the article says about itself in a sentence or two.
    package var excerpt = ""

    package init() {}
}

import News

import Foundation

/// The small pieces of HTML that every page is made of.
enum HTMLText {
    /// `text` as content or as the value of a quoted attribute.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    static func written(_ phrase: Phrase) -> String { phrase.written(words: escaped, isolated: isolated) }

    /// A foreign run that keeps its own direction and leaves that of the words around it alone.
    static func isolated(_ text: String) -> String { "<bdi>\(escaped(text))</bdi>" }

    /// A title in the direction of its own first letter, which is that of `bdi` unless another is given.
    static func title(_ text: String) -> String { "<bdi>\(escaped(text))</bdi>" }

    /// `content` as a link to `address`, which `WebLink` proved; without one the content alone.
    ///
    /// The page opens no window and its head asks for no referrer, so that no link needs to say either.
    static func link(_ content: String, to address: String?) -> String {
        guard let address else { return content }
        return "<a href=\"\(escaped(address))\">\(content)</a>"
    }

    /// A list, or nothing when it would be empty.
    static func list(_ tag: String = "ul", class name: String, _ items: [String]) -> String {
        guard !items.isEmpty else { return "" }
        return (["<\(tag) class=\"\(name)\">"] + items.map { "<li>\($0)</li>" } + ["</\(tag)>"])
            .joined(separator: "\n")
    }
}

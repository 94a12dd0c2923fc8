import Dates

/// Writes a page as the JSON object that `marsad extract` promises to other tools.
package enum PageJSON {
    /// One object on one line with its keys in a fixed order; the date is RFC 3339 in UTC, or null.
    package static func text(of page: Page) -> String {
        let fields: [(String, String?)] = [
            ("title", page.title), ("byline", page.byline), ("published", page.published.map(Timestamp.text)),
            ("language", page.language), ("site", page.site), ("text", page.text), ("excerpt", page.excerpt),
        ]
        let written = fields.map { key, value in "\"\(key)\":\(value.map(quoted) ?? "null")" }
        return "{\(written.joined(separator: ","))}"
    }

    /// A string of JSON (RFC 8259, section 7).
    private static func quoted(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}

/// The frame around every page Marsad writes.
enum HTMLPage {
    /// A complete document; `title` is not yet escaped, `links`, `mark` and `body` are.
    ///
    /// `style` has rules that only this kind of page needs, `links` are elements for the head, and `mark` is what programs
    /// find in the page as the value of `data-digest`.
    static func whole(
        title: String, style: String = "", links: [String] = [], mark: String? = nil, body: [String]
    ) -> String {
        let sheet = style.isEmpty ? HTMLStyle.sheet : HTMLStyle.sheet + "\n" + style
        let head = """
            <!DOCTYPE html>
            <html lang="ar" dir="rtl">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            \((["<title>\(HTMLText.escaped(title))</title>"] + links).joined(separator: "\n"))
            <style>
            \(sheet)
            </style>
            </head>
            <body\(mark.map { " data-digest=\"\($0)\"" } ?? "")>
            <a class="skip" href="#main">إلى الأخبار</a>
            """
        return ([head] + body.filter { !$0.isEmpty } + ["</body>", "</html>", ""]).joined(separator: "\n")
    }

    /// The page may show itself and nothing else, so that even a hole in the escaping would load and run nothing.
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
}

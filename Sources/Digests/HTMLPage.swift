/// The frame around every page Marsad writes.
enum HTMLPage {
    /// A complete document; `title` is not yet escaped, `body` is.
    static func whole(title: String, body: [String]) -> String {
        let head = """
            <!DOCTYPE html>
            <html lang="ar" dir="rtl">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>\(HTMLText.escaped(title))</title>
            <style>
            \(HTMLStyle.sheet)
            </style>
            </head>
            <body>
            <a class="skip" href="#main">إلى الأخبار</a>
            """
        return ([head] + body.filter { !$0.isEmpty } + ["</body>", "</html>", ""]).joined(separator: "\n")
    }

    /// The page may show itself and nothing else, so that even a hole in the escaping would load and run nothing.
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
}

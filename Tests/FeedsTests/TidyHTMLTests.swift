import Charsets
import TestSupport
import Testing

@testable import Feeds

@Suite struct TidyHTMLTests {
    @Test(
        "HTML that leaves something to interpret is left to the tree",
        arguments: [
            "<p>نص", "نص</p>", "<b><i>نص</b></i>", "<p><div>نص</div></p>", "<b><p>نص</p></b>", "<a><a>نص</a></a>",
            "<p class=x>نص</p>", "<script>x()</script>", "نص<!-- x -->", "<ul>نص</ul>", "<li>نص</li>", "1 > 2", "a & b",
            "<p dir=\"rtl\"style=\"x\">نص</p>", "<svg:p>نص</svg:p>", "&apos;", "&unknown;", "&#x202E;",
            "<table></table>",
            "<p title=\"&lt;\">نص</p>", "<p \"x\">نص</p>", "<", "<p", "<p x", "<p x=", "<p x=\"", "<p x=\"y\"", "&",
            "&amp",
        ])
    func untidy(html: String) {
        #expect(TidyHTML.read(html, with: Sanitizer(base: nil)) == nil)
    }

    @Test(
        "HTML that is plain is read without a tree",
        arguments: [
            (
                "<p dir=\"rtl\" class='x'>نص <b>غامق</b> &amp; <A HREF=\"/x?a=1&amp;utm_source=rss\">رابط</a></p>",
                "<p dir=\"rtl\">نص <b>غامق</b> &amp; "
                    + "<a href=\"https://n.example/x?a=1\" rel=\"noopener noreferrer\">رابط</a></p>", "نص غامق & رابط"
            ),
            ("<ul>\n<li>أ</li>\n<li>ب</li>\n</ul>", "<ul>\n<li>أ</li>\n<li>ب</li>\n</ul>", "أ\nب"),
            (
                "<div><img src=\"a.jpg\" alt=\"صورة\" onload=\"x()\" /><br/>نص</div>",
                "<div><img src=\"https://n.example/d/a.jpg\" alt=\"صورة\"><br>نص</div>", "نص"
            ),
            ("<a href=\"javascript:x()\">نص</a>", "<a>نص</a>", "نص"),
        ])
    func tidy(html: String, expected: String, text: String) throws {
        let read = try #require(TidyHTML.read(html, with: Sanitizer(base: "https://n.example/d/")))
        #expect(read == SafeHTML(html: expected, text: text))
    }

    @Test("one pass and the tree read random HTML alike", arguments: 0..<40)
    func sameAsTheTree(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let sanitizer = Sanitizer(base: "https://n.example/d/")
        for _ in 0..<200 {
            let html = RandomHTML.text(using: &generator)
            guard html.survey.isClean, let tidy = TidyHTML.read(html, with: sanitizer) else { continue }
            let tree = sanitizer.sanitise(MarkupDocument(html: Array(html.utf8)).topNodes)
            #expect(tidy.text == tree.text, "\(html)")
            // White space between blocks shows nothing, and the tree drops some of it.
            #expect(RandomHTML.squeezed(tidy.html) == RandomHTML.squeezed(tree.html), "\(html)")
        }
    }
}

/// Pieces of HTML put together at random, so that about half of it is in order.
private enum RandomHTML {
    private static let texts = ["نص", "كلمة ", " و", "&amp;", "&nbsp;", "&laquo;", "x", "\n", "ـ", " 12 ", "أً"]
    private static let phrases = ["b", "i", "a", "span", "strong", "em", "u"]
    private static let blocks = ["p", "div", "h2", "blockquote", "ul", "li", "section"]
    private static let attributes = [
        " dir=\"rtl\"", " class='c'", " href=\"/a?b=1&amp;c=2\"", " title=\"عنوان\"", " href='javascript:x'",
        " lang=\"ar\"",
        " onclick=\"x()\"", " style=\"color:red\"",
    ]

    static func text(using generator: inout SeededGenerator) -> String {
        var html = ""
        for _ in 0..<Int.random(in: 1...4, using: &generator) { html += piece(depth: 0, using: &generator) }
        return html
    }

    private static func piece(depth: Int, using generator: inout SeededGenerator) -> String {
        let choice = Int.random(in: 0..<10, using: &generator)
        if choice < 4 || depth > 3 { return texts.randomElement(using: &generator) ?? "" }
        if choice == 4 {
            return ["<br>", "<br/>", "<img src=\"/a.jpg\" alt=\"\">"].randomElement(using: &generator) ?? ""
        }
        let name = (choice < 7 ? phrases : blocks).randomElement(using: &generator) ?? "p"
        let attribute = Bool.random(using: &generator) ? attributes.randomElement(using: &generator) ?? "" : ""
        var inner = ""
        for _ in 0..<Int.random(in: 0...3, using: &generator) { inner += piece(depth: depth + 1, using: &generator) }
        return "<\(name)\(attribute)>\(inner)</\(name)>"
    }

    static func squeezed(_ html: String) -> String {
        html.replacing(/\s+/, with: " ").replacing("> ", with: ">").replacing(" <", with: "<")
    }
}

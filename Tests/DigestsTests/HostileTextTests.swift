import Foundation
import News
import Testing

@testable import Digests

@Suite struct HostileTextTests {
    static let titles = [
        "</title><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='x", "&lt;b&gt; &amp;",
        "\u{1B}[2J\u{1B}]0;title\u{07}\u{9B}31mأحمر", "سطر\nآخر\u{2028}ثالث\r---", "\u{202E}معكوس\u{2066}\u{200F}",
        "[اضغط](javascript:alert(1)) ![x](http://e.example/x.png)", "```\n# عنوان\n- بند",
        "<!-- --> ]]> <svg onload=x>",
        "www.evil.example http://evil.example a@evil.example", "~~محذوف~~ **غليظ** _مائل_ `رمز` | جدول |",
        String(repeating: "ط", count: 10_000), String(repeating: "e\u{301}\u{302}", count: 3000), "\u{0}\u{7F}\u{85}",
        "../../etc/passwd", "{{7*7}} ${x} %s \\", "</div>\n\n<div>",
    ]

    static let links = [
        "javascript:alert(1)", "data:text/html,<script>", "https://e.example/\"onclick=\"x",
        "https://e.example/a b>c)(d",
        "  HTTPS://e.example/\u{202E}س  ", "//e.example", "file:///etc/passwd", "https://",
        "https://e.example/?a=1&copy;=2",
    ]

    /// A day on which every text that comes from outside is hostile.
    static func digest() throws -> Digest {
        var maker = try InventedDays.maker()
        for (number, title) in titles.enumerated() {
            let name = "\(titles[(number + 3) % titles.count]) \(number)"
            maker.source(name, in: "free", number % 2 == 0 ? .healthy : .failing, fault: title)
            maker.article(name, 8, number, title, event: Int64(number / 3 + 1), link: links[number % links.count])
        }
        return try InventedDays.digest(of: maker.coverage)
    }

    @Test("no tag, attribute or address of a stranger gets into the page")
    func html() throws {
        let page = DigestFormat.html.render(try Self.digest())
        for tag in page.matches(of: /<\/?([a-zA-Z!]+)([^>]*)>/) {
            #expect(Self.tags.contains(String(tag.1)), "\(tag.0)")
            #expect(!tag.2.contains(/\son[a-z]+=/), "\(tag.0)")
        }
        for link in page.matches(of: /href="([^"]*)"/) {
            let isOwn = link.1.hasPrefix("#") || link.1.wholeMatch(of: Self.ownLinks) != nil
            #expect(isOwn || link.1.lowercased().hasPrefix("https://e.example/"), "\(link.0)")
        }
    }

    /// The addresses of other pages of Marsad.
    static var ownLinks: Regex<(Substring, Substring?, Substring, Substring?, Substring?)> {
        /(\.\.\/)*(index|events\/e[0-9]+|threads\/t[0-9]+|([0-9\/]+)?digest)\.html(#e[0-9]+)?/
    }

    static let tags: Set<String> = [
        "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "a", "header", "p", "h", "time", "ul", "ol", "li",
        "bdi", "span", "strong", "dl", "dt", "dd", "div", "nav", "main", "section", "article", "details", "summary",
        "table", "thead", "tbody",
        "tr",
        "th", "td", "footer",
    ]

    @Test("every open tag of a page is closed in order")
    func balance() throws {
        for digest in [try Self.digest(), try InventedDays.digest(of: InventedDays.full())] {
            var open: [String] = []
            for tag in DigestFormat.html.render(digest).matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) {
                let name = String(tag.2)
                if name == "meta" { continue }
                if tag.1.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
            }
            #expect(open.isEmpty)
        }
    }

    @Test("no markup of a stranger is live in Markdown")
    func markdown() throws {
        let page = DigestFormat.markdown.render(try Self.digest())
        let dead = page.replacing(/\\[\\`*_\[\]<>#|~&!$@.\/]/, with: "")
        for tag in dead.matches(of: /<([^>]*)>/) {
            let own = ["bdi", "/bdi", "div dir=\"rtl\" lang=\"ar\"", "/div"].contains(String(tag.1))
            #expect(own || tag.1.lowercased().hasPrefix("https://e.example/"), "\(tag.0)")
        }
        for link in dead.matches(of: /\]\(([^)]*)\)/) {
            #expect(link.1.lowercased().hasPrefix("<https://e.example/"), "\(link.0)")
        }
        #expect(!dead.contains("www."))
        #expect(!dead.contains("`"))
    }

    @Test("every block of Markdown begins with an Arabic letter")
    func arabicFirst() throws {
        let page = DigestFormat.markdown.render(try Self.digest())
        let body = page.split(separator: "\n\n").drop { !$0.hasPrefix("<div") }.dropFirst()
        for line in body.joined(separator: "\n").split(separator: "\n") where line != "</div>" && line != "---" {
            let letter = line.unicodeScalars.first { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            #expect(letter?.isRightToLeft == true, "\(line)")
        }
    }

    @Test("a terminal gets no control character and no line that is too long", arguments: DigestFormat.allCases)
    func terminal(format: DigestFormat) throws {
        let page = format.render(try Self.digest())
        let controls = page.unicodeScalars.filter { $0 != "\n" && $0.properties.generalCategory == .control }
        #expect(controls.isEmpty)
        #expect(!page.contains("[2J") && !page.contains("31mأحمر"))
        #expect(!page.unicodeScalars.contains("\u{202E}") && !page.unicodeScalars.contains("\u{2028}"))
        guard format == .text else { return }
        for line in page.split(separator: "\n") where !line.contains("://e.example") {
            #expect(DisplayWidth.of(line) <= 76, "\(line)")
        }
    }

    @Test("JSON stays JSON")
    func json() throws {
        let digest = try Self.digest()
        #expect(try JSONRenderer.digest(from: Array(DigestFormat.json.render(digest).utf8)) == digest)
    }
}

import Dates
import Pages
import Testing

@Suite struct PageReaderTests {
    @Test(
        "the story is read whole and alone, however the page is made",
        arguments: ["plain.html", "windows-1256.html", "furniture.html", "data.html"])
    func story(name: String) throws {
        let page = try FixturePages.page(name)
        let paragraphs = page.text.split(separator: "\n\n")
        #expect(paragraphs.count == FixturePages.openings.count, "\(page.text)")
        for (paragraph, opening) in zip(paragraphs, FixturePages.openings) { #expect(paragraph.hasPrefix(opening)) }
    }

    @Test(
        "headline, date and language are read from wherever they are",
        arguments: ["plain.html", "windows-1256.html", "furniture.html", "data.html"])
    func metadata(name: String) throws {
        let page = try FixturePages.page(name)
        #expect(page.title == FixturePages.title)
        #expect(page.published.map(Timestamp.text) == "2026-03-02T06:15:00Z")
        #expect(page.language == "ar")
        #expect(page.byline?.hasPrefix("ليلى المنصوري") == true)
    }

    @Test("several authors stand in one line, and the publisher is the site")
    func structuredData() throws {
        let page = try FixturePages.page("data.html")
        #expect(page.byline == "ليلى المنصوري، كريم بدران")
        #expect(page.site == "صحيفة الساحل")
        #expect(page.excerpt == "المبنى الجديد يفتح قبل الصيف")
    }

    @Test("what is hidden, scripted or meant to reorder text is not read")
    func hostile() throws {
        let page = try FixturePages.page("hostile.html")
        #expect(page.text.hasPrefix(FixturePages.openings[0]))
        #expect(page.text.contains("نص سليم بعد ذلك كله"))
        for wrong in ["مخفي", "alert", "color", "مكتوم", "\u{202E}", "\u{0}"] {
            #expect(!page.text.contains(wrong))
            #expect(!page.title.contains(wrong))
        }
        #expect(page.published == nil)
    }

    @Test("a page without an article has no text")
    func noArticle() throws {
        let page = try FixturePages.page(html: "<html><body><script>start()</script></body></html>")
        #expect(page.text.isEmpty)
        #expect(page.language == nil)
    }

    @Test("the language is that of the script when the page names none")
    func language() throws {
        let text = "<p>نزل المطر في الوادي، وامتلأت السدود، وعاد الناس إلى حقولهم بعد عامين من الجفاف.</p>"
        #expect(try FixturePages.page(html: text).language == "ar")
    }

    @Test(
        "what is no page is refused",
        arguments: [
            ([], PageError.empty), (Array(" \n\t".utf8), .empty),
            (Array("%PDF-1.7 <p>".utf8), .notAPage("a PDF document")),
            (Array("كلام بلا وسوم".utf8), .notAPage("text without markup")),
            (Array(repeating: 1, count: 500) + Array("<p>".utf8), .notAPage("binary data")),
        ] as [([UInt8], PageError)])
    func refused(bytes: [UInt8], error: PageError) {
        #expect(throws: error) { try PageReader().read(bytes, url: nil, contentType: nil) }
        #expect(!error.description.contains("\n"))
    }

    @Test("Arabic in UTF-16 is not taken for binary data")
    func wide() throws {
        let html = "<p>وصل القطار الأول إلى محطة المدينة، وكان في استقباله المئات.</p>"
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in html.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try PageReader().read(bytes, url: nil, contentType: nil).text.hasPrefix("وصل القطار"))
    }
}

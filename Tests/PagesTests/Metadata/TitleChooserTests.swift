import Testing

@testable import Pages

@Suite struct TitleChooserTests {
    @Test(
        "the name of the site is taken off the title",
        arguments: [
            ("افتتاح جسر النهر | الساحل", "افتتاح جسر النهر"), ("الساحل - افتتاح جسر النهر", "افتتاح جسر النهر"),
            ("افتتاح جسر النهر – الساحل نيوز", "افتتاح جسر النهر"),
            ("افتتاح جسر النهر - وحفل", "افتتاح جسر النهر - وحفل"),
            ("افتتاح جسر النهر", "افتتاح جسر النهر"),
        ])
    func withoutSite(written: String, expected: String) {
        #expect(TitleChooser(site: "الساحل", written: written, headings: [], named: []).title == expected)
    }

    @Test("a heading that another source bears out is the headline")
    func heading() {
        let chooser = TitleChooser(
            site: nil, written: "افتتاح جسر النهر في الزيتونة", headings: ["الساحل", "افتتاح جسر النهر"], named: [])
        #expect(chooser.title == "افتتاح جسر النهر")
    }

    @Test("a name that is the site's own is no headline")
    func siteName() {
        let chooser = TitleChooser(site: "الساحل", written: nil, headings: ["افتتاح الجسر"], named: ["الساحل"])
        #expect(chooser.title == "افتتاح الجسر")
    }
}

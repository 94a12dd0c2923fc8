import Foundation
import Pages
import Testing

@Suite struct PageJSONTests {
    @Test("the keys stand in their order, and what is unknown is null")
    func empty() {
        let expected =
            #"{"title":"","byline":null,"published":null,"language":null,"site":null,"text":"","excerpt":""}"#
        #expect(PageJSON.text(of: Page()) == expected)
    }

    @Test("what JSON cannot hold as it is comes back the same")
    func escaped() throws {
        var page = Page()
        page.text = "سطر \"أول\"\n\nسطر \\ ثان\u{1}"
        page.published = Date(timeIntervalSince1970: 1_772_431_200)
        let object = try JSONSerialization.jsonObject(with: Data(PageJSON.text(of: page).utf8))
        let fields = try #require(object as? [String: Any])
        #expect(fields["text"] as? String == page.text)
        #expect(fields["published"] as? String == "2026-03-02T06:00:00Z")
    }
}

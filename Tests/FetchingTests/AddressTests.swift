import Testing

@testable import Fetching

@Suite struct AddressTests {
    @Test("an Arabic path is escaped on the way")
    func escapesArabic() throws {
        let address = try Address("https://example.org/أخبار?ق=1", allowsFile: false)
        #expect(address.url == "https://example.org/%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1?%d9%82=1")
        #expect(address.host == "example.org")
    }

    @Test("an Arabic name of a server is asked for in ASCII")
    func convertsName() throws {
        let address = try Address("https://أخبار.مصر/feed", allowsFile: false)
        #expect(address.url == "https://xn--igbicxr.xn--wgbh1c/feed")
        #expect(address.host == "xn--igbicxr.xn--wgbh1c")
    }

    @Test("what is shown has no password")
    func hidesPassword() throws {
        let address = try Address("https://reader:secret@Example.org/feed", allowsFile: false)
        #expect(address.shown == "https://Example.org/feed")
        #expect(address.url == "https://reader:secret@Example.org/feed")
        #expect(address.host == "example.org")
    }

    @Test(
        "only http and https are fetched",
        arguments: [
            "ftp://example.org/feed", "gopher://example.org/", "dict://example.org/", "javascript:alert(1)", "feed",
            "//example.org/feed", "", "http://", "http:// example.org/", "http://example.org:99999/",
            "http://example.org/\r\nX: y", "data:text/plain,x", "file:///etc/passwd",
        ])
    func refusesOthers(url: String) {
        let error = #expect(throws: FetchError.self) { try Address(url, allowsFile: false) }
        #expect(error?.label == "refused")
    }

    @Test("a file is read by its unescaped path where it is allowed")
    func allowsFile() throws {
        let address = try Address("file:///tmp/%D9%85%D8%B1%D8%B5%D8%AF.xml", allowsFile: true)
        #expect(address.path == "/tmp/مرصد.xml")
        #expect(address.host.isEmpty)
    }

    @Test("an endless address is refused without being repeated")
    func refusesEndless() {
        let url = "http://example.org/" + String(repeating: "a", count: 9000)
        let error = #expect(throws: FetchError.self) { try Address(url, allowsFile: false) }
        #expect((error?.description.utf8.count ?? 0) < 200)
    }
}

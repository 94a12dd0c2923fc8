import News
import TestSupport
import Testing

@Suite struct LinkKeyTests {
    @Test(
        "spellings of one address give one key",
        arguments: [
            ("https://e.org/a", ["http://e.org/a", "HTTPS://E.Org/a", "https://e.org:443/a", "http://e.org:80/a"]),
            ("https://e.org/a", ["https://e.org/a#top", "https://e.org/a?", "https://e.org/a?#", "https://e.org:/a"]),
            (
                "https://e.org/أخبار",
                [
                    "https://e.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1", "https://e.org/%d8%a3خبار",
                    "https://e.org/\u{627}\u{654}خبار", "https://e.org/%D8%A7%D9%94%D8%AE%D8%A8%D8%A7%D8%B1",
                    "https://e.org/ا%D9%94خبار",
                ]
            ),
            ("https://e.org/a-b_c.d~e", ["https://e.org/%61-b%5Fc%2ed%7Ee"]),
            ("https://e.org/a,b:c(d)", ["https://e.org/a%2Cb%3Ac%28d%29"]),
            ("https://e.org/a b", ["https://e.org/a%20b"]),
            ("https://مثال.إختبار/1", ["https://%D9%85%D8%AB%D8%A7%D9%84.إختبار/1", "http://مثال.إختبار:80/1"]),
            ("https://e.org/?p=1", ["http://e.org?p=1", "https://e.org/?p=1#comments"]),
            ("https://e.org/#!/a/1", ["http://e.org/#!/a/1", "https://e.org#!/%61/1"]),
            ("https://e.org/a%E3%C7", ["https://e.org/a%e3%c7"]),
            ("https://e.org/100%25", ["https://e.org/100%"]),
        ])
    func same(key: String, spellings: [String]) {
        #expect(LinkKey(key)?.text == key)
        for spelling in spellings { #expect(LinkKey(spelling)?.text == key, "\(spelling)") }
    }

    @Test(
        "addresses that may lead to two pages give two keys",
        arguments: [
            ("https://e.org/a%2Fb", "https://e.org/a/b"), ("https://e.org/a%3Fb", "https://e.org/a?b"),
            ("https://e.org/a%23b", "https://e.org/a#b"), ("https://e.org/?a=1%262", "https://e.org/?a=1&2"),
            ("https://e.org/?a=1%3D2", "https://e.org/?a=1=2"), ("https://e.org/?a=1%2B2", "https://e.org/?a=1+2"),
            ("https://e.org/a%2541", "https://e.org/aA"), ("https://e.org/a%2541", "https://e.org/a%41"),
            ("https://e.org/A", "https://e.org/a"), ("https://e.org/a/", "https://e.org/a"),
            ("https://e.org/#/a/1", "https://e.org/#/a/2"), ("https://e.org/?p=1", "https://e.org/?p=2"),
            ("https://e.org:8080/a", "https://e.org/a"), ("https://www.e.org/a", "https://e.org/a"),
            ("https://e%3A80.org/a", "https://e:80.org/a"), ("https://e.org/%00a", "https://e.org/a"),
            ("https://e.org/%C3", "https://e.org/Ã"), ("ftp://e.org/a", "https://e.org/a"),
        ])
    func different(one: String, other: String) {
        #expect(LinkKey(one) != nil)
        #expect(LinkKey(one) != LinkKey(other))
    }

    @Test(
        "the front page of a site names no item of it",
        arguments: ["", "https://e.org", "http://e.org/", "https://e.org/#top", "https://e.org:443/?"])
    func frontPage(address: String) {
        #expect(LinkKey(address) == nil)
    }

    @Test(
        "an identifier that is a link has the form of one and keeps its fragment, any other is composed and no more",
        arguments: [
            ("http://e.org/?p=12", "https://e.org/?p=12"), ("https://E.org/live#5", "https://e.org/live#5"),
            ("http://e.org", "https://e.org/"), ("e\u{301}-50%41", "é-50%41"),
            ("tag:e.org,2024:%61", "tag:e.org,2024:%61"),
        ])
    func identifiers(id: String, form: String) {
        #expect(LinkKey.form(ofIdentifier: id) == form)
    }

    @Test("the key of a key is that key, whatever the address", arguments: 0..<400)
    func idempotent(seed: UInt64) throws {
        for number in 0..<25 {
            let address = RandomAddress.make(seed: seed * 25 + UInt64(number))
            if let key = LinkKey(address) { #expect(LinkKey(key.text) == key, "\(address.debugDescription)") }
            let form = LinkKey.form(ofIdentifier: address)
            #expect(LinkKey.form(ofIdentifier: form) == form, "\(address.debugDescription)")
        }
    }
}

/// Addresses put together from what a normal form could stumble over.
private enum RandomAddress {
    private static let pieces = [
        "/", "?", "#", "&", "=", ":", "@", "%", "%%", "%2", "%25", "%2F", "%3f", "%41", "%34%31", "%00", "%20", " ",
        "%D8%A3", "%D8", "%A3", "%CC%81", "%CC%87", "%CC%A7", "%E2%84%AA", "%F0%9F%98%80", "%ED%A0%80", "\u{301}",
        "\u{307}", "\u{338}", "\u{654}", "ا", "أ", "\u{212A}", "\u{37E}", "İ", "ß", "Σ", "\u{600}", ":80", ":443", "80",
        "a", "B", "2", "D", "!", ";", "+", ".", "..", "[", "]", "\\", "http://", "\r\n", "😀",
    ]

    static func make(seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        let start = ["https://", "http://e.org", "https://e.org/", "HTTP://E.org:80", "", "tag:"]
        let length = Int.random(in: 0...12, using: &generator)
        return (start.randomElement(using: &generator) ?? "")
            + (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
}

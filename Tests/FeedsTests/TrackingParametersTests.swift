import Testing

@testable import Feeds

@Suite struct TrackingParametersTests {
    @Test(
        "parameters that track readers are taken off, and nothing else",
        arguments: [
            ("https://n.example/a?utm_source=rss&utm_medium=feed", "https://n.example/a"),
            ("https://n.example/a?id=5&utm_source=rss&page=2", "https://n.example/a?id=5&page=2"),
            ("https://n.example/a?fbclid=x#نص", "https://n.example/a#نص"),
            ("https://n.example/a?at_medium=RSS&at_campaign=x&id=1#xtor=RSS-3", "https://n.example/a?id=1"),
            ("https://n.example/a#xtor=RSS-3208", "https://n.example/a"),
            ("https://n.example/a?UTM_Source=rss", "https://n.example/a"),
            ("https://n.example/a?id=5", "https://n.example/a?id=5"), ("https://n.example/a?", "https://n.example/a?"),
            ("https://n.example/a?utm", "https://n.example/a?utm"),
            ("https://n.example/a#b=c", "https://n.example/a#b=c"),
            ("https://n.example/a?b&c=%20&&d=", "https://n.example/a?b&c=%20&&d="),
            ("https://n.example/خبر?ق=١&gclid=2", "https://n.example/خبر?ق=١"),
            ("https://n.example/a?source=x&ref=y", "https://n.example/a?source=x&ref=y"),
            ("mailto:a@n.example?subject=x", "mailto:a@n.example?subject=x"), ("", ""),
        ])
    func removed(address: String, expected: String) {
        #expect(TrackingParameters.removed(from: address) == expected)
    }

    @Test("links of items lose them, addresses of media stay as they are signed")
    func whereTheyAreRemoved() {
        let address = "https://n.example/a?utm_source=rss"
        #expect(Links.resolve(address, against: nil) == "https://n.example/a")
        #expect(Links.resolve("/a?utm_source=rss", against: "https://n.example/") == "https://n.example/a")
        #expect(Links.resolveMedia(address, against: nil) == address)
    }
}

import Feeds
import Testing

@testable import Daemon

@Suite struct ItemIdentityTests {
    private func item(id: String? = nil, link: String? = nil, title: String = "عنوان", text: String = "نص") -> FeedItem
    {
        var item = FeedItem()
        item.id = id
        item.link = link
        item.title = title
        item.text = text
        return item
    }

    private func keys(_ items: [FeedItem]) -> [String] {
        let identity = ItemIdentity(items: items)
        return items.map(identity.key)
    }

    @Test("the order of a feed does not change what its items are")
    func order() {
        let items = [item(id: "1"), item(link: "https://example.org/2"), item(title: "ثالث"), item(id: "1")]
        #expect(keys(items.reversed()) == keys(items).reversed())
    }

    @Test("an identifier goes before a link, a link before the words")
    func precedence() {
        #expect(keys([item(id: "x", link: "https://example.org/1")]) == ["id:x"])
        #expect(keys([item(link: "https://example.org/1")]) == ["link:https://example.org/1"])
        #expect(keys([item(id: "", link: "https://example.org/1")]) == ["link:https://example.org/1"])
        #expect(keys([item()])[0].hasPrefix("words:"))
    }

    @Test("an edited title is the same item when it keeps its identifier or its link, and another when it has neither")
    func edits() {
        #expect(keys([item(id: "x", title: "قبل")]) == keys([item(id: "x", title: "بعد")]))
        #expect(
            keys([item(link: "https://e.org/1", title: "قبل")]) == keys([item(link: "https://e.org/1", title: "بعد")]))
        #expect(keys([item(title: "قبل")]) != keys([item(title: "بعد")]))
    }

    @Test("an identifier that a document gives to items with different links names none of them")
    func repeatedIdentifier() {
        let both = keys([item(id: "x", link: "https://e.org/1"), item(id: "x", link: "https://e.org/2")])
        #expect(Set(both).count == 2)
    }

    @Test("a link written with percent escapes, or with a decomposed hamza, is the same link")
    func spelling() {
        let plain = keys([item(link: "https://e.org/أخبار")])
        #expect(keys([item(link: "https://e.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1")]) == plain)
        #expect(keys([item(link: "https://e.org/\u{627}\u{654}خبار")]) == plain)
    }
}

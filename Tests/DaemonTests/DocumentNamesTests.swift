import Foundation
import News
import Testing

@testable import Daemon

@Suite struct DocumentNamesTests {
    private static let noon = Date(timeIntervalSince1970: 1_789_480_800)

    private static func item(
        id: String? = nil, link: String? = nil, _ title: String = "عنوان", text: String = "نص", hours: Double? = nil
    ) -> ItemNames {
        ItemNames(
            id: id.flatMap(ItemName.init(id:)), link: link, title: title, text: text,
            published: hours.map { noon.addingTimeInterval($0 * 3_600) })
    }

    private func identities(_ items: [ItemNames], _ rule: IdentityRule = .id) -> [String] {
        DocumentNames(items, rule: rule).identities
    }

    @Test("the order of a feed does not change what its items are", arguments: IdentityRule.allCases)
    func order(rule: IdentityRule) {
        let items = [
            Self.item(id: "1", link: "https://e.org/1"), Self.item(link: "https://e.org/2"), Self.item("ثالث"),
            Self.item(id: "1", link: "https://e.org/3", "رابع"), Self.item(id: "2", "خامس"), Self.item(id: "2", "سادس"),
        ]
        #expect(identities(items.reversed(), rule) == identities(items, rule).reversed())
    }

    @Test("an identifier goes before a link, a link before the words, and none of them before what the rule trusts")
    func precedence() {
        let item = Self.item(id: "x", link: "https://e.org/1")
        #expect(identities([item]) == ["id:x"])
        #expect(identities([item], .link) == ["link:https://e.org/1"])
        #expect(identities([item], .words)[0].hasPrefix("words:"))
        #expect(identities([Self.item(id: "", link: "https://e.org/1")]) == ["link:https://e.org/1"])
        #expect(identities([Self.item(link: "https://e.org/")])[0].hasPrefix("words:"))
        #expect(identities([Self.item()])[0].hasPrefix("words:"))
    }

    @Test(
        "an edited item keeps its identity under every rule that asks for what was not edited",
        arguments: [
            (item(id: "x", "قبل"), item(id: "x", "بعد"), IdentityRule.id),
            (item(link: "https://e.org/1", "قبل"), item(link: "https://e.org/1", "بعد"), .id),
            (item(id: "x", link: "https://e.org/1"), item(id: "y", link: "https://e.org/1"), .link),
            (item(id: "x", text: "قبل", hours: 0), item(id: "y", text: "بعد", hours: 1), .words),
            (item(text: "قبل"), item(text: "بعد"), .id),
        ])
    func edits(before: ItemNames, after: ItemNames, rule: IdentityRule) {
        #expect(identities([before], rule) == identities([after], rule))
    }

    @Test(
        "a link, or an identifier that is one, is the same however it is written",
        arguments: ["https://e.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1", "http://E.org:80/\u{627}\u{654}خبار"])
    func spelling(link: String) {
        for rule in [IdentityRule.id, .link] {
            #expect(
                identities([Self.item(link: link)], rule) == identities([Self.item(link: "https://e.org/أخبار")], rule))
        }
        #expect(identities([Self.item(id: link)]) == identities([Self.item(id: "https://e.org/أخبار")]))
    }

    /// Items that share a name, how many items they are, and whether they are all that the document holds.
    struct Sharing: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var rule: IdentityRule
        var items: [ItemNames]
        var distinct: Int
        var bad: Int

        init(_ what: String, by rule: IdentityRule = .id, _ items: [ItemNames], distinct: Int, bad: Int) {
            (testDescription, self.rule, self.items, self.distinct, self.bad) = (what, rule, items, distinct, bad)
        }
    }

    static let link = "https://e.org/live"
    static let sharings = [
        Sharing(
            "one id, one link: told twice", [item(id: "x", link: link), item(id: "x", link: link)], distinct: 1, bad: 0),
        Sharing(
            "one id, one link, another title: an edit told beside the first wording",
            [item(id: "x", link: link, "قبل"), item(id: "x", link: link, "بعد")], distinct: 1, bad: 0),
        Sharing(
            "one id, the same words under two links: told in two sections",
            [item(id: "x", link: "https://e.org/a/1"), item(id: "x", link: "https://e.org/b/1")], distinct: 1, bad: 0),
        Sharing(
            "one id, other links and words",
            (1...4).map { item(id: "x", link: "https://e.org/\($0)", "خبر \($0)") }, distinct: 4, bad: 3),
        Sharing("one id, no links", (1...4).map { item(id: "x", "خبر \($0)") }, distinct: 4, bad: 3),
        Sharing(
            "one id and the front page for all",
            (1...4).map { item(id: "x", link: "https://e.org/", "خبر \($0)") }, distinct: 4, bad: 3),
        Sharing(
            "one id and one live page for all",
            (1...4).map { item(id: "x", link: link, "خبر \($0)") }, distinct: 4, bad: 3),
        Sharing(
            "one id, no links, one title at two times of a day and on another",
            [item(id: "x", hours: 0), item(id: "x", hours: 1), item(id: "x", hours: 48)], distinct: 2, bad: 1),
        Sharing(
            "ids of their own on one live page", (1...4).map { item(id: "\($0)", link: link) }, distinct: 4, bad: 0),
        Sharing(
            "no ids on one live page", (1...4).map { item(link: link, "خبر \($0)", hours: Double($0)) }, distinct: 4,
            bad: 3),
        Sharing(
            "one link with two titles at one time: an edit", by: .link,
            [item(link: link, "قبل", hours: 0), item(link: link, "بعد", hours: 0)], distinct: 1, bad: 0),
        Sharing(
            "one link with two titles at two times: two items", by: .link,
            [item(link: link, "أول", hours: 0), item(link: link, "ثان", hours: 1)], distinct: 2, bad: 1),
        Sharing(
            "one link with one title on two days: a column", by: .link,
            [item(link: link, hours: 0), item(link: link, hours: 24)], distinct: 2, bad: 1),
        Sharing(
            "one link with one title at two times of a day: told again", by: .link,
            [item(link: link, hours: 0), item(link: link, hours: 1)], distinct: 1, bad: 0),
        Sharing(
            "no titles on one live page", by: .link,
            (1...4).map { item(link: link, "", text: "الدقيقة \($0)", hours: Double($0)) }, distinct: 4, bad: 3),
        Sharing(
            "one title at two times of a day, and nothing else", by: .words,
            [item("عاجل", hours: 0), item("عاجل", hours: 0.5)], distinct: 2, bad: 0),
        Sharing(
            "one title without a date and two texts", by: .words,
            [item("عاجل", text: "أول"), item("عاجل", text: "ثان")],
            distinct: 2, bad: 0),
        Sharing(
            "no title, two texts", by: .words, [item("", text: "أول", hours: 0), item("", text: "ثان", hours: 0)],
            distinct: 2, bad: 0),
    ]

    @Test(
        "items that share a name are as many as they are, and those that share it wrongly are counted",
        arguments: sharings)
    func sharing(_ sharing: Sharing) {
        let names = DocumentNames(sharing.items, rule: sharing.rule)
        #expect(Set(names.identities).count == sharing.distinct, "\(names.identities)")
        #expect(names.shared.bad == sharing.bad)
    }

    @Test(
        "more than one and more than 5 % is too much",
        arguments: [(0, 10, false), (1, 2, false), (2, 40, false), (2, 39, true), (3, 60, false), (4, 60, true)])
    func tooMuch(bad: Int, of: Int, isTooMuch: Bool) {
        #expect(Share(bad: bad, of: of).isTooMuch == isTooMuch)
    }
}

import Daemon
import News
import Testing

/// An invented event and the names that are to be read off it.
struct NamedEvent: Sendable, CustomTestStringConvertible {
    var what: String
    var accounts: [(title: String, text: String)]
    var people: [String] = []
    var places: [String] = []
    var organisations: [String] = []

    var testDescription: String { what }

    var names: EventNames {
        var namer = EventNamer()
        return namer.names(
            in: accounts.map { NamingAccount(title: $0.title, text: $0.text, source: "صحيفة الواحة") })
    }
}

@Suite struct EventNamerTests {
    @Test("an event's people are named in full, once", arguments: NamedEvents.all)
    func people(_ event: NamedEvent) { #expect(event.names.people.map(\.name) == event.people) }

    @Test("an event's places are named as its accounts write them", arguments: NamedEvents.all)
    func places(_ event: NamedEvent) { #expect(event.names.places.map(\.name) == event.places) }

    @Test("an event's bodies are named up to where the name ends", arguments: NamedEvents.all)
    func organisations(_ event: NamedEvent) { #expect(event.names.organisations.map(\.name) == event.organisations) }

    @Test("the spellings of one name meet, and every account that names it counts")
    func spellings() throws {
        let event = NamedEvents.envoy
        let person = try #require(event.names.people.first)
        #expect(person.accounts == 3)
        #expect(person.spellings.contains("لافرنتيف"))
        let place = try #require(event.names.places.first { $0.name == "سوريا" })
        #expect(place.spellings == ["سورية"])
    }

    @Test("the order of the accounts settles ties only")
    func order() {
        for event in NamedEvents.all {
            var turned = event
            turned.accounts.reverse()
            #expect(Set(turned.names.people) == Set(event.names.people))
            #expect(Set(turned.names.places) == Set(event.names.places))
            #expect(Set(turned.names.organisations) == Set(event.names.organisations))
        }
    }

    @Test("a used namer tells the same as a new one")
    func memory() {
        var namer = EventNamer()
        for event in NamedEvents.all + NamedEvents.all {
            let accounts = event.accounts.map { NamingAccount(title: $0.title, text: $0.text, source: "صحيفة الواحة") }
            #expect(namer.names(in: accounts) == event.names)
        }
    }

    @Test("no event has more names than a card shows")
    func limits() {
        let people = (1...12).map { "قال محمد سالم\(["ي", "اوي", "وني"][$0 % 3]) إن الوزير أحمد المر\($0)" }
        let text = people.joined(separator: ".\n") + " باريس لندن مدريد روما برلين موسكو القاهرة بغداد"
        var namer = EventNamer()
        let names = namer.names(in: [NamingAccount(title: "خبر", text: text, source: "")])
        #expect(names.people.count <= 6)
        #expect(names.places.count <= 5)
        #expect(names.organisations.count <= 4)
    }

    @Test(
        "text without names, or without sense, gives no names",
        arguments: [
            "", " ", "وزير", "الرئيس", "قال", "«»", "وزارة", "عبد", "بن بن بن بن", "أبو", "123 456", "\u{202E}\u{200F}",
            "ابن ابن عبد",
            "ارتفعت أسعار الخضار في الأسواق بعد موجة البرد", "حركة المرور كثيفة",
            String(repeating: "عبد ", count: 3_000),
            String(repeating: "بن ", count: 3_000), String(repeating: "أبو بن ", count: 2_000),
        ])
    func none(_ text: String) {
        var namer = EventNamer()
        let names = namer.names(in: [NamingAccount(title: text, text: text, source: text)])
        #expect(names == EventNames())
    }

    @Test("an event without accounts has no names")
    func empty() {
        var namer = EventNamer()
        #expect(namer.names(in: []) == EventNames())
    }
}

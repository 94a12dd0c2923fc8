import Foundation
import News
import Testing

@testable import Digests

@Suite struct EventPageTests {
    private func page(of event: Int64, in digest: Digest) throws -> String {
        let event = try #require(digest.events.first { $0.id.rawValue == event })
        return HTMLEventPage(event, of: digest).page
    }

    @Test("an event's page shows all that its card folds", arguments: [2, 3, 4])
    func golden(event: Int64) throws {
        try Golden.expect(page(of: event, in: InventedDays.issue()), matches: "event-\(event).html")
    }

    @Test("each event that several told has a page, single stories have none")
    func pages() throws {
        let digest = try InventedDays.issue()
        let names = digest.files([.html]).map(\.name)
        #expect(names == ["digest.html", "events/e3.html", "events/e2.html", "events/e4.html"])
        #expect(try InventedDays.issue(2).files([.html]).map(\.name).contains("events/e3-r2.html"))
    }

    @Test("without the page of the day there are no pages of events")
    func otherFormats() throws {
        #expect(try InventedDays.issue().files([.markdown, .json]).map(\.name) == ["digest.md", "digest.json"])
    }

    @Test("edits and copies are open and every stop of the thread is there")
    func open() throws {
        let digest = try InventedDays.issue()
        let visit = try page(of: 3, in: digest)
        #expect(!visit.contains("<details class=\"edits\""))
        #expect(visit.contains("<del><bdi>وصول متأخر للمبعوث</bdi></del>"))
        #expect(visit.contains("أول زيارة للمبعوث الأممي"))
        #expect(visit.contains("href=\"../../../../threads/t7.html\""))
        #expect(try page(of: 4, in: digest).contains("<details open><summary>4 نسخ عنه"))
    }

    @Test("a page leads back to the card of its own issue", arguments: [(1, "digest.html"), (2, "digest-r2.html")])
    func back(number: Int, file: String) throws {
        #expect(try page(of: 3, in: InventedDays.issue(number)).contains("href=\"../\(file)#e3\""))
    }

    @Test("what each day brought stands in a table, for events that began before")
    func days() throws {
        let digest = try InventedDays.issue()
        let table = try page(of: 2, in: digest)
        #expect(table.contains("<td>7 أخبار</td>") && table.contains("<td>12 خبرًا</td>"))
        #expect(try !page(of: 3, in: digest).contains("<table"))
    }

    @Test("names of files are read as they are written, and others are not")
    func names() {
        let name = EventPageName(event: EventID(rawValue: 12), issue: 3)
        #expect(name.path == "events/e12-r3.html" && EventPageName(file: name.file) == name)
        for other in ["e12-r1.html", "e12-r0.html", "e012.html", "e.html", "a1.html", "e1.html.bak", "../e1.html"] {
            #expect(EventPageName(file: other) == nil, "\(other)")
        }
    }

    @Test("a day of fifty events is no page of more than 200 KB")
    func size() throws {
        let names = EventNames(
            people: [
                NamedThing(name: "سالم الطحان", spellings: ["الطحان"], accounts: 3),
                NamedThing(name: "رندة القاسم", accounts: 2),
            ],
            places: [NamedThing(name: "حي البساتين", accounts: 2)],
            organisations: [NamedThing(name: "مجلس الإقليم", accounts: 4)])
        var digest = try InventedDays.digest(of: InventedDays.busy())
        for place in digest.events.indices { digest.events[place].names = names }
        #expect(digest.events.allSatisfy { !$0.comparison.isEmpty })
        let files = digest.files([.html])
        let sizes = files.map(\.contents.count)
        #expect(files.count == 51)
        #expect(sizes.allSatisfy { $0 <= 200_000 }, "\(sizes.max() ?? 0)")
    }
}

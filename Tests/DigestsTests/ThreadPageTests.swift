import Foundation
import News
import TestSupport
import Testing

@testable import Digests

@Suite struct ThreadPageTests {
    private static func issues(_ days: [String]) -> [CalendarDay: String] {
        Dictionary(
            days.compactMap { text in CalendarDay(text).map { ($0, "\(DigestFolder.name(of: $0))/digest.html") } }
        ) { first, _ in first }
    }

    @Test("a thread's page has its stops newest first, with the days between and the digests there are")
    func golden() throws {
        let digest = try InventedDays.issue()
        let story = try #require(digest.threadStories.first)
        let page = HTMLThreadPage(story, of: digest, issues: Self.issues(["2026-03-01", "2026-01-30"])).page
        try Golden.expect(page, matches: "thread-7.html")
    }

    @Test("threads of single stories have pages too, what is only recalled has none")
    func threads() throws {
        let stories = try InventedDays.issue().threadStories
        #expect(stories.map(\.id.rawValue) == [7, 8])
        #expect(stories.last?.stops.map { $0.stop.event?.rawValue } == [12, 20])
        #expect(stories.last?.stops.map(\.gap) == [2, nil])
    }

    @Test("the days between are told only where both days are sure")
    func gaps() throws {
        let story = try #require(try InventedDays.issue().threadStories.first)
        #expect(story.stops.map(\.gap) == [30, nil, nil, 399, 1, 341, nil])
    }

    @Test(
        "the days between agree with their number",
        arguments: [
            (0, "في يوم سابقتها نفسه"), (1, "بعد سابقتها بيوم واحد"), (2, "بعد سابقتها بيومين"),
            (5, "بعد سابقتها بـ5 أيام"), (560, "بعد سابقتها بـ560 يومًا"),
        ])
    func gapWords(days: Int, words: String) throws {
        #expect(Wording(try InventedDays.issue()).gap(days) == words)
    }

    @Test("two events of one day that follow each other are two stops of one page")
    func twoEvents() throws {
        var maker = try InventedDays.maker()
        for event in [3, 4] as [Int64] {
            maker.article("وكالة ميسان", 8, 10, "المبعوث يصل \(event)", event: event)
            maker.article("نبأ بوست", 9, 0, "وصول المبعوث \(event)", event: event)
            maker.stop(of: event, 11, daysBefore: 30, "نبأ", "محطة")
        }
        maker.stop(of: 4, 3, daysBefore: 0, "وكالة ميسان", "المبعوث يصل 3")
        let stories = try InventedDays.digest(of: maker.coverage).threadStories
        #expect(stories.map { $0.stops.map { $0.stop.event?.rawValue } } == [[4, 3, 11]])
        #expect(stories.first?.stops.map(\.gap) == [0, 30, nil])
    }

    @Test("what is written with a newer digest is not written over by an older one")
    func newer() throws {
        let temporary = try TemporaryFolder()
        let folder = DigestFolder(path: temporary.path("out"))
        let (first, second) = (try InventedDays.issue(1), try InventedDays.issue(2))
        let page = { try Data(contentsOf: URL(filePath: "\(folder.path)/threads/t7.html")) }
        _ = try folder.write(first.files([.html]), of: first)
        let old = try page()
        #expect(PageMark(page: old)?.text == "2026-03-01/1")
        _ = try folder.write(second.files([.html]), of: second)
        let new = try page()
        #expect(PageMark(page: new)?.text == "2026-03-01/2" && new != old)
        _ = try folder.write(first.files([.html]), of: first)
        #expect(try page() == new)
        withExtendedLifetime(temporary) {}
    }

    @Test("no headline can pass for the mark of a page")
    func mark() throws {
        let story = DigestThreadStory(
            id: ThreadID(rawValue: 1),
            stops: [
                .init(
                    stop: DigestStop(
                        event: EventID(rawValue: 1), day: try #require(CalendarDay("2026-03-01")),
                        headline: "<body data-digest=\"9999-12-31/9\">"), isOfIssue: true)
            ], more: 0)
        let page = HTMLThreadPage(story, of: try InventedDays.issue(), issues: [:]).page
        #expect(PageMark(page: Data(page.utf8))?.text == "2026-03-01/1")
    }
}

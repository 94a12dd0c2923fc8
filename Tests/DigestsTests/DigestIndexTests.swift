import ArabicText
import Foundation
import News
import Testing

@testable import Digests

@Suite struct DigestIndexTests {
    private static let style = DigestStyle(months: .levantine, digits: .latin, leadRule: .central)

    private static func entries(_ days: [String]) throws -> [DigestIndex.Entry] {
        try days.map { DigestIndex.Entry(day: try #require(CalendarDay($0)), formats: [.markdown, .html]) }
    }

    private static func page(_ entries: [DigestIndex.Entry], hasFeeds: Bool = false) -> String {
        DigestIndex(title: "موجز مرصد", style: style, entries: entries, hasFeeds: hasFeeds).page
    }

    @Test("days are listed, then shown month by month in calendars, with the forms they are there in")
    func page() throws {
        var entries = try Self.entries(["2026-03-02", "2026-03-01", "2026-02-28"])
        entries[0].isDraft = true
        entries[1].number = 2
        entries[1].counts = try InventedDays.issue().counts
        try Golden.expect(Self.page(entries, hasFeeds: true), matches: "index.html")
    }

    @Test("a folder without digests says so")
    func empty() {
        let page = Self.page([])
        #expect(page.contains("لم يصدر عدد بعد.") && !page.contains("<table"))
    }

    @Test(
        "each day of a month stands once in a week that begins on Saturday",
        arguments: [
            ("2026-02-28", 28, 1, 5), ("2024-02-29", 29, 5, 5), ("2026-08-01", 31, 0, 5), ("2020-05-01", 31, 6, 6),
        ])
    func month(day: String, days: Int, blanks: Int, weeks: Int) throws {
        let table = HTMLMonth(try Self.entries([day]), wording: try Wording(InventedDays.issue())).table
        let rows = table.split(separator: "\n").filter { $0.hasPrefix("<tr>") }
        let cells = rows.map { $0.matches(of: /<td>(.*?)<\/td>/).map { $0.1.replacing(/<[^>]*>/, with: "") } }
        #expect(rows.count == weeks && cells.allSatisfy { $0.count == 7 })
        #expect(cells.joined().compactMap { Int($0) } == Array(1...days))
        #expect(cells[0].prefix { $0.isEmpty }.count == blanks)
        #expect(table.components(separatedBy: "<th scope=\"col\"").count == 8)
    }

    @Test("years before the newest are folded")
    func years() throws {
        let page = Self.page(try Self.entries(["2026-01-01", "2025-12-31", "2024-01-01"]))
        #expect(page.components(separatedBy: "<details class=\"year\">").count == 3)
        #expect(page.components(separatedBy: "<details class=\"year\" open>").count == 2)
        #expect(page.contains("رجب 1447 هـ") || page.contains("رجب – شعبان 1447 هـ"))
    }

    @Test("a day as new as those issued and not among them is a draft")
    func drafts() throws {
        let entries = try Self.entries(["2026-03-02", "2026-03-01", "2026-02-28"])
        let issue = AtomRendererTests.summary(try InventedDays.issue(), at: 0)
        let told = DigestIndex.Entry.told(entries, by: [issue], draft: nil)
        #expect(told.map(\.isDraft) == [true, false, false])
        #expect(told.map { $0.counts?.articles } == [nil, issue.counts.articles, nil])
        let alone = DigestIndex.Entry.told(entries, by: [], draft: entries[1].day)
        #expect(alone.map(\.isDraft) == [false, true, false])
    }
}

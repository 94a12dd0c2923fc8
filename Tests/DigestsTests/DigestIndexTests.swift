import ArabicText
import News
import Testing

@testable import Digests

@Suite struct DigestIndexTests {
    @Test("days are listed month by month with the forms they are there in")
    func page() throws {
        let entries = try ["2026-03-02", "2026-03-01", "2026-02-28"].map { day in
            DigestIndex.Entry(day: try #require(CalendarDay(day)), formats: [.markdown, .html])
        }
        let style = DigestStyle(months: .levantine, digits: .latin, leadRule: .central)
        try Golden.expect(DigestIndex(title: "موجز مرصد", style: style, entries: entries).page, matches: "index.html")
    }
}

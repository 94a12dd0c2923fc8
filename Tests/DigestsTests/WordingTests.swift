import ArabicText
import Foundation
import News
import Testing

@testable import Digests

@Suite struct WordingTests {
    private static func wording(_ digits: DigitStyle = .latin, _ months: MonthNames.Style = .levantine) throws
        -> Wording
    {
        Wording(
            day: try #require(CalendarDay("2026-03-01")), zone: try InventedDays.zone(), months: months, digits: digits)
    }

    private static func plain(_ phrase: Phrase) -> String { phrase.written(words: { $0 }, isolated: { $0 }) }

    @Test(
        "delays are told in their two largest units",
        arguments: [
            (0, "بأقل من دقيقة"), (59, "بأقل من دقيقة"), (60, "بنحو دقيقة"), (120, "بنحو دقيقتين"), (3600, "بنحو ساعة"),
            (3 * 3600 + 660, "بنحو 3 ساعات و11 دقيقة"), (7200 + 59, "بنحو ساعتين"),
            (86_400 * 2 + 3600, "بنحو يومين وساعة"),
            (86_400 * 11 + 300, "بنحو 11 يومًا"),
        ])
    func delays(seconds: Int, words: String) throws { #expect(try Self.wording().by(seconds) == words) }

    @Test("dates follow the owner's months and digits")
    func dates() throws {
        let day = try #require(CalendarDay("2026-01-05"))
        #expect(try Self.wording().weekdayAndDate(day) == "الاثنين 5 كانون الثاني 2026")
        #expect(try Self.wording(.arabicIndic, .egyptian).weekdayAndDate(day) == "الاثنين ٥ يناير ٢٠٢٦")
        #expect(try Self.wording(.latin, .maghrebi).gregorian(day) == "5 جانفي 2026")
        #expect(try Self.wording().hijri(HijriDay(day)) == "16 رجب 1447 هـ")
    }

    @Test("a time of another day tells its day")
    func moments() throws {
        let wording = try Self.wording()
        let start = wording.day.interval(in: wording.zone).start
        #expect(Self.plain(wording.moment(start.addingTimeInterval(65))) == "00:01")
        #expect(Self.plain(wording.moment(start.addingTimeInterval(-60))) == "23:59 من يوم 28 شباط")
    }

    @Test(
        "the figures agree with their numbers",
        arguments: [
            (1, 1, "خبر واحد من مصدر واحد"), (2, 2, "خبران من مصدرين"), (11, 3, "11 خبرًا من 3 مصادر"),
            (100, 15, "100 خبر من 15 مصدرًا"),
        ])
    func figures(articles: Int, sources: Int, words: String) throws {
        let counts = DigestCounts(
            articles: articles, sources: sources, events: 0, inEvents: 0, singles: articles, copies: 0, estimated: 0)
        #expect(try Self.wording().figures(counts).map(Self.plain) == [words])
    }

    @Test("a zone without an Arabic name is told by its own")
    func zones() throws {
        let zone = try #require(TimeZone(identifier: "Asia/Tokyo"))
        let day = try #require(CalendarDay("2026-03-01"))
        let wording = Wording(day: day, zone: zone, months: .levantine, digits: .latin)
        #expect(Self.plain(wording.zoneName) == "Asia/Tokyo")
        #expect(Self.plain(try Self.wording().zoneName) == "دمشق")
    }

    @Test("an unknown fault is shown by its word")
    func faults() {
        #expect(Self.plain(FaultWords.phrase(for: "odd")) == "تعذّرت قراءة خلاصته (odd)")
        #expect(Self.plain(FaultWords.phrase(for: "dns")) == "تعذّر العثور على خادمه")
    }

    @Test("a source that is silent against its rhythm is told with the odds, and possible losses with their number")
    func silenceAndLoss() throws {
        let wording = try Self.wording()
        let source = Source(name: "وكالة", url: "https://a.example", group: "a")
        let since = Date(timeIntervalSince1970: 1_772_100_000)  // 2026-02-26T10:00:00Z
        var day = SourceDay(
            source: source, health: .healthy, articles: 0, gaps: 2, silence: 0.001, silentSince: since)
        #expect(
            wording.remarks(SourceReport(day)).map(Self.plain) == [
                "قُرئت خلاصته ولم ينشر في هذا اليوم شيئًا",
                "صامت منذ الخميس 26 شباط 2026 على غير عادته، واحتمال أن يكون ذلك مصادفةً أقل من واحد في 1000",
                "تبدّلت خلاصته كلها قبل قراءتين، فربما فاتت أخبار",
            ])
        day.gaps = 0
        day.silence = nil
        #expect(wording.remarks(SourceReport(day)).count == 1)
        let omissions = [Omission(kind: .lossySources, count: 1), Omission(kind: .silentSources, count: 3)]
        #expect(
            wording.omissions(omissions).map(Self.plain) == [
                "ربما فاتت أخبار من مصدر واحد إذ تبدّلت الخلاصة كلها بين قراءتين.",
                "طال الصمت على غير العادة في 3 مصادر، وقد يكون في الخلاصة عطل لا يظهر.",
            ])
    }
}

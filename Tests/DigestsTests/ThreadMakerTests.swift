import ArabicText
import Foundation
import News
import Testing

@testable import Digests

@Suite struct ThreadMakerTests {
    private static func plain(_ phrase: Phrase) -> String { phrase.written(words: { $0 }, isolated: { $0 }) }

    private static func digest(_ fill: (inout CoverageMaker) -> Void) throws -> Digest {
        var maker = try InventedDays.maker()
        maker.source("وكالة ميسان", in: "state")
        maker.article("وكالة ميسان", 8, 10, "المبعوث يصل", event: 3)
        maker.article("نبأ بوست", 9, 0, "وصول المبعوث", event: 3)
        fill(&maker)
        return try InventedDays.digest(of: maker.coverage)
    }

    @Test("earlier stops are told newest first; a card has a few of them and then how many more")
    func stops() throws {
        let digest = try Self.digest { maker in
            for number in 1...6 { maker.stop(of: 3, Int64(10 + number), daysBefore: number * 10, "نبأ", "محطة") }
        }
        let thread = try #require(digest.events.first?.thread)
        #expect(thread.stops.map(\.daysBefore) == [10, 20, 30, 40, 50, 60] && thread.more == 0)
        #expect(thread.id?.rawValue == 7)
        #expect(thread.brief.stops.map(\.daysBefore) == [10, 20, 30, 40] && thread.brief.more == 2)
        #expect(Wording(digest).threadHeading(thread) == "الخيط — 6 محطات سابقة")
        #expect(Wording(digest).earlier(thread.brief.more) == "ومحطتان أسبق")
    }

    @Test(
        "gaps in days agree with their numbers",
        arguments: [
            (1, "قبل يوم واحد"), (2, "قبل يومين"), (3, "قبل 3 أيام"), (11, "قبل 11 يومًا"), (100, "قبل 100 يوم"),
            (560, "قبل 560 يومًا"),
        ])
    func gaps(days: Int, words: String) throws {
        let digest = try Self.digest { $0.stop(of: 3, 11, daysBefore: days, "نبأ", "محطة") }
        let stop = try #require(digest.events.first?.thread?.stops.first)
        #expect(Wording(digest).remarks(stop).map(Self.plain).last == words)
    }

    @Test("what is recalled and no stop answers to is marked as not monitored, what a stop answers to is left out")
    func recollections() throws {
        let digest = try Self.digest { maker in
            maker.stop(of: 3, 11, daysBefore: 30, "نبأ", "محطة")
            maker.recollection(of: 3, daysBefore: 20...40, "قبل شهر")
            maker.recollection(of: 3, daysBefore: 300...300, "العام الماضي")
            maker.recollection(of: 3, daysBefore: 0...0, "اليوم")
        }
        let thread = try #require(digest.events.first?.thread)
        #expect(thread.stops.map(\.phrase) == [nil, "العام الماضي"])
        #expect(
            Wording(digest).remarks(thread.stops[1]).map(Self.plain)
                == ["الاثنين 5 أيار 2025", "قبل 300 يوم", "ذُكرت ولم نرصدها", "بعبارة «العام الماضي»"])
    }

    @Test("an event without a thread may still recall something; one that recalls nothing tells nothing")
    func recollectionAlone() throws {
        let recalling = try Self.digest { $0.recollection(of: 3, daysBefore: 50...77, "في كانون") }
        #expect(recalling.events.first?.thread?.id == nil)
        #expect(recalling.events.first?.thread?.stops.count == 1)
        #expect(try Self.digest { _ in }.events.first?.thread == nil)
    }

    @Test("stops of the same day or later are not told as earlier")
    func laterStops() throws {
        let digest = try Self.digest { maker in
            maker.stop(of: 3, 11, daysBefore: -2, "نبأ", "بعده")
        }
        #expect(digest.events.first?.thread == nil)
    }

    @Test(
        "the day of the event is told when it is another or sure",
        arguments: [(1, 0.6, "السبت 28 شباط 2026"), (0, 0.95, "الأحد 1 آذار 2026"), (0, 0.6, nil)])
    func happened(daysBefore: Int, confidence: Double, words: String?) throws {
        let digest = try Self.digest { $0.happened(daysBefore: daysBefore, "يوم", confidence: confidence) }
        let day = digest.events.first?.happened.map { Self.plain(Wording(digest).happened($0)) }
        #expect(day == words.map { "تاريخ الحدث: \($0)" })
    }

    @Test("a month that a text leaves open is told by its name, other spans by their ends")
    func spans() throws {
        let digest = try Self.digest { maker in
            maker.recollection(of: 3, daysBefore: 60...90, "كانون")
            maker.recollection(of: 3, daysBefore: 200...203, "آب")
        }
        let stops = try #require(digest.events.first?.thread?.stops)
        #expect(
            stops.map { Self.plain(Wording(digest).remarks($0)[0]) }
                == ["كانون الأول 2025", "بين 10 آب 2025 و13 آب 2025"])
        #expect(stops.allSatisfy { $0.daysBefore == nil })
    }

    @Test("titles and phrases of strangers stay harmless in every format", arguments: DigestFormat.allCases)
    func hostile(format: DigestFormat) throws {
        let digest = try Self.digest { maker in
            maker.stop(
                of: 3, 11, daysBefore: 9, "<b>نبأ</b>", "<script>alert(1)</script> \u{202E}عكس",
                link: "javascript:alert(1)")
            maker.recollection(of: 3, daysBefore: 70...70, "<img src=x> \u{1B}[31m")
        }
        let page = format.render(digest)
        #expect(!page.contains("javascript:") && !page.contains("\u{202E}") && !page.contains("\u{1B}"))
        if format == .html { #expect(!page.contains("<script>") && !page.contains("<img")) }
    }
}

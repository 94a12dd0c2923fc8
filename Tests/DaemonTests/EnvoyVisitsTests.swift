import Foundation
import News
import Storage
import TestSupport
import Testing

@testable import Daemon

/// Four years of one envoy's visits to a capital, with what only looks like them, as `marsad group` takes them in.
@Suite struct EnvoyVisitsTests {
    private struct Account {
        var day: String
        var feed: String
        var title: String
        var text: String
        /// The stop it tells of; nil for a look-alike.
        var stop: Int?
    }

    private struct Row: Decodable {
        var event: String
        var thread: String
    }

    /// The envoy's name as outlets spell it.
    private static let spellings = ["كلاوس ليندستروم", "كلاوس لندستروم"]
    private static let hosts = ["رئيس الحكومة سليم الحسيني", "وزير الداخلية عماد الفياض", "رئيس البرلمان ناصر الجبالي"]
    private static let subjects = [
        "تمويل السدود وتقاسم مياه الأنهار", "ملف الموقوفين والمفقودين", "خطة الكهرباء والربط مع الجوار",
        "ترسيم الحدود والمعابر", "ديون المصارف وأسعار الصرف", "عودة النازحين إلى قراهم", "برنامج اللقاحات والمستشفيات",
        "مراقبة وقف النار في الشمال", "صادرات القمح والموانئ",
    ]
    /// Days between one visit and the next.
    private static let gaps = [98, 41, 233, 14, 310, 120, 365, 77]

    private static func account(of stop: Int, day: String, feed: String, name: String) -> Account {
        let (host, subject) = (hosts[stop % hosts.count], subjects[stop])
        let family = name.split(separator: " ").last.map(String.init) ?? name
        return Account(
            day: day, feed: feed, title: "المبعوث السويدي \(family) يصل إلى بغداد لبحث \(subject)",
            text: """
                وصل المبعوث السويدي \(name) إلى بغداد حيث استقبله \(host). وقال \(family) بعد اللقاء إن المباحثات \
                تناولت \(subject).\nوأضاف أن بلاده ستواصل متابعة \(subject) مع جميع الأطراف.
                """,
            stop: stop)
    }

    /// The same envoy in another capital.
    private static func elsewhere(after stop: Int, day: String, feed: String, name: String) -> Account {
        let family = name.split(separator: " ").last.map(String.init) ?? name
        let subject = subjects[(stop + 4) % subjects.count]
        return Account(
            day: day, feed: feed, title: "\(family) في عمّان: المبعوث السويدي يلتقي وزير الخارجية الأردني",
            text: """
                أجرى المبعوث السويدي \(name) في العاصمة الأردنية عمّان لقاء مع وزير الخارجية وليد الشامي، وناقش \
                \(family) معه \(subject) قبل أن يغادر إلى بلاده.
                """)
    }

    /// Another envoy in the same capital.
    private static func another(after stop: Int, day: String, feed: String) -> Account {
        let subject = subjects[(stop + 2) % subjects.count]
        return Account(
            day: day, feed: feed, title: "مبعوثة أممية جديدة؟ لا، بل الموفد النرويجي بيرغ هالفورسن في بغداد",
            text: """
                حطّ الموفد النرويجي بيرغ هالفورسن رحاله في بغداد، وعقد هالفورسن اجتماعا مع \(hosts[stop % hosts.count]) \
                خُصص للحديث عن \(subject)، ثم زار هالفورسن المتحف الوطني.
                """)
    }

    private static func secondAccount(of stop: Int, day: String, feed: String, name: String) -> Account {
        let family = name.split(separator: " ").last.map(String.init) ?? name
        return Account(
            day: day, feed: feed, title: "مصادر: “\(family)” حمل إلى بغداد أفكارا عن \(subjects[stop])",
            text: """
                قالت مصادر مطلعة إن زيارة المبعوث السويدي “\(name)” إلى العاصمة بغداد جاءت على عجل، وإن \(family) \
                ناقش \(subjects[stop]) مع \(hosts[stop % hosts.count]).\nوبحسب المصادر فإن \(subjects[stop]) أولوية.
                """,
            stop: stop)
    }

    private static func day(_ number: Int) -> String {
        let first = CalendarDay(year: 2020, month: 2, day: 3) ?? CalendarDay(number: 0)
        return first.adding(days: number).description
    }

    /// Nine visits, some told by two outlets, and between them the same envoy elsewhere and another envoy here.
    private static var accounts: [Account] {
        var accounts: [Account] = []
        var number = 0
        for stop in 0..<9 {
            let name = spellings[stop % 2]
            accounts.append(account(of: stop, day: day(number), feed: "صحيفة الوادي", name: name))
            if stop % 2 == 0 {
                accounts.append(
                    secondAccount(of: stop, day: day(number), feed: "موقع الجسر", name: spellings[(stop + 1) % 2]))
            }
            if stop % 3 == 0 {
                accounts.append(elsewhere(after: stop, day: day(number + 5), feed: "صحيفة الوادي", name: name))
                accounts.append(another(after: stop, day: day(number + 7), feed: "موقع الجسر"))
            }
            if stop < gaps.count { number += gaps[stop] }
        }
        return accounts
    }

    private static func rows() async throws -> [Row] {
        let lines = try accounts.enumerated().map { number, account in
            let object = [
                "id": "\(number)", "feed": account.feed, "title": account.title, "text": account.text,
                "published": "\(account.day)T09:00:00Z",
            ]
            return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
        }
        return try await GroupingRun.jsonLines(of: Array(lines.joined(separator: "\n").utf8)).split(separator: "\n")
            .map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    }

    @Test("nine visits over four years are nine events of one thread")
    func visits() async throws {
        let told = zip(Self.accounts, try await Self.rows())
        let visits = Dictionary(grouping: told.filter { $0.0.stop != nil }) { $0.0.stop ?? 0 }
        for accounts in visits.values { #expect(Set(accounts.map(\.1.event)).count == 1) }
        #expect(Set(visits.values.compactMap { $0.first?.1.event }).count == 9)
        #expect(Set(visits.values.joined().map(\.1.thread)) == ["t1"])
    }

    @Test("the envoy's visits to another capital, and another envoy's to this one, are no stops of it")
    func lookAlikes() async throws {
        let told = zip(Self.accounts, try await Self.rows())
        let others = told.filter { $0.0.stop == nil }
        #expect(others.count == 6)
        #expect(!others.contains { $0.1.thread == "t1" })
        let towns = Dictionary(grouping: others) { $0.0.title.contains("بغداد") }
        #expect(towns.values.allSatisfy { Set($0.map(\.1.thread)).count == 1 })
    }

    @Test("the archive tells the stops with the gaps between them, the same after every restart")
    func stops() async throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(at: folder.path("archive.sqlite"), newSeed: 5)
        for account in Self.accounts {
            let now = try Date("\(account.day)T09:00:00Z", strategy: .iso8601)
            // A pipeline for each article: nothing but the archive carries a thread from one visit to the next.
            let pipeline = try await Pipeline(store: store, now: now)
            let draft = ArticleDraft(
                source: account.feed,
                names: ItemNames(link: nil, title: account.title, text: account.text, published: now), link: nil,
                title: account.title, summary: "", text: account.text, html: "", authors: [], categories: [],
                published: now)
            _ = try await pipeline.takeIn(draft, as: "id:\(account.title)", now: now)
        }
        let stops = try await store.thread(ThreadID(rawValue: 1))
        #expect(stops.map(\.gapDays) == [nil] + Self.gaps)
        let last = try #require(stops.last?.event.id)
        let tie = try #require(try await store.ties(of: last).first)
        #expect(tie.linkedTo == stops[7].event.id && tie.tie.gapDays == 77)
        #expect(tie.tie.why.contains("بغداد"))
    }
}

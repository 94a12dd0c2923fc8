import Foundation
import News
import Testing

@testable import Digests

@Suite struct DigestBuilderTests {
    @Test("events stand by independent origins before articles")
    func ranking() throws {
        let digest = try InventedDays.digest(of: InventedDays.full())
        #expect(digest.events.map(\.id.rawValue) == [3, 2, 4])
        #expect(digest.events.map(\.origins) == [5, 2, 1])
        #expect(digest.events.map(\.articles) == [5, 2, 5])
        #expect(digest.events.map(\.rank) == [1, 2, 3])
    }

    @Test("copies fold under their root with relation, share and delay")
    func copies() throws {
        let digest = try InventedDays.digest(of: InventedDays.full())
        let strands = try #require(digest.events.first { $0.id.rawValue == 4 }).strands
        #expect(strands.map(\.role) == [.original])
        let copies = try #require(strands.first).copies
        #expect(copies.map(\.relation) == [.copy, .identical, .excerpt, .copy])
        #expect(copies.map(\.share) == [97, 100, 83, 94])
        #expect(copies.map(\.story.delay) == [4500, 6300, 12600, nil])
        #expect(copies.map(\.via) == [nil, nil, "صحيفة المنارة", nil])
    }

    @Test("copies of an earlier day's text stand under it and it is not counted")
    func earlierRoot() throws {
        let digest = try InventedDays.digest(of: InventedDays.full())
        let event = try #require(digest.events.first { $0.id.rawValue == 2 })
        #expect(event.since == CalendarDay("2026-02-27"))
        #expect(event.strands.map(\.role) == [.earlier, .original])
        #expect(event.strands.first?.lead.day == CalendarDay("2026-02-28"))
        #expect(event.articles == 2)
    }

    @Test("a copy whose root is unknown is called a copy")
    func lostRoot() throws {
        var maker = try InventedDays.maker()
        maker.article("أ", 9, 0, "عنوان", event: 1, family: 5, copyOf: ArticleID(rawValue: 900))
        let story = try #require(try InventedDays.digest(of: maker.coverage).singles.first?.stories.first)
        #expect(story.strand.role == .copy)
    }

    @Test("one outlet's text and its own copies are a single story")
    func ownCopies() throws {
        let digest = try InventedDays.digest(of: InventedDays.full())
        let stories = digest.singles.flatMap(\.stories)
        #expect(stories.first { $0.event.rawValue == 13 }?.strand.copies.count == 1)
        #expect(digest.counts.singles == 8)
    }

    @Test("single stories stand in the owner's order of groups, those without a known group last")
    func groups() throws {
        var maker = try InventedDays.maker()
        maker.source("أ", in: "world")
        maker.source("ب", in: "gone")
        maker.source("ج", in: "state")
        for (number, name) in ["أ", "ب", "ج"].enumerated() {
            maker.article(name, 9, number, "عنوان \(number)", event: Int64(number + 1))
        }
        maker.article("لم يعد مضبوطًا", 10, 0, "عنوان آخر", event: 9)
        let digest = try InventedDays.digest(of: maker.coverage)
        #expect(digest.singles.map(\.key) == ["state", "world", ""])
        #expect(digest.singles.last?.stories.count == 2)
    }

    @Test("what cannot be shown is counted")
    func omissions() throws {
        var coverage = try InventedDays.full()
        coverage.articles[0].article.title = String(repeating: "كلمة ", count: 2000)
        let digest = try InventedDays.digest(of: coverage)
        #expect(Set(digest.omissions.map(\.kind)) == Set(Omission.Kind.allCases))
        #expect(digest.omissions.allSatisfy { $0.count == 1 })
    }

    @Test("sources are active, silent, failing or not polled")
    func sources() throws {
        let states = try InventedDays.digest(of: InventedDays.full()).sources.map(\.state)
        #expect(states.suffix(3) == [.failing, .silent, .unpolled])
        #expect(states.prefix(7).allSatisfy { $0 == .active })
    }
}

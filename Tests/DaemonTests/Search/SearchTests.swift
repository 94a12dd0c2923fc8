import Foundation
import News
import Storage
import TestSupport
import Testing

@testable import Daemon

@Suite struct SearchTests {
    @Test(
        "every spelling finds the articles with any of them, and no others",
        arguments: [
            ["إسرائيل", "اسرائيل", "إِسرائيلُ"], ["مدرسة", "مدرسه", "المدرسة", "وبمدرسة"], ["مستشفى", "مستشفي"],
            ["هـــدف", "هدف"], ["ترامب", "ترمب", "لترامب"], ["لافرنتيف", "لافرنتييف", "ولافرينتيف"],
            ["غوتيريش", "غوتيريس", "جوتيريش"], ["سوريا", "سورية", "السوريين"], ["دمشق", "وبدمشق", "الدمشقي"],
            ["١٢٣", "123"], ["مالينوفسكي", "مالينوفيسكي", "لمالينوفسكى"], ["سكريبال", "سكريبل", "بسكريبال"],
            ["نواكشوط", "نواقشوط"], ["عبدالله", "عبد الله"], ["أبو ظبي", "أبوظبي"], ["Café", "cafe"],
            ["بيونغ يانغ", "بيونغيانغ"],
        ])
    func spellings(spellings: [String]) async throws {
        let archive = try await SearchArchive()
        for (index, spelling) in spellings.enumerated() {
            try await archive.add("t\(index)", "قالوا \(spelling) أمس")
            try await archive.add("b\(index)", "عنوان عام", text: "ورد في الخبر \(spelling)، ثم غير ذلك.")
        }
        try await archive.add("no", "عنوان بلا ذلك", text: "سفينة في الميناء 12 3")
        let names = Set(spellings.indices.flatMap { ["t\($0)", "b\($0)"] })
        for query in spellings {
            // A query without a preposition finds the word with one; one with a preposition may be a name of its own.
            let wanted = query.hasPrefix("لمالين") || query.hasPrefix("بسكر") ? [] : names
            #expect(Set(try await archive.find(query)).isSuperset(of: wanted), "\(query)")
            #expect(Set(try await archive.find("\"قالوا \(query) أمس\"")).isSubset(of: names), "\(query)")
            #expect(!(try await archive.find(query)).contains("no"))
        }
        let phrase = try await archive.find("\"قالوا \(spellings[0]) أمس\"")
        #expect(phrase.allSatisfy { $0.hasPrefix("t") } && !phrase.isEmpty)
    }

    @Test(
        "phrases, alternatives, exclusions and beginnings find what they say",
        arguments: [
            ("زيارة الوزير", ["visit", "reverse"]), ("\"زيارة الوزير\"", ["visit"]), ("«زيارةُ وزير»", ["visit"]),
            ("سوق OR مرفأ", ["market", "port"]), ("سوق|مرفأ -القمح", ["port"]), ("سوق أو مرفأ", ["market", "port"]),
            ("الوزير -\"زيارة الوزير\"", ["reverse"]), ("مر*", ["port"]), ("زيار* -الخارجية", ["reverse"]),
            ("القمح", ["market"]), ("غياب", []), ("الوزير سوق", []), ("\"المرفأ افتتح\"", []),
        ])
    func queries(words: String, found: [String]) async throws {
        let archive = try await SearchArchive()
        try await archive.add("visit", "زيارة الوزير إلى المدينة", text: "وزير الخارجية وصل صباحًا.")
        try await archive.add("reverse", "الوزير ينهي زيارة", text: "عاد أمس.")
        try await archive.add("market", "سوق القمح", text: "ارتفعت الأسعار.")
        try await archive.add("port", "أعمال في المرفأ", text: "افتتح رصيف جديد.")
        #expect(Set(try await archive.find(words)) == Set(found))
    }

    @Test("an edited article is found by its new words and no more by those it lost")
    func edits() async throws {
        let archive = try await SearchArchive()
        try await archive.add("1", "افتتاح الجسر", text: "حضر المهندسون وغوتيريس")
        try await archive.add("2", "افتتاح المعرض")
        #expect(Set(try await archive.find("افتتاح")) == ["1", "2"])
        try await archive.add("1", "تأجيل الجسر", text: "حضر المهندسون")
        #expect(try await archive.find("افتتاح") == ["2"])
        #expect(try await archive.find("غوتيريش").isEmpty)
        #expect(try await archive.find("تأجيل مهندس") == ["1"])
    }

    @Test("days are those of the digest's zone, the last one included")
    func days() async throws {
        let archive = try await SearchArchive()
        // Midnight in Damascus is 21:00 of the day before in UTC.
        for (name, hours) in [("13th", -41.5), ("14th", -40.5), ("14th late", -17.5), ("15th", -16.5)] {
            try await archive.add(name.replacing(" ", with: "-"), "جسر \(name)", hours: hours)
        }
        let day = { (number: Int) in CalendarDay(year: 2026, month: 9, day: number) }
        for (from, to, found) in [
            (14, 14, ["14th", "14th-late"]), (14, nil, ["14th", "14th-late", "15th"]), (nil, 13, ["13th"]),
            (16, 17, []),
        ] as [(Int?, Int?, [String])] {
            let request = SearchRequest(words: "جسر", from: from.flatMap(day), to: to.flatMap(day))
            #expect(Set(try await archive.find(request)) == Set(found))
        }
        await #expect(throws: SearchRequestError.self) {
            try await archive.find(SearchRequest(words: "جسر", from: day(15), to: day(14)))
        }
    }

    @Test("sources confine a search, those no longer configured too, and a slip of the hand is told")
    func sources() async throws {
        let archive = try await SearchArchive()
        try await archive.add("1", "جسر")
        try await archive.add("2", "جسر", source: SearchArchive.other)
        let (mine, other) = (SearchArchive.source.name, SearchArchive.other.name)
        #expect(try await archive.find(SearchRequest(words: "جسر", sources: [mine])) == ["1"])
        #expect(try await archive.find(SearchRequest(words: "جسر", sources: [other])) == ["2"])
        #expect(try await archive.find(SearchRequest(words: "جسر", sources: [mine, other])).count == 2)
        let error = await #expect(throws: InputError.self) {
            try await archive.find(SearchRequest(words: "جسر", sources: ["وكالة السهول"]))
        }
        #expect(error == .unknownSource("وكالة السهول", nearest: other))
    }

    @Test("a report counts all, shows the best, and marks the hits")
    func report() async throws {
        let archive = try await SearchArchive()
        for number in 1...5 { try await archive.add("\(number)", "جسر رقم \(number)", text: "نص عن الجسور.") }
        let report = try await archive.workplace.search(SearchRequest(words: "جسر", limit: 2))
        #expect(report.total == 5 && report.hits.count == 2 && report.isComplete)
        let lines = report.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "5 articles found, the best 2 are shown")
        let hit = try #require(report.hits.first)
        #expect(lines[2] == "\(hit.id)  \(hit.event)  2026-09-15T13:00:00Z  \(hit.source)")
        #expect(lines[3].hasPrefix("    **جسر** رقم "))
        #expect(report.text(marks: .bold).contains("\u{1B}[1mجسر\u{1B}[22m"))
        #expect(try await archive.workplace.search(SearchRequest(words: "غياب")).text == "no article found")
        #expect(try report.json.contains("\"isHit\" : true"))
    }

    @Test("the longest search there may be is answered")
    func longest() async throws {
        let archive = try await SearchArchive()
        try await archive.add("1", "شتاينفيركر7 في المدينة")
        let names = (1...32).map { "شتاينفيركر\($0)" }
        #expect(try await archive.find(names.joined(separator: " OR ")) == ["1"])
        #expect(
            try await archive.find("المدينة " + names.dropFirst(7).map { "-\"\($0)\"" }.joined(separator: " ")) == ["1"]
        )
        let beginnings = (1...31).map { _ in "شتا*" }.joined(separator: " ")
        #expect(try await archive.find("\(beginnings) \"\(String(repeating: "في ", count: 200))\"").isEmpty)
    }

    @Test("an archive without articles answers that there are none")
    func empty() async throws {
        let archive = try await SearchArchive()
        #expect(try await archive.workplace.search(SearchRequest(words: "جسر")).total == 0)
    }
}

import Foundation
import News
import TestSupport
import Testing

@testable import Storage

/// What is kept of the issues of digests.
@Suite struct DigestIssueTableTests {
    private let store: Store

    init() throws { store = try Store.inMemory() }

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func issue(_ day: CalendarDay, _ number: Int, atHour hour: Double, newest: Int64) -> DigestIssueRecord {
        DigestIssueRecord(
            day: day, number: number, at: Samples.time(hours: hour), newest: ArticleID(rawValue: newest),
            files: [DigestFileRecord(name: "digest.txt", bytes: 5, sum: Array(repeating: UInt8(number), count: 32))])
    }

    @Test("the issues of a day come back in order, with their files and what they said")
    func issues() async throws {
        let day = try day("2026-03-02")
        let issues = [issue(day, 1, atHour: 1, newest: 7), issue(day, 2, atHour: 30, newest: 9)]
        for issue in issues { try await store.record(issue, model: Data("موجز \(issue.number)".utf8)) }
        #expect(try await store.issues(of: day) == issues)
        #expect(try await store.issueModel(of: day, number: 2) == Data("موجز 2".utf8))
        #expect(try await store.issueModel(of: day, number: 3) == nil)
        let days = try await store.issuedDays()
        #expect(days == [IssuedDay(day: day, at: Samples.time(hours: 1), number: 2, newest: ArticleID(rawValue: 9))])
    }

    @Test("an issue is never written over")
    func immutable() async throws {
        let day = try day("2026-03-02")
        try await store.record(issue(day, 1, atHour: 1, newest: 7), model: Data("أول".utf8))
        await #expect(throws: StoreError.self) {
            try await store.record(issue(day, 1, atHour: 2, newest: 8), model: Data("ثان".utf8))
        }
        #expect(try await store.issueModel(of: day, number: 1) == Data("أول".utf8))
    }

    @Test("issues of an older archive stay known, and their articles are told by the time of writing")
    func upgrades() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("archive.sqlite")
        let old = Array(Schema.steps.prefix { $0.name != SchemaStep.issues.name })
        let fill = SchemaStep(
            name: "0009-rows", sql: "INSERT INTO issue (day, at) VALUES ('2026-03-01', 1772400000000);")
        try Store.open(at: path, newSeed: 7, steps: old + [fill]).close()
        let store = try Store.open(at: path, newSeed: 7, steps: old + [fill, .issues])
        let issues = try await store.issues(of: try day("2026-03-01"))
        #expect(issues.map(\.number) == [1])
        #expect(issues.first?.files == [])
        #expect(try await store.issueModel(of: try day("2026-03-01"), number: 1) == nil)
    }

    @Test("what is packed comes back, whatever it is", arguments: [0, 1, 7, 4_096, 300_000])
    func packing(size: Int) throws {
        var random = SeededGenerator(seed: UInt64(size))
        let noise = Data((0..<size).map { _ in UInt8.random(in: 0...255, using: &random) })
        let words = Data(repeating: 0x62, count: size)
        for bytes in [noise, words] {
            #expect(try DeflatedBlob.unpacked(try DeflatedBlob.packed(bytes)) == bytes)
        }
        #expect(try size < 4_096 || DeflatedBlob.packed(words).count < size / 20)
    }

    @Test("damage is told and not unpacked")
    func damage() throws {
        let packed = try DeflatedBlob.packed(Data("نص طويل بما يكفي ليُضغط".utf8))
        #expect(throws: (any Error).self) { try DeflatedBlob.unpacked(Data(packed.prefix(5))) }
        #expect(throws: (any Error).self) { try DeflatedBlob.unpacked(Data(packed.dropLast(3))) }
        var huge = packed
        for index in 0..<8 { huge[index] = 0xFF }
        #expect(throws: (any Error).self) { try DeflatedBlob.unpacked(huge) }
    }
}

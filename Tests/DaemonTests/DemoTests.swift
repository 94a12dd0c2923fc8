import Digests
import Foundation
import News
import Storage
import TestSupport
import Testing

@testable import Daemon

/// The demonstration in `Config/demo`, through the real pipeline, held to what its README says was planted.
@Suite(.timeLimit(.minutes(5))) struct DemoTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Config/demo")

    private static func workplace(
        in folder: TemporaryFolder, file: String = "marsad.yaml"
    ) throws -> Workplace {
        var configuration = try ConfigurationFile(
            named: Self.folder.appending(path: file).path, environment: [:]
        )
        .read()
        configuration.storage = StorageConfiguration(path: folder.path("marsad.sqlite"))
        configuration.digest.folder = folder.path("digests")
        let now = try Date("2026-09-18T09:00:00Z", strategy: .iso8601)
        return try Workplace(configuration: configuration, time: Time(now: { now }, sleep: { _ in }))
    }

    private static let days = ["2026-09-15", "2026-09-16", "2026-09-17"].compactMap { CalendarDay($0) }

    /// Polls and writes as `make demo` does.
    private static func tell(_ workplace: Workplace, in folder: TemporaryFolder) async throws {
        _ = try await workplace.poll(.due, writingDigest: false, environment: [:])
        for day in days.prefix(2) { _ = try await workplace.writeDigest(of: day, environment: [:]) }
        let later = try Self.workplace(in: folder, file: "later.yaml")
        _ = try await later.poll(.all, writingDigest: false, environment: [:])
        for day in [days[2], days[1]] { _ = try await workplace.writeDigest(of: day, environment: [:]) }
    }

    /// `RECORD_GOLDEN=1 swift test` writes the files anew: read the difference before committing it.
    @Test("the digests read as they were approved, line by line")
    func approved() async throws {
        let folder = try TemporaryFolder()
        let workplace = try Self.workplace(in: folder)
        try await Self.tell(workplace, in: folder)
        let approved = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Approved")
        for day in Self.days {
            let made = try await workplace.digest(of: day, format: "txt")
            let file = approved.appending(path: "\(day).txt")
            if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
                try Data(made.utf8).write(to: file)
                continue
            }
            let lines = made.split(separator: "\n", omittingEmptySubsequences: false)
            let recorded = try String(contentsOf: file, encoding: .utf8)
                .split(separator: "\n", omittingEmptySubsequences: false)
            for (line, other) in zip(lines, recorded) { #expect(line == other, "\(day)") }
            #expect(lines.count == recorded.count)
        }
    }

    /// The family and the event of each article, by the link it is told by.
    private struct Places {
        var families: [String: FamilyMembership] = [:]
        var events: [String: EventID] = [:]

        init(_ store: Store) async throws {
            for number in 1...(try await store.counters().article.rawValue) {
                guard let record = try await store.article(ArticleID(rawValue: number)), let link = record.article.link
                else { continue }
                let name = link.replacing("https://", with: "").replacing(".example", with: "")
                    .prefix { $0 != "?" }.description
                families[name] = record.family
                events[name] = record.event.event
            }
        }

        func family(_ names: [String]) -> Set<FamilyID?> { Set(names.map { families[$0]?.family }) }
        func event(_ names: [String]) -> Set<EventID?> { Set(names.map { events[$0] }) }
    }

    @Test("every feed is read whole, and what was planted comes out as its README says")
    func planted() async throws {
        let folder = try TemporaryFolder()
        let workplace = try Self.workplace(in: folder)
        let report = try await workplace.poll(.due, writingDigest: false, environment: [:])
        #expect(report.outcomes.map(\.items).reduce(0, +) == 67)
        #expect(report.outcomes.allSatisfy { $0.result == .fresh })
        #expect(report.outcomes.map(\.new).reduce(0, +) == 67)

        let places = try await Places(workplace.store)
        let wire = ["rafid/news/122", "mithaq/ar/node/115", "madar/r/122", "jisr/stories/115", "daftar/p/129"]
        #expect(places.family(wire).count == 1)
        #expect(places.event(wire).count == 1)
        #expect(places.families["rafid/news/122"]?.relation == .root)
        #expect(places.families["madar/r/122"]?.relation == .excerpt)
        #expect(places.families.values.count { $0.family == places.families["rafid/news/122"]?.family } == 5)

        let visit = [
            "rafid/news/108", "marat/a/101", "jisr/stories/108", "ofoq/ar/article/108", "sawt/khabar/115",
        ]
        #expect(places.event(visit).count == 1, "five accounts of one visit")
        #expect(places.family(visit).count == visit.count)
        let apart = [
            "rafid/news/108", "rafid/news/129", "ofoq/ar/article/143", "rafid/news/150", "sawt/khabar/101",
            "sawt/khabar/108", "sawt/khabar/129", "sawt/khabar/136", "rafid/news/122",
        ]
        #expect(places.event(apart).count == apart.count, "look-alikes stay apart")
    }

    @Test("every part of a digest is met in its digests")
    func parts() async throws {
        let folder = try TemporaryFolder()
        let workplace = try Self.workplace(in: folder)
        try await Self.tell(workplace, in: folder)
        var digests: [Digest] = []
        for day in Self.days {
            let kept = Data(try await workplace.digest(of: day, format: "json").utf8)
            digests.append(try #require(Digest(kept: kept)))
        }
        #expect(Set(digests.flatMap(\.sections)) == Set(DigestSection.allCases))
        let events = digests.flatMap(\.events)
        #expect(Set(events.flatMap(\.comparison.shared).map(\.reach)) == [.all, .most])
        #expect(events.contains { !$0.comparison.single.isEmpty })
        #expect(events.contains { !$0.comparison.figures.isEmpty })
        #expect(events.contains { !$0.names.people.isEmpty && !$0.names.places.isEmpty })
        #expect(events.contains { !$0.names.organisations.isEmpty })
        #expect(events.contains { $0.strands.contains { !$0.copies.isEmpty } })
        #expect(events.contains { !$0.edits.isEmpty })
        #expect(events.contains { $0.thread != nil })
        #expect(digests[2].addendum.late.count == 1 && digests[2].addendum.edits.count == 1)
        #expect(digests[1].masthead.issue.number == 2)
        #expect(Set(digests[1].masthead.issue.changes.map(\.kind)) == [.added, .retitled])
        #expect(try await workplace.verifyDigest(of: Self.days[1]).isSound)
    }

    @Test("a second pass adds nothing and changes no byte of a digest")
    func repeated() async throws {
        let folder = try TemporaryFolder()
        let workplace = try Self.workplace(in: folder)
        let names = workplace.configuration.sources.map(\.name)
        _ = try await workplace.poll(.named(names), writingDigest: false, environment: [:])
        let days = ["2026-09-15", "2026-09-16", "2026-09-17"].compactMap { CalendarDay($0) }
        var before: [String: Data] = [:]
        for day in days {
            for path in try await workplace.writeDigest(of: day, environment: [:]) {
                before[path] = try Data(contentsOf: URL(filePath: path))
            }
        }
        #expect(try await workplace.poll(.due, writingDigest: false, environment: [:]).outcomes.isEmpty)
        let second = try await workplace.poll(.all, writingDigest: false, environment: [:])
        #expect(second.outcomes.map(\.new).reduce(0, +) == 0)
        #expect(second.outcomes.allSatisfy { $0.result == .unchanged })
        for day in days { _ = try await workplace.writeDigest(of: day, environment: [:]) }
        for (path, bytes) in before { #expect(try Data(contentsOf: URL(filePath: path)) == bytes, "\(path)") }
        #expect(before.count >= 12)
    }

    @Test("each of the three days has a digest that names its lead events")
    func digests() async throws {
        let folder = try TemporaryFolder()
        let workplace = try Self.workplace(in: folder)
        _ = try await workplace.poll(.due, writingDigest: false, environment: [:])
        for day in ["2026-09-15", "2026-09-16", "2026-09-17"].compactMap({ CalendarDay($0) }) {
            for format in ["md", "html", "txt", "json"] {
                #expect(try await workplace.digest(of: day, format: format).count > 1_000, "\(day) \(format)")
            }
        }
        let wednesday = try await workplace.digest(of: try #require(CalendarDay("2026-09-16")), format: "txt")
        #expect(wednesday.contains("توقيع اتفاق لإنشاء صوامع حبوب جديدة في مرفأ طرطوس"))
    }

    @Test("an explanation shows what a copy shares with its root, and that a form filled in anew is none")
    func wordings() async throws {
        let folder = try TemporaryFolder()
        let workplace = try Self.workplace(in: folder)
        _ = try await workplace.poll(.due, writingDigest: false, environment: [:])
        let places = try await Places(workplace.store)
        let copy = try #require(places.families["mithaq/ar/node/115"]?.article)
        let report = try await workplace.explainArticle(copy.description)
        let wording = try #require(report.wordings.first)
        #expect(wording.relation == "identical" && wording.delay == 50 * 60)
        #expect(wording.shared.share == 1 && wording.shared.run > 200)
        #expect(wording.passage.hasPrefix("توقيع اتفاق لإنشاء صوامع"))
        #expect(report.text.contains("words in a row: …  [[توقيع اتفاق"))

        let dollar = try #require(places.families["sawt/khabar/136"])
        #expect(dollar.relation == .root)
        let forms = try await workplace.explainArticle(dollar.article.description).wordings
        #expect(forms.map(\.relation).contains("template"))
    }
}

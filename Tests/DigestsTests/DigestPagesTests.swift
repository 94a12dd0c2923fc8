import Foundation
import News
import TestSupport
import Testing

@testable import Digests

@Suite struct DigestPagesTests {
    private let folder: TemporaryFolder
    private let target: DigestFolder

    init() throws {
        folder = try TemporaryFolder()
        target = DigestFolder(path: folder.path("out"))
    }

    private func write(_ digest: Digest, at time: TimeInterval? = nil) throws {
        let files = digest.files(DigestFormat.allCases)
        let summary = time.map {
            IssueSummary(digest, at: Date(timeIntervalSince1970: $0), files: files.map(\.name))
        }
        _ = try target.write(files, of: digest, recent: [summary].compactMap(\.self))
    }

    private func names(below path: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: "\(target.path)/\(path)").sorted()
    }

    @Test("every link between pages and feeds leads to a file that is there and to a place in it")
    func links() throws {
        let before = try InventedDays.digest(of: CoverageMaker.earlier())
        try write(before)
        try write(InventedDays.issue(), at: 1_772_409_600)
        try write(InventedDays.issue(2), at: 1_772_500_000)
        let files = try names(below: "").filter { $0.hasSuffix(".html") || $0.hasSuffix(".xml") }
        #expect(files.count > 10)
        for file in files where !file.hasPrefix("latest/") {
            let base = URL(filePath: "\(target.path)/\(file)")
            let text = String(decoding: try Data(contentsOf: base), as: UTF8.self)
            for match in text.matches(of: /href="([^"]*)"/) where !match.1.contains("://") {
                let parts = match.1.split(separator: "#", omittingEmptySubsequences: false)
                let place = parts[0].isEmpty ? base : URL(filePath: String(parts[0]), relativeTo: base)
                let data = FileManager.default.contents(atPath: place.standardizedFileURL.path)
                #expect(data != nil, "\(match.1) in \(file)")
                guard parts.count > 1, let data else { continue }
                let anchors = String(decoding: data, as: UTF8.self)
                #expect(anchors.contains("id=\"\(parts[1])\""), "\(match.1) in \(file)")
            }
        }
    }

    @Test("no name stands twice in a page")
    func anchors() throws {
        for file in try InventedDays.issue().files([.html]) {
            let names = String(decoding: file.contents, as: UTF8.self).matches(of: /\sid="([^"]*)"/).map { $0.1 }
            #expect(Set(names).count == names.count, "\(file.name)")
        }
    }

    @Test("pages that a draft had and the issue has not are removed, those of other issues and strangers stay")
    func leftovers() throws {
        let draft = try InventedDays.issue(isDraft: true)
        try write(draft)
        let day = DigestFolder.name(of: draft.masthead.day)
        for name in ["e3-r2.html", "e99.html", "notes.html"] {
            _ = try folder.write("x", to: "out/\(day)/events/\(name)")
        }
        var issue = try InventedDays.issue()
        issue.events.removeAll { $0.id.rawValue == 4 }
        try write(issue)
        #expect(try names(below: "\(day)/events") == ["e2.html", "e3-r2.html", "e3.html", "notes.html"])
    }

    @Test("putting back one file of an issue costs none of its pages")
    func restoring() throws {
        let issue = try InventedDays.issue()
        try write(issue)
        let before = try names(below: "")
        _ = try target.write([], of: issue)
        #expect(try names(below: "") == before)
    }

    @Test("without anything issued there are no feeds, and those that are there stay")
    func feeds() throws {
        let issue = try InventedDays.issue()
        try write(issue)
        #expect(try names(below: "").allSatisfy { !$0.hasSuffix(".xml") })
        try write(issue, at: 1_772_409_600)
        let feed = try Data(contentsOf: URL(filePath: "\(target.path)/atom.xml"))
        try write(issue)
        #expect(try Data(contentsOf: URL(filePath: "\(target.path)/atom.xml")) == feed)
    }

    @Test("the same digest gives the same files")
    func deterministic() throws {
        #expect(
            try InventedDays.issue().files([.html]).map(\.contents)
                == InventedDays.issue().files([.html]).map(\.contents))
    }
}

extension CoverageMaker {
    /// The day of a thread's stop, on which the same event was told.
    static func earlier() throws -> DayCoverage {
        var maker = CoverageMaker(day: try #require(CalendarDay("2026-01-30")), zone: try InventedDays.zone())
        maker.article("وكالة ميسان", 8, 0, "المبعوث ليندستروم ينهي زيارته الرابعة إلى العاصمة", event: 41)
        maker.article("نبأ بوست", 9, 0, "ليندستروم يغادر بعد زيارة رابعة", event: 41)
        return maker.coverage
    }
}

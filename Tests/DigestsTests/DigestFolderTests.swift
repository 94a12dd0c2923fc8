import Foundation
import News
import TestSupport
import Testing

@testable import Digests

@Suite struct DigestFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func digest(_ day: String) throws -> Digest {
        let day = try #require(CalendarDay(day))
        let maker = CoverageMaker(day: day, zone: try InventedDays.zone())
        return try InventedDays.digest(of: maker.coverage)
    }

    private func names(in path: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    }

    @Test("a digest is written in its day's folder, beside a list of days and a link to the newest")
    func layout() throws {
        let target = DigestFolder(path: folder.path("out"))
        let written = try target.write(digest("2026-03-01"), formats: DigestFormat.allCases)
        #expect(written == ["md", "html", "txt", "json"].map { "\(target.path)/2026/03/01/digest.\($0)" })
        #expect(
            try names(in: target.path) == [
                "2026", "2026/03", "2026/03/01", "2026/03/01/digest.html", "2026/03/01/digest.json",
                "2026/03/01/digest.md", "2026/03/01/digest.txt", "index.html", "latest",
            ])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(target.path)/latest") == "2026/03/01")
    }

    @Test("the link stays at the newest day when an older one is written again")
    func latest() throws {
        let target = DigestFolder(path: folder.path("out"))
        for day in ["2026-03-02", "2026-02-27", "2026-03-03", "2026-03-01"] {
            _ = try target.write(digest(day), formats: [.html])
        }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(target.path)/latest") == "2026/03/03")
        #expect(try target.days().map(\.day.description) == ["2026-03-03", "2026-03-02", "2026-03-01", "2026-02-27"])
    }

    @Test("a file that would not change is left alone")
    func unchanged() throws {
        let target = DigestFolder(path: folder.path("out"))
        let digest = try digest("2026-03-01")
        let files = try target.write(digest, formats: DigestFormat.allCases) + ["\(target.path)/index.html"]
        let numbers = { () throws -> [Int] in
            try files.map { try #require(FileManager.default.attributesOfItem(atPath: $0)[.systemFileNumber] as? Int) }
        }
        let before = try numbers()
        _ = try target.write(digest, formats: DigestFormat.allCases)
        #expect(try numbers() == before)
    }

    @Test("a draft left by a crash is cleared away")
    func leftover() throws {
        let target = DigestFolder(path: folder.path("out"))
        _ = try folder.write("نصف ملف", to: "out/2026/03/01/.digest.html.draft")
        let file = try #require(try target.write(digest("2026-03-01"), formats: [.html]).first)
        let page = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(try names(in: target.path(of: digest("2026-03-01").masthead.day)) == ["digest.html"])
    }

    @Test("strangers in the folder are neither listed nor touched")
    func strangers() throws {
        _ = try folder.write("x", to: "out/notes/a.txt")
        _ = try folder.write("x", to: "out/2026/03/32/digest.html")
        _ = try folder.write("x", to: "out/2026/03/05/other.txt")
        _ = try folder.write("x", to: "out/2025")
        let target = DigestFolder(path: folder.path("out"))
        _ = try target.write(digest("2026-03-01"), formats: [.text])
        #expect(try target.days().map(\.day.description) == ["2026-03-01"])
        #expect(try target.days().first?.formats == [.text])
        #expect(FileManager.default.fileExists(atPath: folder.path("out/notes/a.txt")))
    }

    @Test("a folder that cannot be made is named in the error")
    func unusable() throws {
        let file = try folder.write("x", to: "file")
        let error = #expect(throws: DigestError.self) {
            try DigestFolder(path: file).write(digest("2026-03-01"), formats: [.html])
        }
        #expect(error?.label == "digest-folder")
        #expect(error?.description.contains("\(file)/2026/03/01") == true)
    }

    @Test("what stands in the link's place is not destroyed")
    func occupiedLink() throws {
        _ = try folder.write("x", to: "out/latest/keep.txt")
        let error = #expect(throws: DigestError.self) {
            try DigestFolder(path: folder.path("out")).write(digest("2026-03-01"), formats: [.html])
        }
        #expect(error?.label == "digest-link")
        #expect(FileManager.default.fileExists(atPath: folder.path("out/latest/keep.txt")))
    }
}

extension DigestFolder {
    /// Writes all that a digest is made of.
    fileprivate func write(_ digest: Digest, formats: [DigestFormat]) throws -> [String] {
        try write(digest.files(formats), of: digest).map(\.path)
    }
}

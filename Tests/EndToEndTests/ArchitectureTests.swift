import Foundation
import Testing

/// Holds the sources to the table of rooms in `docs/architecture.md`.
@Suite struct ArchitectureTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Modules that any room may import.
    private static let standard: Set<String> = [
        "Foundation", "FoundationXML", "Glibc", "Dispatch", "Synchronization",
    ]

    @Test("the table of rooms names every target that has sources")
    func tableIsComplete() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appending(path: "Sources").path)
        #expect(Set(folders) == Set(try Self.rooms().keys))
    }

    @Test("a room imports only what the table of rooms lets it")
    func importsFollowTheTable() throws {
        for (room, allowed) in try Self.rooms() {
            for file in try Self.files(below: "Sources/\(room)", suffixes: ["swift"]) {
                let imports = try Self.imports(in: file)
                let forbidden = imports.subtracting(allowed).subtracting(Self.standard)
                #expect(forbidden.isEmpty, "\(file.lastPathComponent) in \(room) imports \(forbidden.sorted())")
            }
        }
    }

    @Test("ArabicText and NearDuplicates do without Foundation", arguments: ["ArabicText", "NearDuplicates"])
    func pureRooms(room: String) throws {
        for file in try Self.files(below: "Sources/\(room)", suffixes: ["swift"]) {
            #expect(!(try Self.imports(in: file).contains("Foundation")), "\(file.lastPathComponent)")
        }
    }

    @Test("SQL is written in Storage alone")
    func statementsLiveInStorage() throws {
        let pattern = /\b(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET)\b/
        for file in try Self.files(below: "Sources", suffixes: ["swift"]) where !file.path.contains("/Storage/") {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.firstMatch(of: pattern) == nil, "\(file.lastPathComponent)")
        }
    }

    @Test("the clock is read in Time.swift alone")
    func timeIsAParameter() throws {
        let pattern =
            /\bDate\(\)|\bDate\.now\b|Task\.sleep|TimeZone\.current|Calendar\.current|\bUUID\(\)|Locale\.current/
        for file in try Self.files(below: "Sources", suffixes: ["swift"]) where file.lastPathComponent != "Time.swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.firstMatch(of: pattern) == nil, "\(file.lastPathComponent)")
        }
    }

    /// The rows of the table: a target and what it may import.
    private static func rooms() throws -> [String: Set<String>] {
        let text = try String(contentsOf: root.appending(path: "docs/architecture.md"), encoding: .utf8)
        let section =
            text.components(separatedBy: "## 3. ").dropFirst().first?
            .components(separatedBy: "\n## ").first ?? ""
        var rooms: [String: Set<String>] = [:]
        for line in section.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let room = try #require(cells.first).trimmingCharacters(in: ["`"])
            rooms[room] = Set(try #require(cells.last).matches(of: /`(\w+)`/).map { String($0.1) })
        }
        return rooms
    }

    private static func imports(in file: URL) throws -> Set<String> {
        let text = try String(contentsOf: file, encoding: .utf8)
        let pattern = /(?m)^\s*(?:@\w+\s+)*(?:public |package |internal |private |fileprivate )?import (?:\w+ )?(\w+)/
        return Set(text.matches(of: pattern).map { String($0.1) })
    }

    private static func files(below path: String, suffixes: Set<String>) throws -> [URL] {
        let folder = root.appending(path: path)
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.sorted().map { folder.appending(path: $0) }.filter { suffixes.contains($0.pathExtension) }
    }
}

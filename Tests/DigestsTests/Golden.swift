import Foundation
import Testing

/// Compares what was made with a recorded file that somebody read line by line.
///
/// `RECORD_GOLDEN=1 swift test` writes the files anew: read the difference before committing it.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    static func expect(_ text: String, matches name: String, at location: SourceLocation = #_sourceLocation) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
            return
        }
        let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        guard text != recorded else { return }
        let pairs = zip(text.split(separator: "\n"), recorded.split(separator: "\n"))
        let difference = pairs.first { $0 != $1 }.map { "made \($0), recorded \($1)" } ?? "one is longer"
        Issue.record("\(name): \(difference)", sourceLocation: location)
    }
}

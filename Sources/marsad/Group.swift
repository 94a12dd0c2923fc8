import ArgumentParser
import Daemon
import Foundation

struct Group: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Group articles given as JSON lines, and print where each one was put.",
        discussion: """
            Each line holds "id", "feed", "title", "text" and "published", in the order of arrival. The articles go \
            through the code the daemon runs, with an archive in memory and "published" as the clock.
            """)

    @Argument(help: ArgumentHelp("JSON lines, or - for standard input.", valueName: "file"), completion: .file())
    var file: String

    func run() async throws {
        Output.write(try await GroupingRun.jsonLines(of: try Input.bytes(file)))
    }
}

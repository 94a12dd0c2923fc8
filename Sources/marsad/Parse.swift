import ArgumentParser
import Daemon
import Foundation

struct Parse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read one feed and print it as JSON.",
        discussion: "Exits with 0 when a feed was recognised, repaired or not, and with 65 when the input is no feed.")

    @Option(help: ArgumentHelp("The address the feed came from; relative links are resolved against it."))
    var url: String?

    @Option(help: ArgumentHelp("The Content-Type header it came with.", valueName: "type"))
    var contentType: String?

    @Argument(help: ArgumentHelp("A feed, or - for standard input.", valueName: "file"), completion: .file())
    var file: String

    func run() throws {
        Output.write(try FeedInspection.json(of: try Input.bytes(file), url: url, contentType: contentType))
    }
}

import ArgumentParser
import Daemon
import Foundation

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read one article's web page and print it as JSON.",
        discussion: """
            Nothing is fetched. Exits with 0 when the input is a page, its text being empty when it holds no article, \
            and with 65 when it is no page.
            """)

    @Option(help: ArgumentHelp("The address the page came from."))
    var url: String?

    @Option(help: ArgumentHelp("The Content-Type header it came with.", valueName: "type"))
    var contentType: String?

    @Argument(help: ArgumentHelp("A page, or - for standard input.", valueName: "file"), completion: .file())
    var file: String

    func run() throws {
        Output.write(try PageInspection.json(of: try Input.bytes(file), url: url, contentType: contentType))
    }
}

import ArgumentParser
import Daemon
import Foundation

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show whether the daemon runs, what the archive holds, and how each source is doing.",
        discussion: """
            Reads only, beside a running daemon too. Ends with 0 whether the daemon runs or not, with 66 when there is no \
            archive yet, and with another code when the archive cannot be read.
            """)

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        let report = try await StatusReport.now(try file.read())
        try Output.write(report, json: json.isSet)
        if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
    }
}

import ArgumentParser
import Daemon
import Foundation

struct Poll: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Poll once the sources that are due, or those named, then exit.")

    @Argument(help: ArgumentHelp("Names of sources; without any, those that are due.", valueName: "source"))
    var sources: [String] = []

    @Flag(help: "Poll all sources, due or not.")
    var all = false

    @Flag(help: "Write today's digest afterwards.")
    var digest = false

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func validate() throws {
        if all, !sources.isEmpty { throw ValidationError("--all and the names of sources exclude each other") }
    }

    func run() async throws {
        let workplace = try file.workplace()
        let choice: PollChoice = all ? .all : sources.isEmpty ? .due : .named(sources)
        let report = try await workplace.poll(
            choice, writingDigest: digest, environment: ProcessInfo.processInfo.environment)
        try Output.write(report, json: json.isSet)
        if report.isUseless { throw ExitCode(ExitStatus.unavailable) }
    }
}

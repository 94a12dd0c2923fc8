import ArgumentParser
import Daemon
import Foundation

struct DigestVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest", abstract: "Print a day's digest, or write it to the digest folder.")

    @Argument(help: ArgumentHelp("today, yesterday or a date such as 2026-09-15.", valueName: "day"))
    var day = "today"

    @Option(help: ArgumentHelp("md, html, txt or json.", valueName: "format"))
    var format: String = "txt"

    @Flag(help: "Write the day's files and print their paths.")
    var write = false

    @OptionGroup var file: ConfigurationOption

    func run() async throws {
        let workplace = try file.workplace()
        let day = try workplace.day(named: day)
        if write {
            for path in try await workplace.writeDigest(of: day) { Output.write(path) }
        } else {
            Output.write(try await workplace.digest(of: day, format: format))
        }
    }
}

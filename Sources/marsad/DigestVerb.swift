import ArgumentParser
import Daemon
import Foundation

struct DigestVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest", abstract: "Print a day's digest, write it to the digest folder, or prove it unchanged.",
        subcommands: [DigestPrint.self, DigestVerify.self], defaultSubcommand: DigestPrint.self)
}

struct DigestPrint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Print a day's digest, or write it to the digest folder.")

    @Argument(
        help: ArgumentHelp("today, yesterday or a date such as 2026-09-15.", valueName: "day"),
        completion: .list(["today", "yesterday"]))
    var day = "today"

    @Option(
        help: ArgumentHelp("md, html, txt or json.", valueName: "format"),
        completion: .list(["md", "html", "txt", "json"]))
    var format: String = "txt"

    @Flag(help: "Write the day's files and print their paths.")
    var write = false

    @OptionGroup var file: ConfigurationOption

    func run() async throws {
        let workplace = try file.workplace()
        let day = try workplace.day(named: day)
        if write {
            let paths = try await workplace.writeDigest(
                of: day, environment: ProcessInfo.processInfo.environment)
            paths.forEach { Output.write($0) }
        } else {
            Output.write(try await workplace.digest(of: day, format: format))
        }
    }
}

struct DigestVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Compare the files of a day's digest with what was issued.")

    @Argument(
        help: ArgumentHelp("today, yesterday or a date such as 2026-09-15.", valueName: "day"),
        completion: .list(["today", "yesterday"]))
    var day: String

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        let workplace = try file.workplace()
        let report = try await workplace.verifyDigest(of: try workplace.day(named: day))
        try Output.write(report, json: json.isSet)
        if !report.isSound || report.issues.isEmpty { throw ExitCode(ExitStatus.unusableData) }
    }
}

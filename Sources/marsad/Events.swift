import ArgumentParser
import Daemon
import Foundation

struct Events: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the events of a day, the most reported first.")

    @Argument(help: ArgumentHelp("today, yesterday or a date such as 2026-09-15.", valueName: "day"))
    var day = "today"

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        let workplace = try file.workplace()
        try Output.write(try await workplace.events(on: try workplace.day(named: day)), json: json.isSet)
    }
}

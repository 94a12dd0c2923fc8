import ArgumentParser
import Daemon
import Foundation

struct Events: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the events of a day, or correct how they were grouped.",
        discussion: """
            'marsad events DAY' is short for 'marsad events list DAY'. A correction may be made while the daemon runs, which \
            follows it with its next article and never decides against it. The newer of two corrections that contradict \
            each other wins, so the opposite of a correction takes it back.
            """,
        subcommands: [EventsList.self, EventsMerge.self, EventsSplit.self, EventsLink.self, EventsUnlink.self],
        defaultSubcommand: EventsList.self)
}

struct EventsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the events of a day, the most reported first.",
        discussion: """
            How events were grouped is corrected by 'marsad events merge', 'split', 'link' and 'unlink': see \
            'marsad help events'.
            """)

    @Argument(
        help: ArgumentHelp("today, yesterday or a date such as 2026-09-15.", valueName: "day"),
        completion: .list(["today", "yesterday"]))
    var day = "today"

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        let workplace = try file.workplace()
        try Output.write(try await workplace.events(on: try workplace.day(named: day)), json: json.isSet)
    }
}

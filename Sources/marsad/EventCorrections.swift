import ArgumentParser
import Daemon
import Foundation

struct EventsMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make two events one.",
        discussion: """
            All articles go to the event with the lower number. The other number leads there from now on, in every verb.
            """)

    @Argument(help: ArgumentHelp("Its number, such as e12.", valueName: "event"))
    var event: String

    @Argument(help: ArgumentHelp("The number of the other.", valueName: "other"))
    var other: String

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        try Output.write(try await file.workplace().mergeEvents(event, other), json: json.isSet)
    }
}

struct EventsSplit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Take articles out of an event, into a new one.",
        discussion: """
            Copies of the named articles go with them, since the same text tells of the same event; a copy that is named \
            alone leaves alone. The articles are kept together, and apart from those that stay.
            """)

    @Argument(help: ArgumentHelp("Its number, such as e12.", valueName: "event"))
    var event: String

    @Argument(help: ArgumentHelp("The numbers of the articles that leave, such as a12.", valueName: "article"))
    var articles: [String]

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        try Output.write(try await file.workplace().splitEvent(event, taking: articles), json: json.isSet)
    }
}

struct EventsLink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Make two events stops of one thread.",
        discussion: "When each has a thread of its own, all stops of the newer thread come to the older.")

    @Argument(help: ArgumentHelp("Its number, such as e12.", valueName: "event"))
    var event: String

    @Argument(help: ArgumentHelp("The number of the other.", valueName: "other"))
    var other: String

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        try Output.write(try await file.workplace().linkEvents(event, other), json: json.isSet)
    }
}

struct EventsUnlink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink", abstract: "Take an event out of its thread.",
        discussion: "It is never linked to the stops of that thread again, unless you link it.")

    @Argument(help: ArgumentHelp("Its number, such as e12.", valueName: "event"))
    var event: String

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        try Output.write(try await file.workplace().unlinkEvent(event), json: json.isSet)
    }
}

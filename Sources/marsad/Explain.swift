import ArgumentParser
import Daemon
import Foundation

struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell the reasons behind a decision.",
        subcommands: [ExplainSource.self, ExplainArticle.self, ExplainEvent.self])
}

struct ExplainSource: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source", abstract: "How a source is doing, and when and why it is polled next.")

    @Argument(help: ArgumentHelp("Its name in the configuration.", valueName: "name"))
    var name: String

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        try Output.write(try await file.workplace().explainSource(name), json: json.isSet)
    }
}

struct ExplainArticle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "article", abstract: "Which text an article copies, which event it joined, and why.")

    @Argument(help: ArgumentHelp("Its number, such as a12.", valueName: "article"))
    var id: String

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        try Output.write(try await file.workplace().explainArticle(id), json: json.isSet)
    }
}

struct ExplainEvent: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "What joined each member to an event, and the nearest events it did not join.")

    @Argument(help: ArgumentHelp("Its number, such as e12.", valueName: "event"))
    var id: String

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        try Output.write(try await file.workplace().explainEvent(id), json: json.isSet)
    }
}

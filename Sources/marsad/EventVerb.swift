import ArgumentParser
import Daemon
import Foundation

struct EventVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Show what was grouped into one event, and why.")

    @Argument(help: ArgumentHelp("Its number, such as e12.", valueName: "event"))
    var id: String

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        try Output.write(try await file.workplace().explainEvent(id), json: json.isSet)
    }
}

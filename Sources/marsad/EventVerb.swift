import ArgumentParser
import Daemon
import Foundation

struct EventVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Show what was grouped into one event and why, or the stops of a thread.")

    @Argument(help: ArgumentHelp("The number of an event or a thread, such as e12 or t3.", valueName: "event"))
    var id: String

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        try Output.write(try await file.workplace().eventOrThread(id), json: json.isSet)
    }
}

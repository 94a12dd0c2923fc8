import ArgumentParser
import Daemon
import Foundation

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what the archive holds and how each source is doing.")

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        try Output.write(try await file.workplace().status(), json: json.isSet)
    }
}

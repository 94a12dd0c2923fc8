import ArgumentParser
import Daemon
import Foundation

struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Work on the configuration file.", subcommands: [ConfigCheck.self])
}

struct ConfigCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Print the values in force, or every problem of the file with its line.")

    @OptionGroup var file: ConfigurationOption

    @Flag(help: "Print nothing when there are no problems.")
    var quiet = false

    func run() throws {
        let configuration = try file.read()
        if !quiet { Output.write(configuration.effectiveYAML) }
    }
}

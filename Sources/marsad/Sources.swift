import ArgumentParser
import Daemon
import Foundation

struct Sources: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, add, check, move and remove the watched sources.",
        subcommands: [
            SourcesList.self, SourcesAdd.self, SourcesCheck.self, SourcesRemove.self, SourcesImport.self,
            SourcesExport.self,
        ], defaultSubcommand: SourcesList.self)
}

struct SourcesList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the sources with what the archive knows of them.")

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        try Output.write(try await file.workplace().sources(), json: json.isSet)
    }
}

struct SourcesCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Fetch and read feeds without storing anything, and tell what was found.")

    @Argument(help: ArgumentHelp("Names of sources; without any, all of them.", valueName: "source"))
    var sources: [String] = []

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        let report = try await SourceCheck.run(
            sources, of: try file.read(), environment: ProcessInfo.processInfo.environment)
        try Output.write(report, json: json.isSet)
        if report.isUseless { throw ExitCode(ExitStatus.unavailable) }
    }
}

struct SourcesRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take a source out of the configuration file; its articles stay in the archive.")

    @Argument(help: ArgumentHelp("Its name in the configuration.", valueName: "name"))
    var name: String

    @OptionGroup var file: ConfigurationOption

    func run() throws {
        try file.file.remove(name)
        Output.note("removed \(name) from \(file.file.path); 'systemctl reload marsad' makes a running daemon follow")
    }
}

struct SourcesImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add the feeds of an OPML file to the configuration file.")

    @Argument(help: ArgumentHelp("An OPML file, or - for standard input.", valueName: "file"), completion: .file())
    var opml: String

    @OptionGroup var file: ConfigurationOption

    func run() throws {
        for line in try file.file.add(opml: try Input.bytes(opml), called: opml) { Output.write(line) }
    }
}

struct SourcesExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print the sources as OPML 2.0.")

    @OptionGroup var file: ConfigurationOption

    func run() throws {
        Output.write(try file.read().opml)
    }
}

import ArgumentParser
import Daemon
import Foundation

struct Database: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db", abstract: "Check or copy the archive, or build its index anew.",
        subcommands: [DatabaseCheck.self, DatabaseBackup.self, DatabaseReindex.self])
}

struct DatabaseCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the archive's integrity.")

    @OptionGroup var file: ConfigurationOption

    func run() async throws {
        Output.write(try await file.workplace().checkArchive())
    }
}

struct DatabaseBackup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the archive while it is in use, and verify the copy.")

    @Argument(help: ArgumentHelp("Where the copy goes.", valueName: "file"), completion: .file())
    var destination: String

    @OptionGroup var file: ConfigurationOption

    func run() async throws {
        Output.write(try await file.workplace().backUpArchive(to: destination))
    }
}

struct DatabaseReindex: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex", abstract: "Build anew what searches and threads are found by.",
        discussion: """
            May be done while the daemon runs. Until it is done, a search finds only the articles indexed so far. When it \
            was interrupted, it goes on where it stopped. Threads that are linked stay; new events find old ones by the \
            keys made anew.
            """)

    @OptionGroup var file: ConfigurationOption

    func run() async throws {
        Output.write(try await file.workplace().reindexArchive(progress: Output.progress))
    }
}

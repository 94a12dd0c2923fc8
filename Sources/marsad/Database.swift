import ArgumentParser
import Daemon
import Foundation

struct Database: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db", abstract: "Check, repair or copy the archive, or build its index anew.",
        subcommands: [DatabaseCheck.self, DatabaseBackup.self, DatabaseReindex.self])
}

struct DatabaseCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the archive's integrity, and repair it.",
        discussion: """
            Says of a damaged archive what repairing it would do. --repair does it to a copy and puts that in the archive's \
            place once it is sound; the damaged file stays beside it under another name. Indexes are built anew from their \
            tables; of tables that cannot be read whole every row that can be is saved, articles first. The daemon has to \
            be stopped for it.
            """)

    @Flag(help: "Repair what is damaged.")
    var repair = false

    @OptionGroup var file: ConfigurationOption

    func run() async throws {
        let configuration = try file.read()
        Output.write(try repair ? configuration.repairArchive() : configuration.checkArchive())
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

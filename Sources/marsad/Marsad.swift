import ArgumentParser
import Daemon
import Glibc

/// The command line: one file per verb.
@main
struct Marsad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "marsad",
        abstract: "Watches Arabic news feeds and writes a digest of each day.",
        discussion: """
            Marsad polls the feeds its owner configured, keeps every article in one SQLite file, folds copies of one \
            text into families, groups the coverage of one happening across outlets, and writes a digest to disk when \
            the day closes.

            Data goes to standard output, messages to standard error. Exit codes follow sysexits.h: 64 usage, \
            65 unusable data, 66 no such input, 69 unavailable, 74 input or output failed, 75 another daemon runs, \
            78 configuration.
            """,
        version: Release.version,
        groupedSubcommands: [
            CommandGroup(name: "Watch:", subcommands: [Run.self, Poll.self, Status.self]),
            CommandGroup(
                name: "Read:", subcommands: [DigestVerb.self, Events.self, EventVerb.self, Search.self, Explain.self]),
            CommandGroup(name: "Keep:", subcommands: [Sources.self, Config.self, Database.self]),
            CommandGroup(
                name: "Work on files, without configuration:", subcommands: [Parse.self, Extract.self, Group.self]),
        ])

    static func main() async {
        // Dispatch asks for more urgent threads than an ordinary user gets and complains of that to the system's log.
        unsafe setenv("LIBDISPATCH_LOG", "NO", 0)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            leave(after: error)
        }
    }

    /// Says what went wrong and ends the process with the code for it.
    private static func leave(after error: any Error) -> Never {
        guard let code = ExitStatus.code(of: error) else { exit(withError: error) }
        Output.complain(error)
        exit(withError: ExitCode(code))
    }
}

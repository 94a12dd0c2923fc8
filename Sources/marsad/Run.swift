import ArgumentParser
import Daemon
import Foundation

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watch the configured sources until told to stop.",
        discussion: """
            Stays in the foreground: what systemd starts. SIGHUP reads the configuration again and keeps the one in \
            force when the new one has problems; SIGTERM finishes what was begun and stops.
            """)

    @OptionGroup var file: ConfigurationOption

    func run() async throws {
        try await Monitor.run(configurationPath: file.path, environment: ProcessInfo.processInfo.environment)
    }
}

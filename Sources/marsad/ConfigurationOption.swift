import ArgumentParser
import Daemon
import Foundation

/// Where the configuration is: for every verb that works on an archive.
struct ConfigurationOption: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help: ArgumentHelp(
            "The configuration file.",
            discussion: """
                Without it: /etc/marsad/marsad.yaml for root and services; for others ~/.config/marsad/marsad.yaml, or \
                the former where there is none.
                """,
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var path: String?

    var file: ConfigurationFile { ConfigurationFile(named: path, environment: ProcessInfo.processInfo.environment) }

    func read() throws -> Configuration { try file.read() }

    func workplace() throws -> Workplace {
        try Workplace(configuration: try read())
    }
}

/// Whether a program reads the output.
struct JSONFlag: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Print JSON.")
    var isSet = false
}

import ArgumentParser
import Daemon
import Foundation

struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find articles by their words.",
        discussion: """
            All words must be found, in whatever spelling: وبدمشق is found by دمشق, غوتيريس by غوتيريش. "…", «…» and “…” \
            hold words that stand side by side; OR, | and أو let either neighbour do; -word and -«two words» exclude; \
            word* takes in all that begins so. Quote what the shell would take for its own.
            """)

    @Argument(
        parsing: .allUnrecognized, help: ArgumentHelp("What to look for.", valueName: "words"))
    var words: [String] = []

    @Option(help: ArgumentHelp("The first day: today, yesterday or a date such as 2026-09-15.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("The last day.", valueName: "day"))
    var to: String?

    @Option(help: ArgumentHelp("Only articles of this source; may be repeated.", valueName: "name"))
    var source: [String] = []

    @Option(help: ArgumentHelp("The most articles to show.", valueName: "number"))
    var limit = 20

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func validate() throws {
        if let option = words.first(where: { $0.hasPrefix("--") && $0 != "--" }) {
            throw ValidationError("Unknown option '\(option)'")
        }
        guard limit > 0 else { throw ValidationError("--limit must be above 0") }
    }

    func run() async throws {
        let workplace = try file.workplace()
        let report = try await workplace.search(
            SearchRequest(
                words: words.filter { $0 != "--" }.joined(separator: " "), from: try from.map(workplace.day),
                to: try to.map(workplace.day),
                sources: source, limit: limit))
        guard !json.isSet else { return try Output.write(report, json: true) }
        Output.write(report.text(marks: Output.isTerminal ? .bold : .asterisks))
    }
}

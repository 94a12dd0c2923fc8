import ArgumentParser
import Daemon
import Foundation

struct SourcesAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Find the feed of a site, try it, and tell what adding it would mean.",
        discussion: """
            The address may be that of a feed or of a page: on a page, the feeds it names are tried, then links that \
            look like feeds, then the usual places of the site. The best feed is fetched twice, and its charset, \
            language, dates, pace and overlap with the watched sources are told, with the lines to add to the \
            configuration. Where several feeds carry different news, they are listed; give the address of the one \
            you want. Nothing is changed without --write.

            Exits with 0 when a feed was found, 65 when there is none, 69 when the address cannot be reached, and 64 \
            when it is watched already or nothing could be added.
            """)

    @Argument(help: ArgumentHelp("The address of a feed, or of a page that leads to one.", valueName: "url"))
    var address: String

    @Option(help: ArgumentHelp("What readers see it called; otherwise what the feed calls itself.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("Key of its group; needed when the defaults name none.", valueName: "key"))
    var group: String?

    @Option(help: ArgumentHelp("Zone of dates that name none, such as Asia/Damascus.", valueName: "zone"))
    var timeZone: String?

    @Flag(
        name: .customLong("private"),
        help: "It may be reached at private addresses, such as those of this machine or its network.")
    var isPrivate = false

    @Flag(help: "Add it to the configuration file, whose other lines stay as they are.")
    var write = false

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var json: JSONFlag

    func run() async throws {
        let wish = SourceWish(address: address, name: name, group: group, timeZone: timeZone, isPrivate: isPrivate)
        let report = try await SourceAddition.run(wish, in: file.file, isWriting: write)
        try Output.write(report, json: json.isSet)
        Output.note(report.message)
        let code = report.exitCode(isWriting: write)
        if code != 0 { throw ExitCode(code) }
    }
}

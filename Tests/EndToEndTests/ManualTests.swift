import Foundation
import Testing

/// Holds the manual pages to the program: its verbs and options, and the keys of its configuration.
@Suite(.timeLimit(.minutes(2))) struct ManualTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("marsad(1) tells of every verb with all its options and arguments, and of no others")
    func verbs() async throws {
        let told = Set(try Self.items(of: "marsad.1", marked: "Cm").map(Self.withoutMacros))
        let program = try await Self.program()
        let usages = Set(program.verbs(in: [], withoutSharedOptions: Self.shared))
        #expect(told.subtracting(usages) == [], "no such verb, or not with these options and arguments")
        #expect(usages.subtracting(told) == [], "a verb, an option or an argument is missing")
    }

    @Test("marsad(1) explains the options that many verbs share", arguments: shared)
    func sharedOptions(name: String) throws {
        let flags = try Self.items(of: "marsad.1", marked: "Fl").joined(separator: " ")
        #expect(flags.split(separator: " ").contains("-\(name)"))
    }

    @Test("marsad.yaml(5) tells of every key, each in its own place, and of no others")
    func keysInTheManual() throws {
        let told = try Self.items(of: "marsad.yaml.5", marked: "Ic")
        #expect(told.sorted() == (try Self.keys().values.flatMap(\.self).sorted()))
    }

    @Test("docs/configuration.md has every key in its tables, and no others")
    func keysInTheDocuments() throws {
        var keys = try Self.keys()
        let login = try #require(keys["`login`"])
        keys["`login`"] = nil
        let text = try Self.text("docs/configuration.md")
        let told = text.matches(of: /(?m)^\| `([a-z_]+)` \|/).map { String($0.1) }
        #expect(told.sorted() == keys.values.flatMap(\.self).sorted())
        for key in login { #expect(text.contains("\(key): "), "login.\(key)") }
    }

    // MARK: What the program knows

    /// Options that stand in every verb's help; the manual tells of them once.
    static let shared = ["config", "version", "help"]

    private static func program() async throws -> ProgramHelp {
        let answer = try await MarsadProcess(["--experimental-dump-help"], environment: [:]).answer()
        return try JSONDecoder().decode(ProgramHelp.Whole.self, from: Data(answer.output.utf8)).command
    }

    /// The keys of each part of a configuration, by what the part is called; those of `defaults` are a source's.
    private static func keys() throws -> [String: [String]] {
        let source = try text("Sources/Daemon/Configuration/ConfigurationKeys.swift")
        var parts: [String: [String]] = [:]
        for part in source.split(separator: "\nenum ").dropFirst() {
            let name = try #require(part.firstMatch(of: /static let part = "(.+)"/)).1
            parts[String(name)] = part.matches(of: /case (\w+)(?: = "(\w+)")?/).map { String($0.2 ?? $0.1) }
        }
        parts["`defaults`"] = nil
        return parts
    }

    // MARK: What the manual tells

    /// What stands behind `.It` and a macro on each such line of a page.
    private static func items(of page: String, marked macro: String) throws -> [String] {
        try text("docs/man/\(page)").split(separator: "\n")
            .filter { $0.hasPrefix(".It \(macro) ") }.map { String($0.dropFirst(".It \(macro) ".count)) }
    }

    /// `events split Oo Fl -json Oc Ar event` as `events split --json event`.
    private static func withoutMacros(_ item: String) -> String {
        item.split(separator: " ").filter { !["Oo", "Oc", "Op", "Ar", "Fl", "..."].contains($0) }
            .map { $0.hasPrefix("-") ? "-\($0)" : String($0) }.joined(separator: " ")
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}

/// A verb as the program itself describes it, for programs that make completions and manuals.
private struct ProgramHelp: Decodable {
    struct Whole: Decodable {
        var command: ProgramHelp
    }

    struct Argument: Decodable {
        struct Name: Decodable {
            var kind: String
            var name: String
        }

        var kind: String
        var names: [Name]?
        var valueName: String
    }

    var commandName: String
    var subcommands: [ProgramHelp]?
    var arguments: [Argument]?

    /// A line for each verb below: its words, options in their order, arguments.
    func verbs(in path: [String], withoutSharedOptions shared: [String]) -> [String] {
        if let subcommands {
            return subcommands.flatMap { $0.verbs(in: path + [$0.commandName], withoutSharedOptions: shared) }
        }
        // What `help` takes are words of a verb.
        if path == ["help"] { return ["help verb"] }
        let all = arguments ?? []
        let options = all.filter { $0.kind != "positional" }.compactMap { option -> String? in
            guard let name = option.names?.first(where: { $0.kind == "long" })?.name, !shared.contains(name) else {
                return nil
            }
            return option.kind == "flag" ? "--\(name)" : "--\(name) \(option.valueName)"
        }
        return [(path + options + all.filter { $0.kind == "positional" }.map(\.valueName)).joined(separator: " ")]
    }
}

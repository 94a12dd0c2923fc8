import Foundation
import Glibc
import News

/// The configuration file of this start: where it is, what it says, and changes to its list of sources.
package struct ConfigurationFile: Sendable {
    /// Where it is.
    package let path: String
    private let reader: ConfigurationReader

    /// - Parameters:
    ///   - named: the file named on the command line, if any.
    ///   - environment: the process's environment.
    package init(named: String?, environment: [String: String]) {
        let places = ConfigurationPlaces.resolve(
            named: named, environment: environment, isSuperuser: geteuid() == 0,
            exists: { FileManager.default.fileExists(atPath: $0) })
        path = places.file
        reader = ConfigurationReader(stateFolder: places.stateFolder)
    }

    /// What it says.
    package func read() throws(ConfigurationError) -> Configuration {
        try reader.read(path: path)
    }

    /// Absolute path of the folder it is in, from which relative addresses of files start.
    var folder: String {
        FilePath.folder(of: FilePath.absolute(path, in: FileManager.default.currentDirectoryPath))
    }

    /// Adds a source to it, leaving everything else as it is.
    func add(_ source: Source) throws {
        let editor = ConfigurationEditor(path: path, reader: reader)
        try replace(try editor.adding([source], to: try text()))
    }

    /// Takes a source out of it, leaving everything else as it is.
    package func remove(_ name: String) throws {
        let editor = ConfigurationEditor(path: path, reader: reader)
        try replace(try editor.removing(name, from: try text()))
    }

    /// Adds the feeds of an OPML list to it.
    ///
    /// - Returns: what was added and what could not be, a line each.
    package func add(opml: [UInt8], called name: String) throws -> [String] {
        let configuration = try read()
        let list = OPMLReader(groups: configuration.groups, defaults: configuration.defaults).read(opml, file: name)
        let addresses = Set(configuration.sources.map(\.url))
        let names = Set(configuration.sources.map(\.name))
        let added = list.sources.filter { !addresses.contains($0.url) && !names.contains($0.name) }
        if !added.isEmpty {
            let groups = list.newGroups.filter { group in added.contains { $0.group == group.key } }
            let editor = ConfigurationEditor(path: path, reader: reader)
            try replace(try editor.adding(added, groups: groups, to: try text()))
        }
        return added.map { "added \(Terminal.plain($0.name)): \(Terminal.plain($0.url))" }
            + list.sources.filter { !added.contains($0) }.map { "already watched: \(Terminal.plain($0.name))" }
            + list.problems.map { Terminal.plain("\($0)") }
    }

    private func text() throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    /// A reader of the file sees the old one or the new one, never a part.
    private func replace(_ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    }
}

extension Configuration {
    /// The sources as an OPML 2.0 list.
    package var opml: String { OPMLWriter(title: digest.title).text(groups: groups, sources: sources) }
}

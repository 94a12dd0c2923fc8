import Foundation
import News

/// Reads a configuration file, and tells all that is wrong with it at once, each problem with its place.
package struct ConfigurationReader: Sendable {
    private let stateFolder: String?

    /// - Parameter stateFolder: absolute path of the folder for the archive and the digests where the file does not
    ///   say otherwise; nil for the configuration file's own.
    package init(stateFolder: String? = nil) { self.stateFolder = stateFolder }

    /// Reads the file at a path, relative ones from the working folder.
    package func read(path: String) throws(ConfigurationError) -> Configuration {
        var problems = ProblemList(file: path)
        guard let bytes = ConfigurationText.bytes(ofFile: path, problems: &problems) else {
            throw problems.error ?? ConfigurationError(problems: [])
        }
        return try read(bytes, path: path)
    }

    /// Reads the bytes of a file that is, or will be, at a path.
    package func read(_ bytes: [UInt8], path: String) throws(ConfigurationError) -> Configuration {
        let file = FilePath.absolute(path, in: FileManager.default.currentDirectoryPath)
        let folder = FilePath.folder(of: file)
        var draft = ConfigurationDraft(file: path, folder: folder, stateFolder: stateFolder ?? folder)
        let configuration = draft.read(bytes)
        if let error = draft.problems.error { throw error }
        return configuration
    }
}

/// A configuration while it is being read.
struct ConfigurationDraft {
    var problems: ProblemList
    /// Absolute path of the configuration file's folder: what relative paths start from.
    let folder: String
    /// Absolute path of the folder for what the file gives no path for.
    let stateFolder: String

    init(file: String, folder: String, stateFolder: String) {
        self.problems = ProblemList(file: file)
        self.folder = folder
        self.stateFolder = stateFolder
    }

    /// The configuration; to be used only if there were no problems.
    mutating func read(_ bytes: [UInt8]) -> Configuration {
        let text = ConfigurationText.text(of: bytes, problems: &problems)
        let root = text.flatMap { YAMLDocument.read($0, problems: &problems) }
        guard let root else { return configuration(from: ConfigurationSection<RootKey>(), mayBeEmpty: true) }
        return configuration(from: ConfigurationSection<RootKey>(root, problems: &problems), mayBeEmpty: false)
    }

    private mutating func configuration(
        from root: ConfigurationSection<RootKey>, mayBeEmpty: Bool
    ) -> Configuration {
        let named = groups(of: root)
        let defaults = defaults(of: root, groups: named)
        let groups = named ?? [ConfigurationDefaults.group]
        return Configuration(
            groups: groups,
            defaults: defaults,
            sources: mayBeEmpty ? [] : sources(of: root, defaults: defaults, groups: groups),
            digest: digest(of: root.section(.digest, as: DigestKey.self, &problems)),
            storage: storage(of: root.section(.storage, as: StorageKey.self, &problems)),
            limits: limits(of: root.section(.limits, as: LimitsKey.self, &problems)),
            metrics: metrics(of: root.section(.metrics, as: MetricsKey.self, &problems)),
            watchWords: watchWords(of: root),
            userAgent: userAgent(of: root))
    }

    /// The groups the file names; nil when it names none and all sources belong to one.
    private mutating func groups(of root: ConfigurationSection<RootKey>) -> [SourceGroup]? {
        guard let value = root[.groups] else { return nil }
        guard case .mapping(let entries) = value.content, !entries.isEmpty else {
            problems.add("`groups` is \(value.kind); write one line `key: label` for each group", at: value.place)
            return nil
        }
        var places: [String: TextPlace] = [:]
        var groups: [SourceGroup] = []
        if entries.count > ConfigurationBounds.groups {
            problems.add("\(entries.count) groups; \(ConfigurationBounds.groups) are allowed", at: value.place)
        }
        for entry in entries.prefix(ConfigurationBounds.groups) {
            if let first = places.updateValue(entry.place, forKey: entry.key) {
                problems.add("the group `\(entry.key)` is named twice, first in line \(first.line)", at: entry.place)
                continue
            }
            let key = YAMLValue(place: entry.place, content: .scalar(entry.key, isPlain: false))
            let length = ConfigurationBounds.nameLength
            guard let name = key.text(as: "the key of a group", maximum: length, &problems) else { continue }
            let label = entry.value.text(as: "the label of the group `\(name)`", maximum: length, &problems)
            groups.append(SourceGroup(key: name, label: label ?? name))
        }
        return groups
    }

    private mutating func watchWords(of root: ConfigurationSection<RootKey>) -> [String] {
        guard let list = root[.watchWords]?.list(as: "`watch_words`", &problems) else { return [] }
        if list.count > ConfigurationBounds.watchWords {
            let message = "\(list.count) watch words; \(ConfigurationBounds.watchWords) are allowed"
            problems.add(message, at: root.place(of: .watchWords))
        }
        var places: [String: TextPlace] = [:]
        return list.compactMap { value in
            guard let word = value.text(as: "a watch word", maximum: ConfigurationBounds.nameLength, &problems) else {
                return nil
            }
            if let first = places.updateValue(value.place, forKey: word) {
                problems.add(
                    "the watch word \"\(word)\" is written twice, first in line \(first.line)", at: value.place)
            }
            return word
        }
    }

    private mutating func userAgent(of root: ConfigurationSection<RootKey>) -> String {
        let agent = root.text(.userAgent, maximum: 300, &problems) ?? ConfigurationDefaults.userAgent
        if !agent.allSatisfy(\.isASCII) {
            problems.add(
                "`user_agent` has letters other than ASCII; HTTP allows no others", at: root.place(of: .userAgent))
        }
        guard let contact = root.text(.contact, maximum: 300, &problems) else { return agent }
        guard contact.allSatisfy(\.isASCII), contact.contains("@") || contact.contains("://") else {
            let message = "`contact` is \"\(Excerpt.of(contact))\"; it has to be a mail address or the URL of a page"
            problems.add(message, at: root.place(of: .contact))
            return agent
        }
        return agent + " (+\(contact))"
    }
}

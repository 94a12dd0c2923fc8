import Foundation
package import News

/// What the owner asks for with `marsad sources add`.
package struct SourceWish: Sendable, Hashable {
    /// A feed, or a page that leads to feeds.
    package var address: String
    package var name: String?
    /// Key of a group.
    package var group: String?
    /// IANA name of the zone in which dates without one are read.
    package var timeZone: String?
    /// Whether it may be reached at addresses that are not of the public internet.
    package var isPrivate: Bool

    package init(
        address: String, name: String? = nil, group: String? = nil, timeZone: String? = nil, isPrivate: Bool = false
    ) {
        self.address = address
        self.name = name
        self.group = group
        self.timeZone = timeZone
        self.isPrivate = isPrivate
    }
}

/// Why a wish cannot be granted, whatever the address answers.
package enum SourceWishError: Fault, Hashable {
    /// The address is none that is watched; a sentence.
    case address(String)
    case nameTaken(String)
    case name(String)
    /// No group was named and there is none for all, or there is no such group; `known` are the groups there are.
    case group(String?, nearest: String?, known: [SourceGroup])
    /// A sentence.
    case timeZone(String)
    case alreadyWatched(String, source: String)

    package var label: String { "source-wish" }
    package var blame: Blame { .operator }

    package var description: String {
        switch self {
        case .address(let message), .timeZone(let message): message
        case .nameTaken(let name): "a source is called '\(name)' already; choose another name with --name"
        case .name(let name):
            "'\(name)' is no name for a source; it has to be one line of 1 to \(ConfigurationBounds.nameLength) letters"
        case .group(nil, _, let known): "name a group with --group; the groups are \(Self.list(known))"
        case .group(let group?, let nearest, let known):
            "there is no group '\(group)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
                + "; the groups are \(Self.list(known))"
        case .alreadyWatched(let address, let source): "\(address) is watched already, as '\(source)'"
        }
    }

    private static func list(_ groups: [SourceGroup]) -> String {
        groups.map { $0.key == $0.label ? $0.key : "\($0.key) (\($0.label))" }.joined(separator: ", ")
    }
}

extension SourceWish {
    /// The wish held against a configuration that lies in a folder, before anything is fetched.
    func terms(in configuration: Configuration, folder: String) throws(SourceWishError) -> SourceTerms {
        if let name, configuration.sources.contains(where: { $0.name == name }) { throw .nameTaken(name) }
        if let name, !Self.isName(name) { throw .name(name) }
        let zone = timeZone ?? configuration.defaults.timeZone
        guard ZoneName.zone(zone) != nil else { throw .timeZone(ZoneName.refusal(of: zone)) }
        let terms = SourceTerms(
            address: try resolved(folder: folder), name: name, group: try group(in: configuration), timeZone: zone,
            isPrivate: isPrivate)
        if let source = configuration.source(watching: terms.address) {
            throw .alreadyWatched(terms.address, source: source.name)
        }
        return terms
    }

    private func resolved(folder: String) throws(SourceWishError) -> String {
        do {
            return try FeedAddress.resolve(address, folder: folder)
        } catch {
            throw .address(error.message)
        }
    }

    private func group(in configuration: Configuration) throws(SourceWishError) -> String {
        guard let group = group ?? configuration.defaults.group else {
            throw .group(nil, nearest: nil, known: configuration.groups)
        }
        let keys = configuration.groups.map(\.key)
        guard keys.contains(group) else {
            throw .group(group, nearest: NearestWord.suggestion(for: group, among: keys), known: configuration.groups)
        }
        return group
    }

    private static func isName(_ name: String) -> Bool {
        let breaks: Set<Unicode.GeneralCategory> = [.control, .lineSeparator, .paragraphSeparator]
        let letters = name.unicodeScalars
        return letters.count <= ConfigurationBounds.nameLength
            && letters.contains { !$0.properties.isWhitespace }
            && !letters.contains { breaks.contains($0.properties.generalCategory) }
    }
}

/// A wish that fits the configuration.
struct SourceTerms: Sendable, Hashable {
    /// As it is fetched.
    var address: String
    var name: String?
    /// Key of a group that there is.
    var group: String
    /// IANA name of a zone that there is.
    var timeZone: String
    var isPrivate = false
}

extension Configuration {
    /// The source that watches an address, in whatever way it is written.
    func source(watching address: String) -> Source? {
        let key = FeedAddress.looseKey(of: address)
        return sources.first { FeedAddress.looseKey(of: $0.url) == key }
    }
}

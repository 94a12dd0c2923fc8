import Foundation
import FoundationXML
package import News

/// What a list of subscriptions holds.
package struct OPMLSubscriptions: Sendable, Hashable {
    /// Sources that can be added as they are; names and addresses come once.
    package var sources: [Source]
    /// The groups among those of `sources` that were not known before.
    package var newGroups: [SourceGroup]
    /// What could not be taken, with its place in the list.
    package var problems: [ConfigurationProblem]

    package init(sources: [Source] = [], newGroups: [SourceGroup] = [], problems: [ConfigurationProblem] = []) {
        self.sources = sources
        self.newGroups = newGroups
        self.problems = problems
    }
}

/// Reads subscriptions from OPML 1.0 and 2.0.
package struct OPMLReader: Sendable {
    private let groups: [SourceGroup]
    private let defaults: SourceDefaults

    /// - Parameters:
    ///   - groups: the groups there are already; an outline named like the label or the key of one belongs to it.
    ///   - defaults: what the list does not say of a source.
    package init(groups: [SourceGroup] = [], defaults: SourceDefaults = SourceDefaults()) {
        self.groups = groups
        self.defaults = defaults
    }

    /// Reads a list of at most 4 MB, which problems call `file`.
    ///
    /// A feed that cannot be taken costs itself, a broken list what comes after the break.
    package func read(_ bytes: [UInt8], file: String) -> OPMLSubscriptions {
        var problems = ProblemList(file: file)
        guard bytes.count <= ConfigurationBounds.fileBytes else {
            problems.add("larger than 4MB, the most a list may be", at: nil)
            return OPMLSubscriptions(problems: problems.error?.problems ?? [])
        }
        guard !Self.declaresEntities(bytes) else {
            problems.add(
                "a document type declaration, which a list of subscriptions has no need of; delete it", at: nil)
            return OPMLSubscriptions(problems: problems.error?.problems ?? [])
        }
        let outlines = OutlineListener.outlines(in: bytes, problems: &problems)
        return subscriptions(from: outlines, &problems)
    }

    /// Whether there is a `<!DOCTYPE`, through which a short document can become a long one.
    private static func declaresEntities(_ bytes: [UInt8]) -> Bool {
        let mark = Array("<!DOCTYPE".utf8)
        return bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
    }

    private func subscriptions(from outlines: [Outline], _ problems: inout ProblemList) -> OPMLSubscriptions {
        var found = OPMLSubscriptions()
        var names: Set<String> = []
        var addresses: Set<String> = []
        for outline in outlines {
            guard let source = source(from: outline, &found, &problems) else { continue }
            guard addresses.insert(FeedAddress.key(of: source.url)).inserted else {
                problems.add(
                    "the address \"\(Excerpt.of(source.url))\" comes twice; the first is taken", at: outline.place)
                continue
            }
            guard names.insert(source.name).inserted else {
                problems.add("the name \"\(Excerpt.of(source.name))\" comes twice; rename one", at: outline.place)
                continue
            }
            found.sources.append(source)
        }
        let used = Set(found.sources.map(\.group))
        found.newGroups = found.newGroups.filter { used.contains($0.key) }
        found.problems = problems.error?.problems ?? []
        return found
    }

    private func source(
        from outline: Outline, _ found: inout OPMLSubscriptions, _ problems: inout ProblemList
    ) -> Source? {
        let length = ConfigurationBounds.nameLength
        guard let name = Self.line(outline.name), name.unicodeScalars.count <= length else {
            problems.add("a feed without a name of at most \(length) letters", at: outline.place)
            return nil
        }
        do {
            let address = try FeedAddress.resolve(outline.address, folder: nil)
            let group = group(of: outline, &found)
            var source = defaults.source(name: name, url: address, group: group)
            if let language = outline.language, LanguageTag.isValid(language) { source.language = language }
            return source
        } catch {
            problems.add("the feed \"\(Excerpt.of(name))\": \(error.message)", at: outline.place)
            return nil
        }
    }

    /// The key of the group that an outline belongs to, which is new when there is none of that name.
    private func group(of outline: Outline, _ found: inout OPMLSubscriptions) -> String {
        let fallback = defaults.group ?? groups.first?.key ?? ConfigurationDefaults.group.key
        guard let label = outline.folder.flatMap(Self.line),
            label.unicodeScalars.count <= ConfigurationBounds.nameLength
        else { return fallback }
        let known = groups + found.newGroups
        if let group = known.first(where: { $0.label == label }) ?? known.first(where: { $0.key == label }) {
            return group.key
        }
        found.newGroups.append(SourceGroup(key: label, label: label))
        return label
    }

    /// The text on one line; nil when nothing is left of it.
    private static func line(_ text: String) -> String? {
        let words = text.split { letter in
            letter.isWhitespace || letter.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

/// A feed in a list of subscriptions, as it stands there.
private struct Outline {
    var name: String
    var address: String
    var language: String?
    /// The text of the nearest outline around it.
    var folder: String?
    var place: TextPlace
}

/// Listens to the XML parser and keeps the outlines that are feeds.
private final class OutlineListener: NSObject, XMLParserDelegate {
    private var outlines: [Outline] = []
    private var refusal: (message: String, place: TextPlace)?
    /// For each open element, the text of an outline that is a folder.
    private var folders: [String?] = []
    /// Whether the root was closed.
    private var isComplete = false

    static func outlines(in bytes: [UInt8], problems: inout ProblemList) -> [Outline] {
        let listener = OutlineListener()
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        parser.delegate = listener
        // The parser answers `true` for some broken documents too; the end of the root is what it never invents.
        if !parser.parse() || !listener.isComplete, listener.refusal == nil {
            let place = TextPlace(line: max(1, parser.lineNumber), column: max(1, parser.columnNumber))
            problems.add("not well-formed XML, or it ends too early; the feeds before this are taken", at: place)
        }
        if let (message, place) = listener.refusal { problems.add(message, at: place) }
        return listener.outlines
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let place = TextPlace(line: max(1, parser.lineNumber), column: max(1, parser.columnNumber))
        let isRoot = folders.isEmpty
        folders.append(nil)
        if isRoot, element != "opml" {
            refuse("the document is `\(Excerpt.of(element))`; a list of subscriptions is `opml`", at: place, parser)
        } else if folders.count > ConfigurationBounds.depth {
            refuse("nested more than \(ConfigurationBounds.depth) levels deep; flatten it", at: place, parser)
        } else if outlines.count >= ConfigurationBounds.sources {
            refuse("more than \(ConfigurationBounds.sources) feeds; split the list", at: place, parser)
        } else if element == "outline" {
            take(attributes, at: place)
        }
    }

    func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
        _ = folders.popLast()
        isComplete = folders.isEmpty
    }

    private func take(_ attributes: [String: String], at place: TextPlace) {
        let name = attributes["text"] ?? attributes["title"]
        if let address = attributes["xmlUrl"] ?? attributes["xmlurl"] {
            let folder = folders.last { $0 != nil } ?? nil
            outlines.append(
                Outline(
                    name: name ?? attributes["title"] ?? "", address: address, language: attributes["language"],
                    folder: folder, place: place))
        } else if let last = folders.indices.last {
            folders[last] = name
        }
    }

    private func refuse(_ message: String, at place: TextPlace, _ parser: XMLParser) {
        refusal = (message, place)
        parser.abortParsing()
    }
}

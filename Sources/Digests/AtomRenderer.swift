import Foundation
import News

/// Writes feeds of what was issued, as Atom (RFC 4287).
///
/// Links are relative to the feed's own address, since nobody knows where the folder will be read from.
package enum AtomRenderer {
    /// A feed and the name of its file.
    package struct Feed: Sendable, Hashable {
        package let name: String
        package let text: String
    }

    static let issuesName = "atom.xml"
    static let eventsName = "events.xml"

    /// Days whose events are told one by one.
    private static let daysShown = 3
    /// Headlines under an issue.
    private static let headlinesShown = 10

    /// The issues, an entry each.
    package static func digests(
        _ issues: [IssueSummary], title: String, authority: String = AtomRenderer.authority
    ) -> Feed {
        let entries = IssueSummary.ordered(issues).prefix(IssueSummary.shown).map { issue in
            Entry(
                id: "tag:\(authority),\(issue.day):digest/r\(issue.number)", title: issue.title, updated: issue.at,
                link: issue.file.map { path(of: $0, on: issue.day) }, summary: summary(of: issue))
        }
        return feed(
            issuesName, of: "digests", title: title, authority: authority, issues: issues, entries: Array(entries))
    }

    /// The events of the newest days, an entry for each day of each.
    package static func events(
        _ issues: [IssueSummary], title: String, authority: String = AtomRenderer.authority
    ) -> Feed {
        let entries = IssueSummary.newest(issues).prefix(daysShown).flatMap { issue in
            issue.events.map { event in
                Entry(
                    id: "tag:\(authority),\(issue.day):event/\(event.event)", title: event.headline,
                    updated: issue.at, published: event.first, link: event.file.map { path(of: $0, on: issue.day) },
                    summary: event.facts.joined(separator: " · "))
            }
        }
        return feed(
            eventsName, of: "events", title: "\(title) — أحداث", authority: authority, issues: issues,
            entries: entries)
    }

    /// Who names things in the tag URIs (RFC 4151) that entries are known by.
    ///
    /// Such a name is made of an authority and a day on which it had that name, here the day of the digest, and stays
    /// the same wherever the folder is moved. The authority ought to own a domain, and Marsad need not have one: a name
    /// below `.invalid` belongs to nobody, now or later (RFC 6761, section 6.4), so it takes nobody else's.
    package static let authority = "marsad.invalid"

    private struct Entry {
        var id: String
        var title: String
        var updated: Date
        var published: Date?
        var link: String?
        var summary: String
    }

    private static func feed(
        _ name: String, of kind: String, title: String, authority: String, issues: [IssueSummary], entries: [Entry]
    ) -> Feed {
        // A feed of no issue was never updated; it says so by the earliest time there is for it.
        let updated = issues.map(\.at).max() ?? Date(timeIntervalSince1970: 0)
        let head = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">
            <id>tag:\(XMLText.escaped(authority)),2026:\(kind)</id>
            <title>\(XMLText.escaped(title))</title>
            <updated>\(updated.formatted(.iso8601))</updated>
            <author><name>مرصد</name></author>
            <generator>Marsad</generator>
            <link rel="self" type="application/atom+xml" href="\(name)"/>
            <link rel="alternate" type="text/html" href="index.html"/>
            """
        return Feed(name: name, text: ([head] + entries.map(written) + ["</feed>", ""]).joined(separator: "\n"))
    }

    private static func written(_ entry: Entry) -> String {
        let lines = [
            "<entry>",
            "<id>\(XMLText.escaped(entry.id))</id>",
            "<title>\(XMLText.escaped(entry.title))</title>",
            "<updated>\(entry.updated.formatted(.iso8601))</updated>",
            entry.published.map { "<published>\($0.formatted(.iso8601))</published>" },
            entry.link.map {
                "<link rel=\"alternate\" type=\"\(type(of: $0))\" href=\"\(XMLText.escaped($0))\"/>"
            },
            "<summary>\(XMLText.escaped(entry.summary))</summary>",
            "</entry>",
        ]
        return lines.compactMap(\.self).joined(separator: "\n")
    }

    private static func summary(of issue: IssueSummary) -> String {
        let headlines = issue.events.prefix(headlinesShown).map { "• \($0.headline)" }
        return ([issue.figures.joined(separator: " · ")] + headlines).joined(separator: "\n")
    }

    private static func path(of file: String, on day: CalendarDay) -> String {
        "\(DigestFolder.name(of: day))/\(file)"
    }

    private static func type(of link: String) -> String {
        let suffix = link.split(separator: "#").first?.split(separator: ".").last.map(String.init)
        return switch suffix.flatMap(DigestFormat.init(rawValue:)) {
        case .text: "text/plain"
        case .markdown: "text/markdown"
        case .json: "application/json"
        case .html, nil: "text/html"
        }
    }
}

/// Text as XML has it.
enum XMLText {
    /// `text` as content or as the value of an attribute, without what XML 1.0 has no way to say (production 2).
    static func escaped(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x9, 0xA, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: kept.append(scalar)
            default: continue
            }
        }
        return HTMLText.escaped(String(kept))
    }
}

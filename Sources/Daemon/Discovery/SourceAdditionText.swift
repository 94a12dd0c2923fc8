import Charsets
import Foundation
import News

// The report on a new source, in words.

extension SourceAdditionReport {
    package var text: String {
        var lines: [String] = []
        if let page { lines += ["searched \(page)"] }
        if page != nil || chosen == nil { lines += feeds.map(Self.line) }
        if !refused.isEmpty { lines += ["tried in vain:"] + refused.map { "  \($0.url): \($0.reason)" } }
        if !untried.isEmpty {
            lines += ["not tried, since a search ends after \(FeedSearch.mostVisits) addresses:"]
            lines += untried.map { "  \($0.url)  \($0.title)" }
        }
        if let chosen {
            lines += (lines.isEmpty ? [] : [""]) + chosen.lines
            lines += ["", "\(written ? "added to" : "would be added to") \(configuration):", ""]
            lines += chosen.yaml.split(separator: "\n").map { "  \($0)" }
        }
        return lines.map(Terminal.plain).joined(separator: "\n")
    }

    private static func line(of feed: Feed) -> String {
        var line = "  \(feed.number)  \(feed.url)  \(feed.title) (\(feed.format), \(feed.items) items; "
        line += feed.found.explanation
        if feed.isComments { line += "; comments" }
        if let twin = feed.sameNewsAs { line += "; the news of \(twin)" }
        if let watched = feed.watched { line += "; watched as '\(watched)'" }
        return line + ")"
    }

    /// What to do next.
    package var message: String {
        let message: String
        if feeds.isEmpty {
            message =
                "no feed was found at \(address); give the address of another page of the site, or of the feed itself"
        } else if written, let chosen {
            message =
                "added \(chosen.source.name) to \(configuration); "
                + "'systemctl reload marsad' makes a running daemon follow"
        } else if chosen != nil {
            message = "nothing was changed; run again with --write to add it"
        } else if let watched = best.flatMap({ feeds[$0 - 1].watched }) {
            message = "this feed is watched already, as '\(watched)'"
        } else if feeds.allSatisfy(\.isComments) {
            message = "only comments were found; run again with their address if they are wanted"
        } else {
            message =
                "several feeds of different news; nothing was changed; run again with the address of the one you want"
        }
        return Terminal.plain(message)
    }

    /// The code to end the process with; 0 when a feed was found that can be added, or a choice is to be made.
    package func exitCode(isWriting: Bool) -> Int32 {
        if feeds.isEmpty { return ExitStatus.unusableData }
        return chosen != nil || (best == nil && !isWriting) ? 0 : ExitStatus.usage
    }
}

extension SourceAdditionDetail {
    fileprivate var lines: [String] {
        [source.name, "  address      \(source.url)\(moved)", "  title        \(title)"]
            + ["  format       \(format), \(items) items", "  answers 304  \(answers304.explanation)"]
            + ["  charset      \(charsetLine)"]
            + labelled("language", [languageLine] + [language.doubt].compactMap { $0 })
            + labelled("dates", [datesLine] + dateNotes)
            + ["  rate         \(rateLine)", "  interval     \(intervalLine)"]
            + labelled("repaired", repairs.isEmpty ? ["nothing"] : repairs)
            + labelled("overlap", overlapLines)
    }

    /// The first line after its label, the others below it.
    private func labelled(_ label: String, _ lines: [String]) -> [String] {
        lines.enumerated().map { index, line in
            "  " + (index == 0 ? label : "").padding(toLength: 13, withPad: " ", startingAt: 0) + line
        }
    }

    private var moved: String {
        if let movedFrom { return " (moved there for good from \(movedFrom))" }
        return redirectsTo.map { " (redirects to \($0) for now)" } ?? ""
    }

    private var charsetLine: String {
        "\(charset.used) (\(charset.declared.map { "declared \($0)" } ?? "not declared"); "
            + "evidence: \(charset.evidence.rawValue))"
    }

    private var languageLine: String {
        "\(language.declared.map { "\($0) declared" } ?? "none declared"); "
            + "\(language.arabic) of \(language.items) items in Arabic letters"
    }

    private var datesLine: String {
        let range = [
            dates.newest.map { "newest \(Rfc3339.text($0))" }, dates.oldest.map { "oldest \(Rfc3339.text($0))" },
        ]
        return "\(dates.dated) dated, \(dates.undated) undated, \(dates.refused) refused"
            + range.compactMap { $0 }.map { "; \($0)" }.joined()
    }

    private var rateLine: String {
        itemsPerDay.map { "\($0) items a day" } ?? "not known: too few items are dated"
    }

    private var intervalLine: String {
        let suggested = "\(Quantity.format(interval.seconds, units: Quantity.durations)) suggested: \(interval.reason)"
        return source.learned == nil ? suggested : "learned from its rhythm; if you would rather fix it, \(suggested)"
    }

    private var overlapLines: [String] {
        guard let overlaps else { return ["not known: \(overlapFault ?? "")"] }
        guard !overlaps.isEmpty else { return ["none of its items came from a watched source"] }
        return overlaps.prefix(10).map {
            "\($0.items) of \(items) items (\(Int(($0.share * 100).rounded())) %) came from \($0.source) already"
        }
    }
}

import EventGrouping
package import Foundation
package import News
import Storage

/// What an event's thread looks like from that event.
struct ThreadView: Sendable {
    var happened: TextDays?
    /// The other stops, the earliest first.
    var stops: [CoveredStop]
    /// What is recalled and no stop answers to, the earliest first.
    var unmonitored: [Recollection]
    var ties: [EventTie]
}

/// A day, or a span of days, as a text gives it.
package struct DayReport: Encodable, Sendable, Hashable {
    package var first: CalendarDay
    package var last: CalendarDay
    package var confidence: Double
    package var phrase: String

    init(_ days: TextDays) {
        first = CalendarDay(number: days.days.lowerBound)
        last = CalendarDay(number: days.days.upperBound)
        confidence = days.confidence
        phrase = days.phrase
    }

    var line: String {
        let span = first == last ? "\(first)" : "\(first) to \(last)"
        return "\(span) (\(phrase), \(Int((confidence * 100).rounded())) %)"
    }
}

/// One stop of a thread.
package struct StopReport: Encodable, Sendable, Hashable {
    package var event: String
    package var opened: Date
    /// Days from it to the event that is shown, below zero for a later stop; in a thread, from the stop before it.
    package var gapDays: Int?
    package var source: String
    package var title: String
    package var link: String?

    init(_ stop: CoveredStop, from shown: Date?) {
        event = stop.event.description
        opened = stop.opened
        gapDays = shown.map { CalendarDay(stop.opened, in: .gmt).days(until: CalendarDay($0, in: .gmt)) }
        source = stop.source
        title = stop.title
        link = stop.link
    }

    var line: String {
        let gap =
            switch gapDays {
            case nil: "the first"
            case .some(let days) where days < 0: "\(-days) days after"
            case .some(let days): "\(days) days before"
            }
        return "\(event)  \(Rfc3339.text(opened))  \(gap)  \(source): \(title)"
    }
}

/// That an event was linked to a stop, and why.
package struct TieReport: Encodable, Sendable, Hashable {
    /// The stop it was linked to.
    package var linkedTo: String
    /// The article whose coming decided it.
    package var by: String
    package var gapDays: Int
    /// Null when an older Marsad linked the two and left no reason this one knows.
    var why: ThreadReason?

    init(_ tie: EventTie) {
        linkedTo = tie.linkedTo.description
        by = tie.tie.article.description
        gapDays = tie.tie.gapDays
        // An unreadable reason must not hide the link; the report shows that it is missing.
        why = try? JSONDecoder().decode(ThreadReason.self, from: Data(tie.tie.why.utf8))
    }

    var line: String {
        let reason =
            switch why?.reason {
            case .keys: "shared " + (why?.keys.joined(separator: "; ") ?? "")
            case .likeness:
                "likeness \(Int(((why?.likeness ?? 0) * 100).rounded())) % of what makes one event, "
                    + "\(why?.relatives ?? 0) relatives in its thread"
            case nil: "the reason kept is in a form this marsad does not know"
            }
        return "to \(linkedTo), \(gapDays) days apart, by \(by): \(reason)"
    }
}

/// A thread with its stops.
package struct ThreadReport: Report {
    package var id: String
    /// The stops by time, each with the days since the one before it.
    package var stops: [StopReport]
    /// What the articles of the stops recall and no stop answers to, by time.
    package var unmonitored: [DayReport]

    package var text: String {
        let recalled = unmonitored.map { "recalled  \($0.line), not monitored" }
        let rows = stops.map { stop in
            let gap = stop.gapDays.map { "\($0) days later" } ?? "the first"
            return "\(stop.event)  \(Rfc3339.text(stop.opened))  \(gap)  \(stop.source): \(stop.title)"
        }
        return (["\(id): \(stops.count) stops"] + rows + recalled).map(Terminal.plain).joined(separator: "\n")
    }
}

/// What stands under a number that may be an event's or a thread's.
package enum NumberedReport: Report {
    case event(EventReport)
    case thread(ThreadReport)

    package var text: String {
        switch self {
        case .event(let report): report.text
        case .thread(let report): report.text
        }
    }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .event(let report): try report.encode(to: encoder)
        case .thread(let report): try report.encode(to: encoder)
        }
    }
}

extension Workplace {
    /// An event, or a thread with its stops, whichever the number names: `e12` or `t3`.
    package func eventOrThread(_ id: String) async throws -> NumberedReport {
        guard let thread = ThreadID(id) else { return .event(try await explainEvent(id)) }
        return .thread(try await self.thread(thread))
    }

    private func thread(_ id: ThreadID) async throws -> ThreadReport {
        let stops = try await store.thread(id)
        guard let first = stops.first, let number = first.event.thread else {
            throw InputError.unknown(kind: "thread", id: id.description, example: "t3")
        }
        // Seen from its first stop, the others are the rest of the thread.
        let view = try await threadView(of: first.event)
        var rows: [StopReport] = []
        for stop in stops {
            guard let record = try await store.event(stop.event.id), let told = record.members.first?.article else {
                continue
            }
            var row = StopReport(
                CoveredStop(
                    event: stop.event.id, opened: stop.event.opened, latest: stop.event.latest, source: told.source,
                    title: told.title, link: told.link), from: nil)
            row.gapDays = stop.gapDays
            rows.append(row)
        }
        return ThreadReport(
            id: number.description, stops: rows, unmonitored: view.unmonitored.map { DayReport($0.when) })
    }

    func threadView(of event: Event) async throws -> ThreadView {
        let covered = try await store.coveredThread(of: event.id)
        let stops = covered?.stops ?? []
        let span = { (opened: Date, latest: Date) in
            let first = CalendarDay(opened, in: configuration.digest.zone).number
            return first...max(first, CalendarDay(latest, in: configuration.digest.zone).number)
        }
        let days = [span(event.opened, event.latest)] + stops.map { span($0.opened, $0.latest) }
        return ThreadView(
            happened: TextDays.agreed(try await store.days(of: event.id)), stops: stops,
            unmonitored: Recollection.unmonitored(covered?.recollections ?? [], besides: days),
            ties: try await store.ties(of: event.id))
    }
}

package import Foundation
import News
import Storage

/// What a correction of the owner did.
package struct CorrectionReport: Report {
    package struct Change: Encodable, Sendable {
        /// `merged`, `split`, `linked` or `unlinked`.
        package var kind: String
        package var from: String
        package var into: String?
        package var articles: [String]
        package var thread: String?
    }

    package struct Undone: Encodable, Sendable {
        package var correction: String
        package var kind: String
        package var at: Date
        /// Whether nothing is left of it.
        package var isWhole: Bool
    }

    package var correction: String
    /// `merge`, `split`, `link` or `unlink`.
    package var kind: String
    package var at: Date
    /// What changed, in that order; empty when what it settles was so already.
    package var changes: [Change]
    /// The earlier corrections that said the opposite.
    package var undone: [Undone]
    /// The numbers given that stand for another event now.
    package var renumbered: [String: String]

    private let lines: [String]

    package var text: String { lines.map(Terminal.plain).joined(separator: "\n") }

    private enum CodingKeys: String, CodingKey {
        case correction, kind, at, changes, undone, renumbered
    }

    init(_ receipt: CorrectionReceipt, request: CorrectionRequest, renumbered: [EventID: EventID]) {
        correction = receipt.number.description
        kind = receipt.kind.rawValue
        at = receipt.at
        changes = receipt.changes.map { change in
            Change(
                kind: change.kind.rawValue, from: change.from.description, into: change.into?.description,
                articles: change.articles.map(\.description), thread: change.thread?.description)
        }
        undone = receipt.undone.map { undone in
            Undone(
                correction: undone.number.description, kind: undone.kind.rawValue, at: undone.at,
                isWhole: undone.isWhole)
        }
        self.renumbered = Dictionary(
            uniqueKeysWithValues: renumbered.map { ($0.key.description, $0.value.description) })
        let names = renumbered.sorted { $0.key < $1.key }.map { "\($0.key) is \($0.value) now" }
        lines =
            names + Self.sentences(of: receipt, request: request)
            + receipt.undone.map { "this takes back \($0.phrase)" } + ["kept as correction \(receipt.number)"]
    }

    private static func sentences(of receipt: CorrectionReceipt, request: CorrectionRequest) -> [String] {
        guard !receipt.changes.isEmpty else { return ["they were stops of one thread already and stay so"] }
        return receipt.changes.flatMap { change in
            switch change.kind {
            case .merged:
                return ["\(change.sentence); the lower number stays, and \(change.from) leads to it from now on"]
            case .split:
                guard case .split(_, let named) = request else { return [change.sentence] }
                let copies = change.articles.filter { !named.contains($0) }
                guard !copies.isEmpty else { return [change.sentence] }
                let verb = copies.count == 1 ? "is a copy" : "are copies"
                return [change.sentence, "\(EventChange.list(copies)) \(verb) of what was named and went along"]
            case .linked, .unlinked: return [change.sentence]
            }
        }
    }
}

extension UndoneCorrection {
    fileprivate var phrase: String {
        "\(isWhole ? "" : "a part of ")\(number), the \(kind.noun) of \(Rfc3339.text(at))"
    }
}

extension Workplace {
    /// Lets the older of two events take all articles of the other.
    package func mergeEvents(_ one: String, _ other: String) async throws -> CorrectionReport {
        try await correct(.merge(try event(one), try event(other)))
    }

    /// Lets articles of an event, and the copies of them, go to a new event.
    package func splitEvent(_ event: String, taking articles: [String]) async throws -> CorrectionReport {
        let named = try articles.map { text in
            guard let article = ArticleID(text) else {
                throw InputError.unknown(kind: "article", id: text, example: "a12")
            }
            return article
        }
        return try await correct(.split(try self.event(event), named))
    }

    /// Makes two events stops of one thread.
    package func linkEvents(_ one: String, _ other: String) async throws -> CorrectionReport {
        try await correct(.link(try event(one), try event(other)))
    }

    /// Takes an event from its thread for ever.
    package func unlinkEvent(_ event: String) async throws -> CorrectionReport {
        try await correct(.unlink(try self.event(event)))
    }

    private func event(_ text: String) throws(InputError) -> EventID {
        guard let event = EventID(text) else { throw .unknown(kind: "event", id: text, example: "e12") }
        return event
    }

    private func correct(_ request: CorrectionRequest) async throws -> CorrectionReport {
        var renumbered: [EventID: EventID] = [:]
        for event in request.events {
            if let now = try await store.current(event), now != event { renumbered[event] = now }
        }
        let receipt = try await store.correct(request, at: time.now())
        return CorrectionReport(receipt, request: request, renumbered: renumbered)
    }
}

extension CorrectionRequest {
    /// The events as they were named.
    fileprivate var events: [EventID] {
        switch self {
        case .merge(let one, let other), .link(let one, let other): [one, other]
        case .split(let event, _), .unlink(let event): [event]
        }
    }
}

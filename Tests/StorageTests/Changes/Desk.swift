import Foundation
import News
import TestSupport
import Testing

@testable import Storage

/// An archive in a file with events to correct.
struct Desk {
    let folder: TemporaryFolder
    let store: Store

    /// Each event with its articles; `copies` tells which article copies which.
    init(_ events: [Int64: [Int64]], copies: [Int64: Int64] = [:], threads: [ThreadLink] = []) async throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.path("archive.sqlite"), newSeed: 1)
        let places = events.flatMap { event, articles in articles.map { (article: $0, event: event) } }
        let new = places.sorted { $0.article < $1.article }.map { place in
            let article = Samples.article(place.article, published: Samples.time(hours: Double(place.article)))
            let root = copies[place.article]
            return Samples.new(article, family: root, of: root, event: place.event)
        }
        try await store.commit(Samples.poll(new, threads: threads))
    }

    /// Makes a correction.
    @discardableResult
    func correct(_ request: CorrectionRequest) async throws -> CorrectionReceipt {
        try await store.correct(request, at: Samples.time(hours: 50))
    }

    /// Commits a poll that brings nothing but changes of events.
    func commit(_ changes: [EventChange], new: [NewArticle] = []) async throws {
        var poll = Samples.poll(new, at: Samples.time(hours: 40))
        poll.changes = changes
        try await store.commit(poll)
    }

    /// The articles of the event that a number stands for.
    func articles(_ event: Int64) async throws -> [Int64] {
        try await store.event(EventID(rawValue: event))?.members.map(\.article.id.rawValue).sorted() ?? []
    }

    func thread(_ event: Int64) async throws -> Int64? {
        try await store.event(EventID(rawValue: event))?.event.thread?.rawValue
    }

    /// What is in force, as short words such as `1+2` and `1-3`.
    func settled() async throws -> Set<String> {
        let events = try await store.settlements(since: .distantPast)
        let threads = try await store.threadCorrections().map(\.settlement)
        return Set((events + threads).map(\.short))
    }
}

extension Settlement {
    /// `1+2` together, `1-2` apart, `1~2` linked, `1/2` unlinked.
    var short: String {
        let sign =
            switch kind {
            case .together: "+"
            case .apart: "-"
            case .linked: "~"
            case .unlinked: "/"
            }
        return "\(first.rawValue)\(sign)\(second.rawValue)"
    }
}

extension EventID: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int64) { self.init(rawValue: value) }
}

extension ArticleID: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int64) { self.init(rawValue: value) }
}

extension ThreadID: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int64) { self.init(rawValue: value) }
}

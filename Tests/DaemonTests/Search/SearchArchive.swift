import Foundation
import News
import Storage
import TestSupport

@testable import Daemon

/// An archive of invented articles, taken in as `marsad group` takes them in, with the verbs that work on it.
struct SearchArchive {
    static let source = Source(name: "صحيفة المرفأ", url: "https://marfa.example/rss", group: "all")
    static let other = Source(name: "وكالة السهل", url: "https://sahl.example/rss", group: "all")
    static let now = Date(timeIntervalSince1970: 1_789_480_800)  // 2026-09-15T14:00:00Z

    let folder: TemporaryFolder
    let workplace: Workplace
    let pipeline: Pipeline

    init() async throws {
        folder = try TemporaryFolder()
        workplace = try SearchArchive.workplace(in: folder)
        pipeline = try await Pipeline(store: workplace.store, now: SearchArchive.now)
    }

    /// The archive's verbs, as another process has them; waiting takes no time.
    static func workplace(in folder: TemporaryFolder) throws -> Workplace {
        let configuration = Configuration(
            groups: [SourceGroup(key: "all", label: "المصادر")], sources: [source],
            digest: DigestConfiguration(
                zone: TimeZone(identifier: "Asia/Damascus") ?? .gmt, closing: ClosingTime(hour: 0, minute: 0),
                folder: folder.path("digests"), formats: [.text]),
            storage: StorageConfiguration(path: folder.path("marsad.sqlite")))
        return try Workplace(configuration: configuration, time: Time(now: { now }, sleep: { _ in }))
    }

    /// Takes an article in, or another wording of the one with that name.
    func add(
        _ name: String, _ title: String, text: String = "", hours: Double = -1, source: Source = source
    ) async throws {
        let (link, published) = ("https://marfa.example/\(name)", Self.now.addingTimeInterval(hours * 3600))
        let draft = ArticleDraft(
            source: source.name, names: ItemNames(link: link, title: title, text: text, published: published),
            link: link, title: title, summary: "", text: text, html: "", authors: [], categories: [],
            published: published)
        _ = try await pipeline.takeIn(draft, as: "id:\(name)", now: Self.now)
    }

    /// The names of the articles found, the nearest first.
    func find(_ request: SearchRequest) async throws -> [String] {
        try await workplace.search(request).hits.map { String($0.link?.split(separator: "/").last ?? "") }
    }

    func find(_ words: String) async throws -> [String] { try await find(SearchRequest(words: words)) }
}

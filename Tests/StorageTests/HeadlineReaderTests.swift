import Foundation
import News
import Storage
import Testing

@Suite struct HeadlineReaderTests {
    @Test("the headlines first seen since an instant come in the order of arrival, whole or in parts")
    func headlines() async throws {
        let store = try Store.inMemory()
        let articles = (1...5).map {
            Samples.article(
                Int64($0), source: $0 == 3 ? Samples.otherSource : Samples.source, title: "خبر \($0)",
                firstSeen: Samples.time(hours: Double($0)))
        }
        for (index, article) in articles.enumerated() {
            let source = index == 2 ? Samples.otherSource : Samples.source
            try await store.commit(Samples.poll([Samples.new(article)], source: source))
        }
        let headlines = try await store.headlines(since: Samples.time(hours: 2))
        #expect(headlines.map(\.title) == ["خبر 2", "خبر 3", "خبر 4", "خبر 5"])
        #expect(headlines.map(\.source) == articles.dropFirst().map(\.source))
        #expect(headlines.map(\.link) == articles.dropFirst().map(\.link))
        let first = try await store.headlines(since: Samples.time(hours: 2), limit: 3)
        let rest = try await store.headlines(since: Samples.time(hours: 2), after: first[2].id, limit: 3)
        #expect(first + rest == headlines)
    }
}

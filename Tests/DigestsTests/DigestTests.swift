import Foundation
import News
import TestSupport
import Testing

@testable import Digests

@Suite struct DigestTests {
    @Test("every article of a day stands once in each form", arguments: DigestFormat.allCases, [1, 2, 3])
    func everyArticleOnce(format: DigestFormat, seed: UInt64) throws {
        let coverage = try Self.randomDay(seed: seed)
        let page = format.render(try InventedDays.digest(of: coverage))
        for covered in coverage.articles {
            let link = try #require(covered.article.link)
            #expect(page.components(separatedBy: link).count == 2, "\(link) in \(format)")
        }
    }

    @Test("the figures of a digest add up", arguments: [1, 2, 3])
    func figures(seed: UInt64) throws {
        let coverage = try Self.randomDay(seed: seed)
        let digest = try InventedDays.digest(of: coverage)
        let counts = digest.counts
        #expect(counts.articles == coverage.articles.count)
        #expect(counts.inEvents + counts.singles == counts.articles)
        #expect(counts.events == digest.events.count)
        #expect(digest.events.allSatisfy { $0.origins <= $0.strands.count && $0.publishers <= $0.articles })
        #expect(digest.events.allSatisfy { $0.articles == $0.strands.flatMap(\.stories).count })
    }

    @Test("the figures are the same in every form")
    func sameFigures() throws {
        let digest = try InventedDays.digest(of: InventedDays.full())
        for phrase in Wording(digest).figures(digest.counts) {
            let words = phrase.written(words: { $0 }, isolated: { $0 })
            #expect(DigestFormat.html.render(digest).contains(words))
            #expect(DigestFormat.markdown.render(digest).contains(words))
            let lines = DigestFormat.text.render(digest).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.joined(separator: " ").contains(words))
        }
        #expect(DigestFormat.json.render(digest).contains("\"articles\" : \(digest.counts.articles)"))
    }

    @Test("a digest is the same however the coverage is ordered")
    func orderDoesNotMatter() throws {
        let coverage = try Self.randomDay(seed: 9)
        var shuffled = coverage
        var generator = SeededGenerator(seed: 4)
        shuffled.articles.shuffle(using: &generator)
        shuffled.events.shuffle(using: &generator)
        let (first, second) = (try InventedDays.digest(of: coverage), try InventedDays.digest(of: shuffled))
        #expect(first == second)
        #expect(DigestFormat.allCases.allSatisfy { $0.render(first) == $0.render(second) })
    }

    @Test("a digest comes back from its JSON")
    func roundTrip() throws {
        let digest = try InventedDays.digest(of: InventedDays.full())
        #expect(try JSONRenderer.digest(from: Array(DigestFormat.json.render(digest).utf8)) == digest)
    }

    @Test("a form that says nothing of sources and events has only the watch-list and the section on what is missing")
    func sections() throws {
        let digest = try InventedDays.digest(of: InventedDays.maker().coverage)
        #expect(digest.sections == [.watch, .omissions])
    }

    /// Forty articles in random events and families, by eight outlets.
    private static func randomDay(seed: UInt64) throws -> DayCoverage {
        var generator = SeededGenerator(seed: seed)
        var maker = try InventedDays.maker()
        for number in 0..<8 { maker.source("صحيفة \(number)", in: ["state", "free", "nowhere"][number % 3]) }
        var roots: [Int64: ArticleID] = [:]
        for number in 0..<40 {
            let event = Int64.random(in: 1...15, using: &generator)
            let family = event * 10 + Int64.random(in: 0...2, using: &generator)
            let id = maker.article(
                "صحيفة \(Int.random(in: 0..<8, using: &generator))", Int.random(in: 0..<24, using: &generator),
                Int.random(in: 0..<60, using: &generator), "خبر عن الشأن \(number % 7)", event: event, family: family,
                copyOf: roots[family], share: 0.9, isDated: Bool.random(using: &generator))
            roots[family] = roots[family] ?? id
        }
        return maker.coverage
    }
}

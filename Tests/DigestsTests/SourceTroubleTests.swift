import Foundation
import News
import Testing

@testable import Digests

@Suite struct SourceTroubleTests {
    private func digest(_ change: (inout SourceDay) -> Void) throws -> Digest {
        var coverage = try InventedDays.full()
        for index in coverage.sources.indices {
            coverage.sources[index] = SourceDay(source: coverage.sources[index].source, health: .healthy, articles: 1)
        }
        change(&coverage.sources[1])
        return try InventedDays.digest(of: coverage)
    }

    private func afflict(_ source: inout SourceDay, with kind: SourceTrouble.Kind) {
        switch kind {
        case .failing: source.health = .failing
        case .unpolled: source.health = .unpolled
        case .silent: source.silence = 1e-4
        case .lossy: source.gaps = 2
        case .repaired: source.repaired = true
        case .undated: source.undated = 3
        }
    }

    @Test(
        "each trouble is told with the sources that have it, in every form",
        arguments: [
            (.failing, "تعذّرت قراءة مصدر واحد"), (.unpolled, "لم تُطلب الخلاصة في هذا اليوم من مصدر واحد"),
            (.silent, "طال الصمت على غير العادة في مصدر واحد"),
            (.lossy, "ربما فاتت أخبار بين قراءتين من مصدر واحد"),
            (.repaired, "احتاجت الخلاصة إلى إصلاح عند القراءة في مصدر واحد"),
            (.undated, "وردت أخبار بلا تاريخ من مصدر واحد"),
        ] as [(SourceTrouble.Kind, String)])
    func kinds(kind: SourceTrouble.Kind, words: String) throws {
        let digest = try digest { afflict(&$0, with: kind) }
        #expect(digest.troubles == [SourceTrouble(kind: kind, sources: [digest.sources[1].name])])
        for format in [DigestFormat.html, .markdown, .text] {
            #expect(format.render(digest).contains(words), "\(format)")
        }
        #expect(DigestFormat.json.render(digest).contains("\"kind\" : \"\(kind.rawValue)\""))
    }

    @Test("where there is none, a sentence says so")
    func none() throws {
        let digest = try digest { _ in }
        #expect(digest.troubles == [])
        #expect(DigestFormat.text.render(digest).contains("قُرئت خلاصات المصادر كلها"))
    }

    @Test("the number of sources agrees with the noun", arguments: [(2, "مصدرين"), (3, "3 مصادر"), (11, "11 مصدرًا")])
    func plurals(count: Int, words: String) throws {
        var digest = try digest { _ in }
        digest.troubles = [SourceTrouble(kind: .repaired, sources: (0..<count).map { "مصدر \($0)" })]
        let line = Wording(digest).troubles(digest).map { $0.written(words: { $0 }, isolated: { $0 }) }
        #expect(line.first?.hasPrefix("احتاجت الخلاصة إلى إصلاح عند القراءة في \(words): ") == true)
    }

    @Test("an issue made before troubles were told says the same as it did, and its form is unchanged")
    func earlierIssue() throws {
        var digest = try digest { $0.gaps = 2 }
        digest.troubles = nil
        let page = DigestFormat.json.render(digest)
        #expect(!page.contains("troubles"))
        #expect(try #require(Digest(kept: digest.kept)) == digest)
        for format in [DigestFormat.html, .markdown, .text] {
            #expect(!format.render(digest).contains("ربما فاتت أخبار بين قراءتين"), "\(format)")
        }
    }
}

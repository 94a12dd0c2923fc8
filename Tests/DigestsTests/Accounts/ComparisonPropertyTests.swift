import Foundation
import News
import TestSupport
import Testing

@testable import Digests

/// What holds of every comparison, whatever is compared.
@Suite struct ComparisonPropertyTests {
    static let events = InventedComparisonTests.events

    @Test("the order of the accounts changes nothing but their numbers", arguments: events)
    func order(event: InventedEvent) {
        let accounts = event.accounts
        let expected = Told(AccountComparer.compare(accounts), of: accounts)
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<6 {
            let shuffled = accounts.shuffled(using: &generator)
            #expect(Told(AccountComparer.compare(shuffled), of: shuffled) == expected)
        }
    }

    @Test("each sentence stands in its account as it is printed", arguments: events)
    func verbatim(event: InventedEvent) { expectVerbatim(event.accounts) }

    @Test("an account of something else makes nothing shared that was one source's", arguments: events)
    func unrelated(event: InventedEvent) {
        let before = AccountComparer.compare(event.accounts)
        for other in ComparisonPropertyTests.events where other.name != event.name {
            var stranger = other.accounts[0]
            stranger.article = ArticleID(rawValue: 900)
            stranger.source = "غريب"
            let after = AccountComparer.compare(event.accounts + [stranger])
            let shared = Set(after.shared.map(\.sentence))
            #expect(before.single.allSatisfy { !shared.contains($0.sentence) })
            #expect(after.shared.allSatisfy { !$0.accounts.contains(event.accounts.count) })
        }
    }

    @Test("one source alone has nobody to be compared with, however often it reports")
    func alone() {
        let accounts = Self.events[0].accounts.map { account in
            var account = account
            account.source = "الضفاف"
            return account
        }
        #expect(AccountComparer.compare(accounts).isEmpty)
        #expect(AccountComparer.compare([]).isEmpty)
    }

    @Test("an account that repeats another word for word shares all that can be printed")
    func copies() {
        let account = Self.events[0].accounts[0]
        var copy = account
        copy.source = "المنارة"
        copy.article = ArticleID(rawValue: 77)
        let comparison = AccountComparer.compare([account, copy])
        #expect(comparison.single.isEmpty)
        #expect(comparison.figures.isEmpty)
        #expect(comparison.shared.allSatisfy { $0.reach == .all && $0.accounts == [0, 1] })
        #expect(!comparison.shared.isEmpty)
    }

    @Test("hostile texts are read, bounded and printed without harm", arguments: HostileAccounts.texts)
    func hostile(text: String) {
        let base = Self.events[0].accounts
        var first = base[0]
        first.text = text
        first.title = text
        var second = base[1]
        second.text = text + "\n" + second.text
        let accounts = [first, second, base[2]]
        expectVerbatim(accounts)
        let comparison = AccountComparer.compare(accounts)
        for sentence in comparison.shared.map(\.sentence) + comparison.single.map(\.sentence) {
            #expect(sentence == Cleaning.line(sentence))
            #expect(sentence.utf8.count < 2_000)
        }
    }

    @Test("texts put together at random keep to the rules", arguments: 0..<12)
    func random(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = Self.events.flatMap(\.tellers).flatMap { $0.text.split(separator: "\n") } + HostileAccounts.scraps
        let accounts = (0..<5).map { index in
            let lines = (0..<8).compactMap { _ in pieces.randomElement(using: &generator) }
            return Account(
                article: ArticleID(rawValue: Int64(index + 1)), source: "صحيفة \(index % 4)",
                time: Date(timeIntervalSince1970: Double(index * 60)), title: String(lines[0]),
                text: lines.joined(separator: index == 2 ? " " : "\n"))
        }
        expectVerbatim(accounts)
        #expect(AccountComparer.compare(accounts) == AccountComparer.compare(accounts))
    }

    /// Holds every sentence and phrase to be a part of its account's cleaned text or headline, byte by byte.
    private func expectVerbatim(_ accounts: [Account]) {
        let comparison = AccountComparer.compare(accounts)
        let texts = accounts.map { Array(StoryText.cleaned($0.text).utf8) }
        let headlines = accounts.map { Array(Cleaning.shortened(Cleaning.line($0.title)).text.utf8) }
        for telling in comparison.shared.flatMap(\.tellings) {
            #expect(texts[telling.account].hasPart(telling.sentence), "\(telling.sentence)")
        }
        for statement in comparison.single { #expect(texts[statement.account].hasPart(statement.sentence)) }
        for value in comparison.figures.flatMap(\.values) {
            #expect(texts[value.account].hasPart(value.phrase) || headlines[value.account].hasPart(value.phrase))
        }
    }
}

/// A comparison by sources and times instead of places in a list.
private struct Told: Equatable {
    let shared: [[String]]
    let single: [[String]]
    let figures: [[String]]

    init(_ comparison: AccountComparison, of accounts: [Account]) {
        let name = { (account: Int) in "\(accounts[account].article.rawValue)" }
        shared = comparison.shared.map { statement in
            [statement.sentence, name(statement.account)] + statement.accounts.map(name).sorted()
                + statement.attributions.map { name($0.account) + $0.speaker }.sorted()
        }
        single = comparison.single.map { [$0.sentence, name($0.account)] }
        figures = comparison.figures.map { dispute in
            [dispute.noun] + dispute.values.map { "\(name($0.account)) \($0.value) \($0.phrase)" }
        }
    }
}

extension [UInt8] {
    /// Whether the bytes of a text stand in a row somewhere.
    fileprivate func hasPart(_ text: String) -> Bool {
        let part = Array(text.utf8)
        guard let first = part.first, part.count <= count else { return part.isEmpty }
        return indices.contains { self[$0] == first && self[$0...].starts(with: part) }
    }
}

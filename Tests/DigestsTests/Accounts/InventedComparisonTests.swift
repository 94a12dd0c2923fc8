import Testing

@testable import Digests

/// Thirteen invented events against what a reader finds in them.
@Suite struct InventedComparisonTests {
    static let events = InventedEvent.disasters + InventedEvent.politics + InventedEvent.trades

    @Test("what is given as shared is shared by those who are said to tell it", arguments: events)
    func shared(event: InventedEvent) {
        let comparison = AccountComparer.compare(event.accounts)
        var found: Set<Int> = []
        for statement in comparison.shared {
            let place = event.shared.firstIndex { common in common.words.contains { statement.sentence.contains($0) } }
            guard let place else {
                Issue.record("not shared: \(statement.sentence)")
                continue
            }
            found.insert(place)
            #expect(Set(statement.accounts).isSubset(of: event.shared[place].accounts), "\(statement.sentence)")
        }
        #expect(found.count >= event.sharedFound, "\(comparison.shared.map(\.sentence))")
    }

    @Test("what is given as one source's is that source's alone", arguments: events)
    func single(event: InventedEvent) {
        let comparison = AccountComparer.compare(event.accounts)
        for statement in comparison.single {
            #expect(event.single.contains { statement.sentence.contains($0) }, "\(statement.sentence)")
        }
        #expect(comparison.single.count >= event.singleFound)
    }

    @Test("numbers are set side by side where they are of one thing and differ", arguments: events)
    func figures(event: InventedEvent) {
        let comparison = AccountComparer.compare(event.accounts)
        let found = comparison.figures.map { dispute in
            InventedEvent.Figure(
                noun: dispute.noun,
                values: Dictionary(dispute.values.map { ($0.account, $0.value) }) { first, _ in first })
        }
        #expect(Set(found) == Set(event.figures))
    }
}

internal import News

/// A settlement in force, with the correction that made it.
struct LiveSettlement: Hashable {
    var correction: CorrectionID
    var settlement: Settlement
}

/// Which settlements a correction makes and which earlier ones it takes back: the newer always wins.
///
/// Two kinds belong together: one holds articles together, the other keeps them apart (`together` and `apart`, or
/// `linked` and `unlinked`). What is held together is so across chains: when a chain is cut by taking its middle away,
/// what is left of it on either side stays held.
struct SettlementPlan {
    /// The two kinds that contradict each other.
    enum Bond {
        case event, thread

        var holding: Settlement.Kind { self == .event ? .together : .linked }
        var parting: Settlement.Kind { self == .event ? .apart : .unlinked }
    }

    /// Two sets of articles.
    struct Sides {
        var one: Set<ArticleID>
        var other: Set<ArticleID>

        func areCrossed(by settlement: Settlement) -> Bool {
            one.contains(settlement.first) && other.contains(settlement.second)
                || other.contains(settlement.first) && one.contains(settlement.second)
        }
    }

    private(set) var added: Set<Settlement>
    private(set) var undone: [LiveSettlement]

    /// The sides come together: what kept them apart is taken back, and two articles hold them.
    static func joining(
        _ sides: Sides, by pair: (ArticleID, ArticleID), bond: Bond, live: [LiveSettlement]
    ) -> SettlementPlan {
        SettlementPlan(
            added: [Settlement(bond.holding, pair.0, pair.1)],
            undone: live.filter { $0.settlement.kind == bond.parting && sides.areCrossed(by: $0.settlement) })
    }

    /// The sides part: what held them together is taken back, and pairs of articles keep them apart.
    static func parting(
        _ sides: Sides, by pairs: [(ArticleID, ArticleID)], bond: Bond, live: [LiveSettlement]
    ) -> SettlementPlan {
        let holding = live.filter { $0.settlement.kind == bond.holding }
        let all = sides.one.union(sides.other)
        let chains = Self.chains(
            holding.map(\.settlement).filter { all.contains($0.first) && all.contains($0.second) })
        var added = Set(pairs.map { Settlement(bond.parting, $0.0, $0.1) })
        for chain in chains where !chain.isDisjoint(with: sides.one) && !chain.isDisjoint(with: sides.other) {
            for part in [chain.intersection(sides.one), chain.intersection(sides.other)] {
                added.formUnion(star(part, kind: bond.holding))
            }
        }
        return SettlementPlan(added: added, undone: holding.filter { sides.areCrossed(by: $0.settlement) })
    }

    /// Holds more articles together.
    mutating func hold(_ articles: Set<ArticleID>, bond: Bond, live: [LiveSettlement]) {
        added.formUnion(Self.star(articles, kind: bond.holding))
        undone += live.filter {
            $0.settlement.kind == bond.parting && articles.isSuperset(of: [$0.settlement.first, $0.settlement.second])
        }
    }

    private static func star(_ articles: Set<ArticleID>, kind: Settlement.Kind) -> [Settlement] {
        guard let centre = articles.min() else { return [] }
        return articles.subtracting([centre]).map { Settlement(kind, centre, $0) }
    }

    /// The sets of articles that settlements hold together, each article in one.
    private static func chains(_ settlements: [Settlement]) -> [Set<ArticleID>] {
        settlements.reduce(into: []) { chains, settlement in
            var joined: Set = [settlement.first, settlement.second]
            chains.removeAll { chain in
                guard !chain.isDisjoint(with: [settlement.first, settlement.second]) else { return false }
                joined.formUnion(chain)
                return true
            }
            chains.append(joined)
        }
    }
}

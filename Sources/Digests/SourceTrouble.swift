/// Sources that have the same trouble, so that a reader of many sees it at a glance.
package struct SourceTrouble: Sendable, Hashable, Codable {
    /// In the order in which readers are told of them: the weightiest for what the digest may lack comes first.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The feed could not be read.
        case failing
        /// The feed was not asked for.
        case unpolled
        /// Silent against its own rhythm.
        case silent
        /// Items may have fallen out of the feed between two readings.
        case lossy
        /// Reading the feed took repairs.
        case repaired
        /// Articles came without a usable time.
        case undated
    }

    package var kind: Kind
    /// Names of the sources, in the owner's order; never empty.
    package var sources: [String]

    /// What troubles there are among sources; a source may have several.
    static func troubles(of reports: [SourceReport]) -> [SourceTrouble] {
        Kind.allCases.compactMap { kind in
            let names = reports.filter { $0.has(kind) }.map(\.name)
            return names.isEmpty ? nil : SourceTrouble(kind: kind, sources: names)
        }
    }
}

extension SourceReport {
    fileprivate func has(_ trouble: SourceTrouble.Kind) -> Bool {
        switch trouble {
        case .failing: state == .failing
        case .unpolled: state == .unpolled
        case .silent: silence != nil
        case .lossy: gaps != nil
        case .repaired: repaired
        case .undated: undated > 0
        }
    }
}

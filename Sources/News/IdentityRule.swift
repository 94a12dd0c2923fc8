package import Foundation

/// What the items of a source are told apart by, the strongest rule first.
///
/// An item that lacks what the rule asks for is known by the next thing it has.
package enum IdentityRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// The identifier the feed gives an item.
    case id
    /// The address of its page.
    case link
    /// Its title and the day it was published.
    case words

    /// Nil for the weakest.
    package var weaker: IdentityRule? {
        switch self {
        case .id: .link
        case .link: .words
        case .words: nil
        }
    }
}

/// That a source's items are told apart by a weaker rule than their identifiers, and why.
package struct IdentityChange: Sendable, Hashable, Codable {
    package var rule: IdentityRule
    /// One line for the operator, with the counts that decided.
    package var reason: String
    /// When the rule became this one.
    package var since: Date

    package init(rule: IdentityRule, reason: String, since: Date) {
        self.rule = rule
        self.reason = reason
        self.since = since
    }
}

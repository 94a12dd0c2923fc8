package import Foundation

/// What the accounts of one event say together, what only one says, and where their figures differ.
///
/// Accounts are named by their places in the list that was compared. What is not sure is left out, so each list may be
/// empty. Sentences are as their source wrote them, but for control characters.
package struct AccountComparison: Sendable, Hashable, Codable {
    /// What all sources or most of them say, the most widely told first.
    package var shared: [SharedStatement]
    /// What only one source says, account by account, the most informative first.
    package var single: [SingleStatement]
    /// The things of which sources give different numbers.
    package var figures: [FigureDispute]

    /// The comparison of nothing.
    package static let none = AccountComparison(shared: [], single: [], figures: [])

    /// Whether there is nothing to print.
    package var isEmpty: Bool { shared.isEmpty && single.isEmpty && figures.isEmpty }
}

/// A sentence that says what other accounts say too.
package struct SharedStatement: Sendable, Hashable, Codable {
    package enum Reach: String, Sendable, Hashable, Codable {
        /// Every source that reported the event says it.
        case all
        /// More than half of them say it; there is no such thing with two.
        case most
    }

    /// The clearest wording of it.
    package var sentence: String
    /// The account whose wording it is.
    package var account: Int
    /// How each account that says it words it, by account, that of the wording among them.
    package var tellings: [Telling]
    package var reach: Reach
    /// Whether the sentence is a speaker's word and not the outlet's.
    package var isQuotation: Bool
    /// Whom the accounts credit with it, where they do; one for each account at most.
    package var attributions: [ClaimAttribution]
    /// Whether some accounts credit a speaker by name and others one without, or speakers of different names.
    package var isAttributedDifferently: Bool

    /// The accounts that say it, in rising order.
    package var accounts: [Int] { tellings.map(\.account) }
}

/// The sentence in which an account says something.
package struct Telling: Sendable, Hashable, Codable {
    package var account: Int
    package var sentence: String
}

/// A sentence with facts of which no other source has a word.
package struct SingleStatement: Sendable, Hashable, Codable {
    package var sentence: String
    package var account: Int
    /// Whether the sentence is a speaker's word and not the outlet's.
    package var isQuotation: Bool
    /// Whom the account credits with it.
    package var attribution: ClaimAttribution?
}

/// Whom an account credits with a claim.
package struct ClaimAttribution: Sendable, Hashable, Codable {
    package var account: Int
    /// The speaker in the words of the account.
    package var speaker: String
    /// Whether the speaker has no name: مصادر، مسؤول، شهود.
    package var isAnonymous: Bool
}

/// A thing of which accounts give different numbers.
package struct FigureDispute: Sendable, Hashable, Codable {
    /// What is counted: قتيل, مليون دولار is دولار.
    package var noun: String
    /// The number of each account that gives one, by time.
    package var values: [FigureValue]
    package var least: Double
    package var greatest: Double
    /// The place among `values` of the number given last.
    package var latest: Int
    /// Where a source gave another number later.
    package var revisions: [FigureRevision]
}

/// The number of one account.
package struct FigureValue: Sendable, Hashable, Codable {
    /// What the account says of the sureness of its number.
    package enum Qualifier: String, Sendable, Hashable, Codable {
        case exactly
        /// نحو، حوالي
        case about
        /// أكثر من
        case moreThan
        /// أقل من
        case lessThan
        /// ما لا يقل عن، على الأقل
        case atLeast
    }

    package var account: Int
    package var source: String
    package var time: Date
    package var value: Double
    package var qualifier: Qualifier
    /// The number as the account writes it, with what it counts.
    package var phrase: String
}

/// A source's own number and the one it gave later, by their places among the values.
package struct FigureRevision: Sendable, Hashable, Codable {
    package var source: String
    package var from: Int
    package var to: Int
}

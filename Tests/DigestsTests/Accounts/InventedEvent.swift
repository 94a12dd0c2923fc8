import Foundation
import News
import Testing

@testable import Digests

/// An invented event: its accounts, and what a reader of them finds told by all, by one, and in numbers that differ.
struct InventedEvent: Sendable, CustomTestStringConvertible {
    struct Teller: Sendable {
        var source: String
        /// Minutes after the first.
        var minute: Int
        var title: String
        var text: String
    }

    /// A statement that is shared: words of each sentence that makes it, and the accounts that make it.
    struct Common: Sendable {
        var words: [String]
        var accounts: [Int]
    }

    struct Figure: Sendable, Hashable {
        var noun: String
        /// The number of each account that gives one, by account.
        var values: [Int: Double]
    }

    var name: String
    var tellers: [Teller]
    var shared: [Common]
    /// How many of `shared` are to be found at least.
    var sharedFound: Int
    /// Words of the sentences with facts that one source alone tells.
    var single: [String]
    /// How many of `single` are to be found at least.
    var singleFound: Int
    var figures: [Figure] = []

    var testDescription: String { name }

    var accounts: [Account] {
        tellers.enumerated().map { index, teller in
            Account(
                article: ArticleID(rawValue: Int64(index + 1)), source: teller.source,
                time: Date(timeIntervalSince1970: 1_750_000_000 + Double(teller.minute) * 60), title: teller.title,
                text: teller.text)
        }
    }
}

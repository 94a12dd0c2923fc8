import Charsets

/// What reading a feed had to repair, refuse or cut.
package struct FeedWarning: Sendable, Hashable, Codable, CustomStringConvertible {
    package enum Place: Sendable, Hashable, Codable {
        /// The document as a whole.
        case feed
        /// An item, counted from 1.
        case item(Int)
        /// A byte of the document in UTF-8, counted from 0.
        case byte(Int)
    }

    package var place: Place
    /// One line in English.
    package var message: String

    package init(_ message: String, at place: Place = .feed) {
        self.place = place
        self.message = message
    }

    package var description: String {
        switch place {
        case .feed: message
        case .item(let number): "item \(number): \(message)"
        case .byte(let offset): "byte \(offset): \(message)"
        }
    }
}

/// Collects warnings up to a bound, since hostile input could cause one for every byte.
struct WarningLog {
    private(set) var warnings: [FeedWarning] = []
    private static let most = 100
    /// Bytes in UTF-8 of one message; some quote the document.
    private static let longest = 500

    mutating func add(_ message: @autoclosure () -> String, at place: FeedWarning.Place = .feed) {
        guard warnings.count < WarningLog.most else { return }
        add(FeedWarning(PlainText.line(message()).prefix(bytes: WarningLog.longest), at: place))
    }

    mutating func add(_ warning: FeedWarning) {
        if warnings.count < WarningLog.most - 1 {
            warnings.append(warning)
        } else if warnings.count == WarningLog.most - 1 {
            warnings.append(FeedWarning("more warnings are not listed"))
        }
    }
}

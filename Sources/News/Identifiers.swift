/// A number that the archive gave to one thing and never gives to another.
///
/// Printed with a letter that says what it names (`a12` an article, `e7` an event), so that a number read in a digest,
/// a log or a shell cannot be mistaken for that of something else.
package protocol ArchiveIdentifier: RawRepresentable, Sendable, Hashable, Comparable, Codable, CustomStringConvertible
where RawValue == Int64 {
    /// The letter in front of the number.
    static var letter: Character { get }

    init(rawValue: Int64)
}

extension ArchiveIdentifier {
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    package var description: String { "\(Self.letter)\(rawValue)" }

    /// Reads `a12`; nil for another letter, for a number below 1 and for anything that is no plain number.
    package init?(_ text: some StringProtocol) {
        guard text.first == Self.letter else { return nil }
        let digits = text.dropFirst()
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int64(digits), number > 0
        else { return nil }
        self.init(rawValue: number)
    }

    package init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// Names one stored article: `a12`.
package struct ArticleID: ArchiveIdentifier {
    package static let letter: Character = "a"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Names one family of near-identical copies: `f12`.
package struct FamilyID: ArchiveIdentifier {
    package static let letter: Character = "f"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Names one event: `e12`.
package struct EventID: ArchiveIdentifier {
    package static let letter: Character = "e"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Names one thread of events: `t12`.
package struct ThreadID: ArchiveIdentifier {
    package static let letter: Character = "t"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Names one correction by the owner: `c12`.
package struct CorrectionID: ArchiveIdentifier {
    package static let letter: Character = "c"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

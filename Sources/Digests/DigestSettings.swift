package import ArabicText
package import Foundation
package import News

/// What the owner decides about digests.
package struct DigestSettings: Sendable {
    /// The zone whose days digests are about.
    package var zone: TimeZone
    /// The name over every digest.
    package var title: String
    /// The owner's groups, in the order readers see them.
    package var groups: [SourceGroup]
    package var months: MonthNames.Style
    package var digits: DigitStyle
    package var leadRule: LeadRule
    /// Names, places and phrases that the owner wants to be told of.
    package var watchWords: [String]

    package init(
        zone: TimeZone, title: String = "موجز مرصد", groups: [SourceGroup], months: MonthNames.Style = .levantine,
        digits: DigitStyle = .latin, leadRule: LeadRule = .central, watchWords: [String] = []
    ) {
        self.zone = zone
        self.title = title
        self.groups = groups
        self.months = months
        self.digits = digits
        self.leadRule = leadRule
        self.watchWords = watchWords
    }
}

/// The digits that readers see; addresses and attributes always have Western ones.
package enum DigitStyle: String, Sendable, Hashable, Codable, CaseIterable {
    /// 0 to 9.
    case latin
    /// ٠ to ٩.
    case arabicIndic = "arabic-indic"
}

/// How the headline over an event is chosen.
package enum LeadRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// The headline that shares most words with the others; among equals the earliest.
    case central
    /// The headline of the earliest article.
    case earliest
    /// The headline of the outlet that stands first in the owner's list.
    case preferred
    /// The longest headline, up to a bound; among equals the earliest.
    case longest
}

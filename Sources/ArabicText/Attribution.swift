/// A source that an article credits: `المصدر: وكالات`, `واشنطن (رويترز) -`, `*نقلاً عن الرؤية`.
///
/// Credits stand at the two ends of an article, in a line of their own, in a dateline or in brackets behind the last
/// word. What a sentence says of its sources (`نقلت رويترز عن مصدر`, `قال نقلا عن شهود`) is the story's and no credit.
public struct Attribution: Sendable, Hashable {
    /// The number of the scheme; it changes when any text yields other credits than before.
    public static let version = 1

    /// The name as the article writes it.
    public var name: String
    /// The name folded, and for the agencies the one name that stands for all: فرانس برس for AFP.
    public var key: String
    /// Where the name stands, in UTF-8 offsets of the text.
    public var range: Range<Int>
    /// Whether it is a news agency, or agencies in general (وكالات).
    public var isAgency: Bool

    /// A credit as given; `credits(in:)` makes them from a text.
    public init(name: String, key: String, range: Range<Int>, isAgency: Bool) {
        self.name = name
        self.key = key
        self.range = range
        self.isAgency = isAgency
    }

    /// The credits of an article, each name once.
    ///
    /// - Parameter text: The article's text as it came, furniture and all, one paragraph a line.
    /// - Returns: The credits in the order in which they stand.
    public static func credits(in text: String) -> [Attribution] {
        var credits: [Attribution] = []
        for credit in CreditReader(text: text).credits() where !credits.contains(where: { $0.key == credit.key }) {
            credits.append(credit)
        }
        return credits
    }
}

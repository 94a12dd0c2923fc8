/// A number of something in a sentence.
struct Quantity {
    /// What is counted; numbers of different keys never meet.
    let key: String
    /// How readers are told what is counted.
    let noun: String
    let value: Double
    let qualifier: FigureValue.Qualifier
    /// UTF-8 offsets in the passage of the number with what surrounds it.
    let phrase: Range<Int>
    /// The places of the number's words.
    let words: Range<Int>
    /// Where the noun stands, in UTF-8 offsets of the passage, when it is in no table.
    let openNoun: Range<Int>?
    /// Whether the number is where a count has risen or fallen to.
    let isOutcome: Bool

    /// Whether the number is a sum over a span of time: منذ آذار، خلال شهرين.
    let isSum: Bool

    /// Whether one number may be a rounding of the other, or a floor of it that is near.
    func isCompatible(with other: Quantity) -> Bool {
        if value == other.value || isMirrored(other) { return true }
        if key == "%", value.rounded() == other.value.rounded() || Int(value) == Int(other.value) { return true }
        let (low, high) = value < other.value ? (self, other) : (other, self)
        let gap = (high.value - low.value) / high.value
        if qualifier == .about || other.qualifier == .about { return gap <= Quantity.roundingGap }
        switch (low.qualifier, high.qualifier) {
        case (.moreThan, _), (.atLeast, _): return gap <= (low.isRound ? Quantity.floorGap : Quantity.roundGap)
        case (_, .lessThan): return high.isRound && gap <= Quantity.floorGap
        default: return low.value >= 1000 && (low.isRound || high.isRound) && gap <= Quantity.roundGap
        }
    }

    /// Whether the numbers are the same but for a point that a page written from right to left has turned: 12.2 and 2.12.
    private func isMirrored(_ other: Quantity) -> Bool {
        digits.count == 2 && other.digits.count == 2 && digits.elementsEqual(other.digits.reversed())
    }

    /// The digits before and behind the point, without what only raises it.
    private var digits: [Substring] {
        var bare = value
        while bare >= 1000 { bare /= 1000 }
        return String(bare).split(separator: ".")
    }

    /// How far from a number that is called a rough one another may be.
    private static let roundingGap = 0.12
    /// How far above its floor a number may be.
    private static let floorGap = 0.2
    /// How far a round number in the thousands may be from an exact one.
    private static let roundGap = 0.03

    private var isRound: Bool { value >= 10 && value.truncatingRemainder(dividingBy: value >= 1000 ? 100 : 10) == 0 }
}

import Foundation

/// What two stories have in common, as numbers that a model weighs.
struct LinkFeatures: Sendable {
    /// The names of the numbers, in order; the table of weights uses them.
    static let names = [
        "wording", "title", "titleTold", "titleToldBoth", "letters", "nameLikeness", "nameWeight", "place",
        "titlePlace",
        "act", "number", "otherNumber", "day", "near", "daysApart", "sameSource", "short", "shortTold", "crowd",
        "relative", "relativeLog",
    ]

    /// One number for each name.
    let values: [Double]
    /// The cosine of the two vectors.
    let wording: Double

    /// Compares two stories; which is given first does not matter.
    init(_ first: Member, _ second: Member, parameters: GroupingParameters) {
        let one = first.reading
        let other = second.reading
        wording = one.vector.likeness(to: other.vector)
        let title = one.title.likeness(to: other.title)
        let told = (one.title.share(among: other.terms), other.title.share(among: one.terms))
        let most = max(told.0, told.1)
        let names = log1p(one.names.commonWeight(with: other.names))
        let place = Self.place(one.circumstances.mentionedPlaces, other.circumstances.mentionedPlaces)
        let act = Self.agreement(one.circumstances.mainActs, other.circumstances.mainActs)
        let hours = abs(first.time.timeIntervalSince(second.time)) / 3_600
        let near = exp(-hours * hours / (2 * parameters.decayHours * parameters.decayHours))
        // Without a name two outlets cannot be told apart, nor be known to be one.
        let same: Double = first.source == second.source && !first.source.isEmpty ? 1 : 0
        let short: Double =
            min(one.vector.terms.count, other.vector.terms.count) < parameters.shortStoryTerms ? 1 : 0
        let crowd = ((first.crowd + 0.03) * (second.crowd + 0.03)).squareRoot()
        let relative = wording / crowd
        let numbers = one.circumstances.quantities.compare(with: other.circumstances.quantities)
        values = [
            wording, title, most, min(told.0, told.1), one.letters.likeness(to: other.letters),
            one.names.likeness(to: other.names), names, place,
            Self.place(one.circumstances.titlePlaces, other.circumstances.titlePlaces), act, numbers.same,
            numbers.other, Self.day(one.circumstances, other.circumstances), near, hours / 24, same, short,
            short * most,
            crowd, relative, log(relative + 0.05),
        ]
    }

    /// 1 for a city in common, 0.5 where one names only the country of the other's place, 0.1 for two cities of one
    /// country, -1 for places that have nothing in common, 0 where either names none.
    private static func place(_ mine: [Place], _ theirs: [Place]) -> Double {
        if mine.isEmpty || theirs.isEmpty { return 0 }
        if mine.contains(where: { $0.city > 0 && theirs.contains($0) }) { return 1 }
        if mine.contains(where: { one in theirs.contains { one.agrees(with: $0) } }) { return 0.5 }
        return mine.contains { one in theirs.contains { one.country == $0.country } } ? 0.1 : -1
    }

    private static func agreement(_ mine: [ActClass], _ theirs: [ActClass]) -> Double {
        if mine.isEmpty || theirs.isEmpty { return 0 }
        return mine.contains(where: theirs.contains) ? 1 : -1
    }

    /// 1 for the same sure day, -1 for two, 0 where either says none.
    private static func day(_ mine: Circumstances, _ theirs: Circumstances) -> Double {
        guard let day = mine.day, let other = theirs.day else { return 0 }
        return day == other ? 1 : -1
    }
}

/// Circumstances as part of what is kept of a story.
extension ByteWriter {
    mutating func append(_ circumstances: Circumstances) {
        append(circumstances.places) { $0.append($1) }
        append(circumstances.titlePlaces) { $0.append($1) }
        append(circumstances.mentionedPlaces) { $0.append($1) }
        append(circumstances.placeNames) { $0.append($1) }
        append(circumstances.acts) { $0.append($1) }
        append(circumstances.mainActs) { $0.append($1) }
        append(circumstances.quantities)
        append(circumstances.titleQuantities)
        append(circumstances.commodities) { $0.append($1) }
        append(circumstances.day) { $0.append(small: $1) }
        append(circumstances.resolvedDay) { $0.append($1) }
        append(circumstances.earlier) { writer, mention in
            writer.append(mention.act)
            writer.append(mention.day)
        }
    }

    private mutating func append(_ quantities: Quantities) {
        append(hashes: quantities.nouns)
        for number in quantities.numbers { append(number) }
    }

    private mutating func append(_ place: Place) {
        append(small: place.country)
        append(small: place.city)
    }

    private mutating func append(_ act: ActClass) { append(small: ActClass.allCases.firstIndex(of: act) ?? -1) }

    private mutating func append(_ day: ResolvedDay) {
        append(small: day.days.lowerBound)
        append(small: day.days.upperBound)
        append(day.confidence)
        append(day.phrase)
        append(day.isAhead)
    }
}

extension ByteReader {
    mutating func circumstances() throws -> Circumstances {
        var circumstances = Circumstances()
        circumstances.places = try list { try $0.place() }
        circumstances.titlePlaces = try list { try $0.place() }
        circumstances.mentionedPlaces = try list { try $0.place() }
        circumstances.placeNames = try list { try $0.text() }
        circumstances.acts = try list { try $0.act() }
        circumstances.mainActs = try list { try $0.act() }
        circumstances.quantities = try quantities()
        circumstances.titleQuantities = try quantities()
        circumstances.commodities = try list { try $0.text() }
        circumstances.day = try optional { try $0.small() }
        circumstances.resolvedDay = try optional { try $0.day() }
        circumstances.earlier = try list { EarlierMention(act: try $0.act(), day: try $0.day()) }
        return circumstances
    }

    /// Days that can be reckoned with.
    private static let days = -10_000_000...10_000_000

    private mutating func quantities() throws -> Quantities {
        var quantities = Quantities()
        quantities.nouns = try hashes()
        quantities.numbers = try quantities.nouns.map { _ in try number() }
        return quantities
    }

    private mutating func place() throws -> Place { Place(country: try small(), city: try small()) }

    private mutating func act() throws -> ActClass {
        let number = try small()
        guard ActClass.allCases.indices.contains(number) else { throw DamagedBytes() }
        return ActClass.allCases[number]
    }

    private mutating func day() throws -> ResolvedDay {
        let (first, last) = (try small(), try small())
        guard first <= last, Self.days.contains(first), Self.days.contains(last) else { throw DamagedBytes() }
        return ResolvedDay(
            days: first...last, confidence: try double(), phrase: try text(), isAhead: try flag())
    }
}

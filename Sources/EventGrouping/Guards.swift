import Foundation

/// Decides whether two stories cannot be of one event although they read alike.
enum Guards {
    /// What stops the join of a story and a member, if anything.
    ///
    /// Each guard asks that both sides say something definite: silence on one side is no conflict.
    static func reason(against member: Member, for story: Member) -> Guard? {
        let mine = story.reading.circumstances
        let theirs = member.reading.circumstances
        if isSerial(member, story) { return .serial }
        if mine.mainActs.contains(.price) || theirs.mainActs.contains(.price), !mine.commodities.isEmpty,
            !theirs.commodities.isEmpty, Set(mine.commodities).isDisjoint(with: theirs.commodities)
        {
            return .otherCommodity
        }
        if isOtherCount(member, story) { return .otherNumber }
        let common = Set(mine.mainActs).intersection(theirs.mainActs)
        guard common.contains(where: \.isBound) else { return nil }
        if !common.contains(where: \.isContinuing), let day = mine.day, let other = theirs.day, day != other {
            return .otherDay
        }
        if isElsewhere(mine, theirs) { return .otherPlace }
        if common.contains(.meeting), isSomebodyElse(story.reading.principals, member.reading.principals) {
            return .otherPrincipals
        }
        return nil
    }

    /// Both headlines name a place, and no place of the one can be one of the other.
    private static func isElsewhere(_ mine: Circumstances, _ theirs: Circumstances) -> Bool {
        if mine.titlePlaces.isEmpty || theirs.titlePlaces.isEmpty { return false }
        return mine.sharesPlace(with: theirs) == false
    }

    /// Both name people, and nobody named by one is so much as mentioned by the other, or named in another spelling.
    private static func isSomebodyElse(_ mine: Principals, _ theirs: Principals) -> Bool {
        if mine.marked.isEmpty || theirs.marked.isEmpty || mine.hasCommonName(with: theirs) { return false }
        return !mine.marked.contains { name in theirs.marked.contains { NameResemblance.mayBeOne(name, $0) } }
    }

    /// One outlet, almost the same headline but for numbers, and most of a day between: tomorrow's issue of a series.
    private static func isSerial(_ member: Member, _ story: Member) -> Bool {
        member.source == story.source && abs(story.time.timeIntervalSince(member.time)) >= 16 * 3_600
            && haveOnePattern(member, story)
    }

    /// Almost the same headline with another number of the same thing, where numbers do not grow while they are reported.
    private static func isOtherCount(_ member: Member, _ story: Member) -> Bool {
        let mine = story.reading.circumstances
        let theirs = member.reading.circumstances
        let counts = mine.titleQuantities.compare(with: theirs.titleQuantities)
        return counts.other > 0 && counts.same == 0 && haveOnePattern(member, story)
            && !(mine.acts + theirs.acts).contains(where: \.hasRisingNumbers)
    }

    /// Whether two headlines are almost the same but for their numbers and days.
    private static func haveOnePattern(_ member: Member, _ story: Member) -> Bool {
        let both = story.reading.titleTerms.countInOrder(among: member.reading.titleTerms)
        let either = story.reading.titleTerms.count + member.reading.titleTerms.count - both
        return both >= 2 && Double(both) >= 0.75 * Double(either)
    }
}

import Foundation
import News

/// Sorts the articles of one event into accounts and the copies folded under them.
struct StrandAssembler {
    /// The members of families filed under earlier days, by family and in order of time.
    let relatives: [FamilyID: [CoveredArticle]]

    init(relatives: [CoveredArticle]) {
        self.relatives = Dictionary(grouping: relatives.sorted(by: isEarlier), by: \.family.family)
    }

    /// The accounts among `members`, which are in order of time, by the time of the first article of the day in each.
    func strands(of members: [CoveredArticle], maker: inout StoryMaker) -> [Strand] {
        let families = Dictionary(grouping: members, by: \.family.family)
        var seen: Set<FamilyID> = []
        var strands: [Strand] = []
        for member in members where seen.insert(member.family.family).inserted {
            strands.append(strand(of: families[member.family.family] ?? [member], maker: &maker))
        }
        return strands
    }

    private func strand(of family: [CoveredArticle], maker: inout StoryMaker) -> Strand {
        let earlier = relatives[family[0].family.family] ?? []
        let root = family.firstIndex { $0.family.relation == .root }
        let earlierRoot = root == nil ? earlier.first { $0.family.relation == .root } ?? earlier.first : nil
        var names: [ArticleID: CoveredArticle] = [:]
        for member in earlier + family { names[member.article.id] = member }
        if let earlierRoot {
            let lead = maker.earlierStory(earlierRoot.article)
            let copies = family.map { copy($0, under: lead, names: names, maker: &maker) }
            return Strand(lead: lead, role: .earlier, copies: copies)
        }
        let leader = family[root ?? 0]
        let lead = maker.story(leader.article)
        let copies = family.filter { $0.article.id != leader.article.id }
            .map { copy($0, under: lead, names: names, maker: &maker) }
        return Strand(lead: lead, role: root == nil ? .copy : .original, copies: copies)
    }

    private func copy(
        _ member: CoveredArticle, under lead: Story, names: [ArticleID: CoveredArticle], maker: inout StoryMaker
    ) -> FoldedCopy {
        var story = maker.story(member.article)
        story.delay = story.behind(lead)
        let copied = member.family.of.flatMap { $0 == lead.article ? nil : names[$0]?.article.source }
        let shared = member.family.shared
        let share = member.family.relation == .excerpt ? shared.map { max($0.share, $0.otherShare) } : shared?.jaccard
        return FoldedCopy(
            story: story, relation: member.family.relation, share: StrandAssembler.percent(share ?? 0),
            via: copied.map { Cleaning.line($0) },
            credit: member.credits.first.map { Cleaning.shortened(Cleaning.line($0.name), to: 80).text })
    }

    /// Whole per cent, rounded down, so that only texts with nothing but common words show 100.
    private static func percent(_ share: Double) -> Int {
        guard share.isFinite else { return 0 }
        return Int((min(max(share, 0), 1) * 100 + 0.000_001).rounded(.down))
    }
}

extension Story {
    /// Seconds from `other` to this; nil when either time is an estimate or this is the earlier.
    func behind(_ other: Story) -> Int? {
        let seconds = time.timeIntervalSince(other.time)
        return isTimeEstimated || other.isTimeEstimated || seconds < 0 ? nil : Int(seconds)
    }
}

/// The order of articles everywhere in a digest: by time, then by identifier.
func isEarlier(_ left: CoveredArticle, _ right: CoveredArticle) -> Bool {
    (left.article.time, left.article.id) < (right.article.time, right.article.id)
}

import Foundation
import Testing

@testable import EventGrouping

/// Events that turn out to be one, or two, and what the owner settled about them.
@Suite struct EventChangeTests {
    /// A ferry burns: one account of the rescue, one of the inquiry, and one that tells both.
    private enum Ferry {
        static let rescue = (
            "إنقاذ ركاب عبارة احترقت قبالة سفاجا",
            "أنقذت زوارق خفر السواحل مئة راكب من عبارة اندلعت فيها النيران قبالة ميناء سفاجا، ونقلت المصابين إلى المستشفى."
        )
        static let inquiry = (
            "النيابة تستجوب القبطان رفيق الدهشوري ومهندسي المحركات",
            "استجوبت النيابة القبطان رفيق الدهشوري ومهندسين في شركة الملاحة بشأن إهمال صيانة المحركات على متن مرجان."
        )
        static let both = (
            "عبارة احترقت قبالة سفاجا: إنقاذ الركاب والنيابة تستجوب القبطان رفيق الدهشوري",
            "أنقذت زوارق خفر السواحل ركاب العبارة مرجان التي اندلعت فيها النيران قبالة ميناء سفاجا، واستجوبت النيابة القبطان رفيق الدهشوري ومهندسي المحركات بشأن إهمال الصيانة."
        )
    }

    @Test("stories that belong to two events make them one, under the number that is known for longer")
    func bridge() throws {
        var stories = Stories()
        let first = stories.place(Ferry.rescue.0, Ferry.rescue.1, source: "أ")
        let second = stories.place(Ferry.inquiry.0, Ferry.inquiry.1, source: "ب", hours: 2)
        let copy = stories.place("نسخة", Ferry.inquiry.1, source: "و", hours: 2, copyOf: 2)
        try #require(first.event != second.event && copy.event == second.event)
        let one = stories.place(Ferry.both.0, Ferry.both.1, source: "ج", hours: 3)
        #expect(
            one.event == first.event && one.changes.isEmpty, "one story about two happenings does not make them one")
        let bridge = stories.place(Ferry.both.0 + " الدهشوري", Ferry.both.1, source: "د", hours: 4)
        #expect(bridge.event == first.event)
        let change = try #require(bridge.changes.first)
        #expect(bridge.changes.count == 1)
        #expect(change.kind == .merged && change.from == second.event && change.into == first.event)
        #expect(change.articles == [2, 3], "copies go with their originals")
        #expect(change.score >= change.threshold)
        #expect(!bridge.nearest.contains { $0.event == second.event })
        let late = stories.place("نسخة متأخرة", Ferry.inquiry.1, source: "ز", hours: 5, copyOf: 2)
        #expect(late.event == first.event)
    }

    @Test("what the owner parted is not made one again, and a story near both joins the one it may")
    func parted() throws {
        var stories = Stories()
        let first = stories.place(Ferry.rescue.0, Ferry.rescue.1, source: "أ")
        let second = stories.place(Ferry.inquiry.0, Ferry.inquiry.1, source: "ب", hours: 2)
        stories.grouper.constrain([GroupingConstraint(.apart, 1, 2), GroupingConstraint(.apart, 1, 4)])
        let one = stories.place(Ferry.both.0, Ferry.both.1, source: "ج", hours: 3)
        #expect(one.event == first.event)
        let other = stories.place(Ferry.both.0 + " الدهشوري", Ferry.both.1, source: "د", hours: 4)
        #expect(other.event == second.event && other.changes.isEmpty)
        #expect(other.nearest.first { $0.event == first.event }?.stopped == .settled)
    }

    @Test("a story goes where the owner put it, however little it resembles")
    func together() {
        var stories = Stories()
        let first = stories.place(Ferry.rescue.0, Ferry.rescue.1, source: "أ")
        stories.grouper.constrain([GroupingConstraint(.together, 2, 1)])
        let second = stories.place(Ferry.inquiry.0, Ferry.inquiry.1, source: "ب", hours: 2)
        #expect(second.event == first.event && second.rule == .settled)
    }

    /// An event into which two happenings have fallen, and a story of the first of them.
    private static func drifted() -> (grouper: EventGrouper, next: Story) {
        var grouper = EventGrouper()
        let other = (
            "ندوة عن زراعة الزيتون في صفاقس",
            "ناقش مزارعون في ندوة بصفاقس سبل تحسين محصول الزيتون ومكافحة ذبابة الثمار."
        )
        let texts = [Ferry.rescue, other, Ferry.both, Ferry.both, other]
        for (index, text) in texts.enumerated() {
            grouper.restore(
                Story(
                    article: Int64(index + 1), source: "\(index)", title: text.0, text: text.1,
                    time: Stories.time(Double(index))), event: 1)
        }
        let next = Story(
            article: 6, source: "س", title: Ferry.both.0, text: Ferry.both.1, time: Stories.time(6))
        return (grouper, next)
    }

    @Test("an event that has drifted is parted, and the half with its first story keeps its number")
    func split() throws {
        var (grouper, story) = Self.drifted()
        let decision = grouper.place(story) { 2 }
        #expect(decision.event == 1)
        let change = try #require(decision.changes.first)
        #expect(change.kind == .split && change.from == 1 && change.into == 2)
        #expect(change.articles == [2, 5])
        #expect(change.score < change.threshold)
    }

    @Test("what the owner joined is not parted")
    func joined() {
        var (grouper, story) = Self.drifted()
        grouper.constrain([GroupingConstraint(.together, 1, 5)])
        #expect(grouper.place(story) { 2 }.changes.isEmpty)
    }

    @Test("the last two clusters of a dendrogram are those that hang together least")
    func dendrogram() {
        let ties = [[0, 0.9, 0.1, 0.8, 0.0], [0, 0, 0.2, 0.7, 0.1], [0, 0, 0, 0.1, 0.9], [0, 0, 0, 0, 0.0], []]
        let halves = Dendrogram(5) { ties[$0][$1] }.halves
        #expect(halves.first == [0, 1, 3] && halves.second == [2, 4])
        #expect(abs(halves.tie - (0.1 + 0.2 + 0.1 + 0.0 + 0.1 + 0.0) / 6) < 1e-12)
    }
}

import EventGrouping
import Foundation
import News
import Storage
import TestSupport
import Testing

@testable import Daemon

/// How grouping is told to a journalist.
@Suite struct EventReportTests {
    private let neighbours = Neighbours(
        events: [
            EventID(rawValue: 4): EventHeadline(event: EventID(rawValue: 4), title: "حريق في السوق القديم"),
            EventID(rawValue: 5): EventHeadline(event: EventID(rawValue: 2), title: "زيارة المبعوث"),
            EventID(rawValue: 6): EventHeadline(event: EventID(rawValue: 1), title: "وصول المبعوث"),
        ])

    private func reason(_ decision: GroupingDecision) -> EventReason { EventReason(NewsDesk.json(of: decision)) }

    @Test("evidence stands by its question, with its numbers")
    func evidence() {
        let decision = GroupingDecision(
            event: 1, rule: .principals, score: 0.4321, threshold: 0.29, closest: 3,
            evidence: [
                Evidence(kind: .word, text: "مبعوث", weight: 0.2),
                Evidence(kind: .principal, text: "ليلى حداد", weight: 0),
                Evidence(kind: .principal, text: "سامي نجار", weight: 0),
                Evidence(kind: .word, text: "مرفأ", weight: 0.1234),
                Evidence(kind: .act, text: "meeting", weight: 0), Evidence(kind: .place, text: "دمشق", weight: 0),
            ])
        #expect(
            reason(decision).lines(in: "e1", beside: neighbours) == [
                "joined by who, where and what: score 0.432 against 0.29", "closest a3", "who: ليلى حداد، سامي نجار",
                "what: a visit or talks", "where: دمشق", "words: مبعوث 0.2، مرفأ 0.123",
            ])
    }

    @Test("a near event is named by its headline, with what kept the article from it and what became of it since")
    func nearest() {
        let decision = GroupingDecision(
            event: 1, rule: .opened, score: 0.2, threshold: 0.29,
            nearest: [
                NearMiss(event: 4, score: 0.5, stopped: .otherDay), NearMiss(event: 5, score: 0.2),
                NearMiss(event: 6, score: 0.1), NearMiss(event: 7, score: 0.05, stopped: .otherPlace),
            ])
        let reason = reason(decision)
        #expect(
            reason.lines(in: "e1", beside: neighbours) == [
                "opened the event, since nothing was near enough: score 0.2 against 0.29",
                "not e4 «حريق في السوق القديم»: score 0.5, another day",
                "not e5 «زيارة المبعوث», now e2: score 0.2, too little in common",
                "not e6 «وصول المبعوث», one with it since: score 0.1, too little in common",
                "not e7: score 0.05, another place",
            ])
        #expect(reason.nearest(beside: neighbours).map(\.stopped) == ["otherDay", nil, nil, "otherPlace"])
        #expect(reason.nearest(beside: neighbours).map(\.now) == ["e4", "e2", "e1", "e7"])
    }

    @Test("a reason in an unknown form hides nothing else")
    func unknownForm() {
        #expect(EventReason("{}").lines(in: "e1", beside: neighbours).count == 1)
        #expect(EventReason("{}").nearest(beside: neighbours).isEmpty)
    }

    @Test("a change that grouping made is told with its scores, also when these cannot be read")
    func history() {
        let change = GroupingChange(kind: .merged, from: 2, into: 1, articles: [3], score: 0.51, threshold: 0.4)
        let entries = [NewsDesk.json(of: change), "{}"].map { why in
            HistoryEntry(
                RecordedChange(
                    number: 1, at: Date(timeIntervalSince1970: 0),
                    change: EventChange(
                        .merged, from: EventID(rawValue: 2), into: EventID(rawValue: 1),
                        articles: [ArticleID(rawValue: 3)], why: why),
                    correction: nil, undoneBy: []))
        }
        let sentence = "1970-01-01T00:00:00Z  e2 was merged into e1, which took a3, by grouping"
        #expect(entries.map(\.line) == ["\(sentence): score 0.51 against 0.4", sentence])
        #expect(entries.map(\.by) == ["grouping", "grouping"])
    }
}

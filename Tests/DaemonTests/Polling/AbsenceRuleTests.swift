import Foundation
import News
import Testing

@testable import Daemon

@Suite struct AbsenceRuleTests {
    private let start = Date(timeIntervalSince1970: 1_789_480_800)
    private let rule = AbsenceRule()

    private func day(_ days: Double) -> Date { start.addingTimeInterval(days * 86_400) }

    private func absence(_ status: Int, days: [Double]) -> Absence? {
        days.reduce(nil) { rule.after($0, status: status, now: day($1)) }
    }

    @Test(
        "gone is believed after two days, not found after two weeks, each after several answers",
        arguments: [
            (410, [0.0, 1, 2], 2.0, true), (410, [0, 1], 3, false), (410, [0, 0.5, 1], 1.9, false),
            (404, [0, 1, 2, 3, 4], 13.9, false), (404, [0, 1, 2, 3, 14], 14, true), (404, [0, 14], 14, false),
        ])
    func retires(status: Int, days: [Double], at time: Double, isRetired: Bool) {
        let absence = absence(status, days: days)
        #expect(rule.isRetired(absence, now: day(time)) == isRetired)
        #expect((rule.nextLook(absence, now: day(time)) != nil) == isRetired)
    }

    @Test(
        "the slow watch goes from once a day to once a week, and never ends",
        arguments: [(2, 1), (28, 2), (98, 7), (3650, 7)])
    func slows(after: Double, pause: Double) throws {
        let look = try #require(rule.nextLook(absence(410, days: [0, 1, 2]), now: day(after)))
        #expect(look.timeIntervalSince(day(after)) == pause * 86_400)
    }

    @Test("other failures neither begin nor end it", arguments: [nil, 500, 403, 429])
    func others(status: Int?) {
        #expect(rule.after(nil, status: status, now: start) == nil)
        let known = Absence(since: start, count: 2, isGone: true)
        #expect(rule.after(known, status: status, now: day(1)) == known)
    }

    @Test("the last answer tells whether it is for good")
    func changes() {
        let mixed = rule.after(absence(410, days: [0, 1, 2]), status: 404, now: day(3))
        #expect(mixed?.isGone == false)
        #expect(!rule.isRetired(mixed, now: day(3)))
    }
}

import Foundation
import Testing

@testable import Daemon

@Suite struct ClockDoubtTests {
    private let known = Date(timeIntervalSince1970: 1_789_480_800)  // 2026-09-15T14:00:00Z

    private func days(_ days: Double) -> Date { known.addingTimeInterval(days * 86_400) }

    @Test("a clock that goes on from what was seen last is believed", arguments: [-0.9, 0, 0.5, 30] as [Double])
    func believed(shift: Double) {
        var doubt = ClockDoubt(known: known)
        #expect(doubt.look(at: days(shift)) == .believed)
    }

    @Test(
        "one that jumped is doubted for ten minutes, and then believed all the same",
        arguments: [-20_000, -2, 40, 4_000] as [Double])
    func doubted(jump: Double) {
        var doubt = ClockDoubt(known: known)
        let start = days(jump)
        #expect(doubt.look(at: start) == .doubted(isNew: true))
        for second in stride(from: 10.0, to: ClockDoubt.patience, by: 10) {
            #expect(doubt.look(at: start.addingTimeInterval(second)) == .doubted(isNew: false))
        }
        #expect(doubt.look(at: start.addingTimeInterval(ClockDoubt.patience)) == .settled)
        #expect(doubt.look(at: start.addingTimeInterval(ClockDoubt.patience + 10)) == .believed)
    }

    @Test("one that is set meanwhile is believed at once")
    func set() {
        var doubt = ClockDoubt(known: known)
        #expect(doubt.look(at: Date(timeIntervalSince1970: 60)) == .doubted(isNew: true))
        #expect(doubt.look(at: days(1)) == .settled)
        #expect(doubt.look(at: days(1.001)) == .believed)
    }

    @Test("a jump is no waiting")
    func jumps() {
        var doubt = ClockDoubt(known: known)
        _ = doubt.look(at: days(100))
        #expect(doubt.look(at: days(5_000)) == .doubted(isNew: false))
        #expect(doubt.look(at: days(-5_000)) == .doubted(isNew: false))
    }

    @Test("an archive without a poll believes any clock but one from before there was Marsad")
    func newArchive() {
        var early = ClockDoubt(known: nil)
        #expect(early.look(at: Date(timeIntervalSince1970: 0)) == .doubted(isNew: true))
        var fine = ClockDoubt(known: nil)
        #expect(fine.look(at: days(5_000)) == .believed)
    }

    @Test("a running daemon notices a jump too")
    func running() {
        var doubt = ClockDoubt(known: known)
        for day in 0..<100 { #expect(doubt.look(at: days(Double(day))) == .believed) }
        #expect(doubt.look(at: days(4_000)) == .doubted(isNew: true))
        #expect(doubt.look(at: days(99.1)) == .settled)
    }
}

import Foundation
import News

@testable import Daemon

/// Invented rhythms, learned from polls as the daemon learns them.
enum Rhythms {
    /// Items that come evenly, polled every half hour for some weeks.
    static func even(
        perHour rate: Double, until now: Date, weeks: Int = 5, wishes: VisitWishes = VisitWishes(),
        isOpen: (_ hour: Int) -> Bool = { _ in true }
    ) -> SourceRhythm {
        let start = now.addingTimeInterval(-Double(weeks) * 7 * 86_400)
        var rhythm = SourceRhythm(first: FeedSight(items: [], wishes: wishes), now: start)
        var (number, owed) = (UInt32(0), 0.0)
        for step in 1...weeks * 7 * 48 {
            let time = start.addingTimeInterval(Double(step) * 1800)
            owed += isOpen(Int(time.hours) % 24) ? rate / 2 : 0
            let count = Int(owed)
            owed -= Double(count)
            let old = number
            number += UInt32(count)
            let new = (0..<count).map {
                FeedSight.Item(key: number - UInt32($0), published: time.addingTimeInterval(-60), isNew: true)
            }
            let known = FeedSight.Item(key: old, published: nil, isNew: false)
            rhythm.learn(count == 0 ? .unchanged : FeedSight(items: new + [known], wishes: wishes), now: time)
        }
        return rhythm
    }
}

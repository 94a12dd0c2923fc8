internal import Foundation
internal import GRDB

/// The instants from `start` to before `end`, as the archive counts them.
struct StoredInterval: Sendable {
    var start: Int64
    var end: Int64

    init(_ interval: DateInterval) {
        start = StoredTime.milliseconds(interval.start)
        end = StoredTime.milliseconds(interval.end)
    }

    /// Start and end, for statements that take nothing else.
    var arguments: StatementArguments { [start, end] }
}

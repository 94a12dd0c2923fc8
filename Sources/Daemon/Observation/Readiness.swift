import Foundation

/// Whether the daemon does what it is there for: a source succeeded within its own interval.
struct Readiness: Sendable, Hashable {
    let isReady: Bool
    /// One line: what it is judged by.
    let reason: String

    init(of sources: [SourceFigures], at now: Date) {
        let timely = sources.count { $0.isTimely(at: now) }
        isReady = timely > 0
        if isReady {
            reason = "\(timely) of \(sources.count) sources succeeded within their own interval"
        } else {
            let failing = sources.count { $0.health == .failing }
            let last = sources.compactMap(\.lastSuccess).max()
            reason =
                "none of \(sources.count) sources succeeded within its own interval; \(failing) are failing; "
                + "last success \(SourceReport.instant(last))"
        }
    }
}

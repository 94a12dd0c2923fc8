import Digests
import News
import Storage

/// Remembers what lists tell of the issues that were read back lately.
///
/// An issue never changes, and reading one back whole for each list that names it was most of the work of a daemon that had
/// run for weeks.
actor IssueShelf {
    private struct Place: Hashable {
        var day: CalendarDay
        var number: Int
    }

    private var summaries: [Place: IssueSummary] = [:]

    /// What was issued lately, by what the archive kept of it; issues of which it kept nothing are left out.
    ///
    /// `read` reads an issue back that is not known yet.
    func recent(
        in store: Store, read: @Sendable (DigestIssueRecord) async throws -> Digest?
    ) async throws -> [IssueSummary] {
        var recent: [Place: IssueSummary] = [:]
        var order: [Place] = []
        for known in try await store.issuedDays().suffix(IssueSummary.shown) {
            for issue in try await store.issues(of: known.day) {
                let place = Place(day: issue.day, number: issue.number)
                if let summary = summaries[place] {
                    recent[place] = summary
                } else if let digest = try await read(issue) {
                    recent[place] = IssueSummary(digest, at: issue.at, files: issue.files.map(\.name))
                }
                order.append(place)
            }
        }
        summaries = recent
        return order.compactMap { recent[$0] }
    }
}

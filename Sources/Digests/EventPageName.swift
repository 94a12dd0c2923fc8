package import News

/// The file that the page of an event is in, below the folder of the day.
package struct EventPageName: Sendable, Hashable {
    /// The folder of the pages in that of the day.
    static let folder = "events"

    package let event: EventID
    /// The number of the issue that the page is a part of.
    package let issue: Int

    package init(event: EventID, issue: Int) {
        self.event = event
        self.issue = issue
    }

    /// Reads what `file` writes; nil for any other name.
    init?(file: String) {
        guard let match = file.wholeMatch(of: /(e[0-9]+)(?:-r([0-9]+))?\.html/), let event = EventID(match.1) else {
            return nil
        }
        let issue = match.2.map { Int($0) ?? 0 } ?? 1
        self.init(event: event, issue: issue)
        guard self.file == file else { return nil }
    }

    /// `e3.html`, and `e3-r2.html` for the second issue, which leaves the pages of the first one alone.
    var file: String { issue > 1 ? "\(event)-r\(issue).html" : "\(event).html" }

    /// Its path in the folder of the day.
    package var path: String { "\(EventPageName.folder)/\(file)" }
}

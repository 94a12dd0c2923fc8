package import News

/// What came in after the digests of earlier days were issued.
package struct Addendum: Sendable, Hashable, Codable {
    /// Late articles, by day and time.
    package var late: [LateStory]
    /// Articles of those digests that were edited since, by day and time.
    package var edits: [LateEdit]
    /// Late articles and edits beyond those shown.
    package var more: Int

    package var isEmpty: Bool { late.isEmpty && edits.isEmpty }

    /// Lines of each kind that are shown.
    private static let shown = 40

    init(_ arrivals: [LateArrival], maker: StoryMaker) {
        let finder = EditFinder()
        let late = arrivals.filter { !$0.isEdit }.map { arrival in
            LateStory(
                day: arrival.day, event: arrival.covered.event, story: maker.earlierStory(arrival.covered.article))
        }
        let edits = arrivals.filter(\.isEdit).compactMap { arrival in
            finder.edits(of: arrival.covered).last.map { LateEdit(day: arrival.day, edit: $0) }
        }
        self.late = Array(late.prefix(Self.shown))
        self.edits = Array(edits.prefix(Self.shown))
        more = max(0, late.count - Self.shown) + max(0, edits.count - Self.shown)
    }
}

/// An article that came after the digest of its day was issued; a later issue of that day tells it.
package struct LateStory: Sendable, Hashable, Codable {
    package var day: CalendarDay
    package var event: EventID
    package var story: Story
}

/// An edit of an article of an earlier day's digest.
package struct LateEdit: Sendable, Hashable, Codable {
    package var day: CalendarDay
    package var edit: DigestEdit
}

package import News

/// Why something is no search.
package enum SearchRequestError: Fault, Hashable {
    /// What is wrong with the words, as a sentence without its end, and at which character, the first being 1.
    case words(problem: String, position: Int)
    case daysReversed(from: CalendarDay, to: CalendarDay)

    package var label: String { "bad-search" }
    package var blame: Blame { .operator }

    package var description: String {
        switch self {
        case .words(let problem, let position): "\(problem), at character \(position) of the search"
        case .daysReversed(let from, let to): "no day lies between \(from) and \(to): --from must not come after --to"
        }
    }
}

/// Why the archive cannot be searched.
package enum SearchIndexError: Fault, Hashable {
    /// The index is missing, or of another version's terms.
    case stale

    package var label: String { "stale-index" }
    package var blame: Blame { .machine }

    package var description: String {
        "the archive's search index was not made by this version of marsad: 'marsad db reindex' builds it anew, "
            + "and a running daemon does so by itself"
    }
}

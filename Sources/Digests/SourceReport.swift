package import Foundation
import News

/// How one source did that day.
package struct SourceReport: Sendable, Hashable, Codable {
    package enum State: String, Sendable, Hashable, Codable {
        /// It was read and brought articles.
        case active
        /// It was read and brought none.
        case silent
        /// It could not be read.
        case failing
        /// It was not polled.
        case unpolled
    }

    package var name: String
    /// Key of its group.
    package var group: String
    package var state: State
    /// For a failing source, the fault's short word.
    package var fault: String?
    package var articles: Int
    /// Articles whose feed gave no usable time.
    package var undated: Int
    /// Whether reading its feed took repairs.
    package var repaired: Bool
    package var lastArticle: Date?
    /// Polls before which items may have been lost; absent when there were none.
    package var gaps: Int?
    /// For a source silent against its own rhythm, the odds of such a silence and the time of its last article.
    package var silence: Double?
    package var silentSince: Date?
    /// For a failing source, when it was last read; absent when that was never, and in issues made before that was told.
    package var lastSuccess: Date?

    init(_ day: SourceDay) {
        name = Cleaning.line(day.source.name)
        group = day.source.group
        state =
            switch day.health {
            case .failing: .failing
            case .unpolled: .unpolled
            case .healthy: day.articles == 0 ? .silent : .active
            }
        fault = day.health == .failing ? day.fault.map { Cleaning.line($0) } : nil
        articles = day.articles
        undated = day.undated
        repaired = day.repaired
        lastArticle = day.lastArticle
        gaps = day.gaps > 0 ? day.gaps : nil
        silence = day.silence
        silentSince = day.silentSince
        lastSuccess = day.lastSuccess
    }
}

/// Something that readers might expect in the digest and will not find.
package struct Omission: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Sources that could not be read: their news may be missing.
        case failingSources = "failing-sources"
        /// Sources that were not polled.
        case unpolledSources = "unpolled-sources"
        /// Sources whose feed may have let items go before they were read.
        case lossySources = "lossy-sources"
        /// Sources that are silent against their own rhythm.
        case silentSources = "silent-sources"
        /// Articles shown without a link, since the feed gave none.
        case missingLinks = "missing-links"
        /// Articles shown without a link, since theirs was no web address.
        case withheldLinks = "withheld-links"
        /// Articles without a title, shown by the first words of their text.
        case missingTitles = "missing-titles"
        /// Titles cut for their length.
        case shortenedTitles = "shortened-titles"
    }

    package var kind: Kind
    /// How many; never 0.
    package var count: Int
}

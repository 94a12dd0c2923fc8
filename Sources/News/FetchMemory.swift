package import Foundation

/// What is remembered of how a source's server behaves, apart from its validators.
package struct FetchMemory: Sendable, Hashable, Codable {
    /// Fingerprint of the last body that was read.
    package var body: UInt64?
    /// The last poll that brought a whole body, changed or not.
    package var lastBody: Date?
    /// The last poll that was answered with "not modified".
    package var lastNotModified: Date?
    /// Until when "not modified" is not asked for, since it was said of a feed that had changed.
    package var distrustedUntil: Date?
    /// Until when the last answer said that it holds.
    package var freshUntil: Date?
    /// Where the feed says it has moved for good, while that is not believed yet.
    package var move: MoveSighting?
    /// The address it is asked at instead of the configured one.
    package var adopted: AdoptedAddress?
    /// That there is nothing at its address; nil while there is.
    package var absence: Absence?

    package init(
        body: UInt64? = nil, lastBody: Date? = nil, lastNotModified: Date? = nil, distrustedUntil: Date? = nil,
        freshUntil: Date? = nil, move: MoveSighting? = nil, adopted: AdoptedAddress? = nil, absence: Absence? = nil
    ) {
        self.body = body
        self.lastBody = lastBody
        self.lastNotModified = lastNotModified
        self.distrustedUntil = distrustedUntil
        self.freshUntil = freshUntil
        self.move = move
        self.adopted = adopted
        self.absence = absence
    }
}

/// A permanent redirect that was met again and again.
package struct MoveSighting: Sendable, Hashable, Codable {
    package var address: String
    package var since: Date
    package var count: Int
    /// Whether the new place has brought items that were known before the first sighting.
    package var carries: Bool

    package init(address: String, since: Date, count: Int = 1, carries: Bool = false) {
        self.address = address
        self.since = since
        self.count = count
        self.carries = carries
    }
}

/// An address that took the place of the one in the configuration.
package struct AdoptedAddress: Sendable, Hashable, Codable {
    /// The configured address that it stands for; it means nothing once another is configured.
    package var configured: String
    package var address: String
    package var since: Date

    package init(configured: String, address: String, since: Date) {
        self.configured = configured
        self.address = address
        self.since = since
    }
}

/// Answers that say there is nothing, with no good one in between.
package struct Absence: Sendable, Hashable, Codable {
    package var since: Date
    package var count: Int
    /// Whether the last of them said that it is for good (410).
    package var isGone: Bool

    package init(since: Date, count: Int = 1, isGone: Bool) {
        self.since = since
        self.count = count
        self.isGone = isGone
    }
}

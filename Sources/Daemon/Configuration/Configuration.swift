package import Foundation
package import News

/// Everything its owner decides about a Marsad: proven, complete, and without a trace of the file it was read from.
package struct Configuration: Sendable, Hashable {
    /// The groups, in the order in which readers see them.
    package var groups: [SourceGroup]
    /// What a source takes when it does not say otherwise; already applied to `sources`.
    package var defaults: SourceDefaults
    /// The watched sources, in the owner's order; never empty, names and addresses unique.
    package var sources: [Source]
    package var digest: DigestConfiguration
    package var storage: StorageConfiguration
    package var limits: LimitsConfiguration
    /// Where the daemon serves metrics and health checks; nil for nowhere.
    package var metrics: ListenAddress?
    /// Words and names the owner wants to hear of, as written.
    package var watchWords: [String]
    /// The whole `User-Agent` header sent to outlets, the owner's contact included.
    package var userAgent: String

    package init(
        groups: [SourceGroup], defaults: SourceDefaults = SourceDefaults(), sources: [Source],
        digest: DigestConfiguration, storage: StorageConfiguration, limits: LimitsConfiguration = LimitsConfiguration(),
        metrics: ListenAddress? = nil, watchWords: [String] = [], userAgent: String = ConfigurationDefaults.userAgent
    ) {
        self.groups = groups
        self.defaults = defaults
        self.sources = sources
        self.digest = digest
        self.storage = storage
        self.limits = limits
        self.metrics = metrics
        self.watchWords = watchWords
        self.userAgent = userAgent
    }
}

/// What a source takes when it does not say otherwise.
package struct SourceDefaults: Sendable, Hashable {
    /// Key of the group; nil when each source has to name its own.
    package var group: String?
    /// BCP 47 tag.
    package var language: String
    /// Seconds between two polls, a minute to a week; of a learned interval, those until it is.
    package var interval: Int
    /// Whether the interval is learned from a source's own rhythm where nobody fixed it.
    package var isLearned: Bool
    /// Between what it is learned.
    package var bounds: IntervalBounds
    /// IANA name of the zone in which dates without one are read.
    package var timeZone: String
    package var headers: [String: String]
    package var fullText: Bool
    /// How Marsad names itself; nil for what the configuration as a whole says.
    package var userAgent: String?
    /// Address of the proxy; nil for none.
    package var proxy: String?

    package init(
        group: String? = nil, language: String = ConfigurationDefaults.language,
        interval: Int = ConfigurationDefaults.interval, isLearned: Bool = true,
        bounds: IntervalBounds = ConfigurationDefaults.bounds, timeZone: String = ConfigurationDefaults.sourceZone,
        headers: [String: String] = [:], fullText: Bool = false, userAgent: String? = nil, proxy: String? = nil
    ) {
        self.group = group
        self.language = language
        self.interval = interval
        self.isLearned = isLearned
        self.bounds = bounds
        self.timeZone = timeZone
        self.headers = headers
        self.fullText = fullText
        self.userAgent = userAgent
        self.proxy = proxy
    }

    /// A source that takes everything it can from here; `group` is used where these defaults name none.
    package func source(name: String, url: String, group: String) -> Source {
        Source(
            name: name, url: url, group: group, language: language, interval: interval,
            learned: isLearned ? bounds : nil, timeZone: timeZone, headers: headers, fullText: fullText,
            userAgent: userAgent, proxy: proxy)
    }
}

/// How and where the daily digest is written.
package struct DigestConfiguration: Sendable, Hashable {
    /// A form in which a digest can be written.
    package enum Format: String, Sendable, Hashable, CaseIterable {
        case markdown = "md"
        case html
        case text = "txt"
        case json
    }

    /// Which of the Arabic month names readers are used to: كانون الثاني, يناير or جانفي.
    package enum Months: String, Sendable, Hashable, CaseIterable {
        case levantine
        case egyptian
        case maghrebi
    }

    /// Which digits readers are used to: 123 or ١٢٣.
    package enum DigitStyle: String, Sendable, Hashable, CaseIterable {
        case latin
        case arabicIndic = "arabic-indic"
    }

    /// How the headline over an event is chosen: the one nearest to the others, the earliest, that of the source that stands
    /// first in the file, or the longest.
    package enum LeadRule: String, Sendable, Hashable, CaseIterable {
        case central
        case earliest
        case preferred
        case longest
    }

    /// Heading of every digest.
    package var title: String
    /// The zone whose days are digested.
    package var zone: TimeZone
    package var closing: ClosingTime
    /// Absolute path of the folder that digests are written under.
    package var folder: String
    /// Never empty, without repetition, in the order of the cases.
    package var formats: [Format]
    package var months: Months
    package var digits: DigitStyle
    package var leadRule: LeadRule
    /// The program that is run when an issue was written, by its absolute path, and its arguments; empty for none.
    package var hook: [String]

    package init(
        title: String = ConfigurationDefaults.title, zone: TimeZone, closing: ClosingTime = ClosingTime(),
        folder: String, formats: [Format] = Format.allCases, months: Months = .levantine, digits: DigitStyle = .latin,
        leadRule: LeadRule = .central, hook: [String] = []
    ) {
        self.title = title
        self.zone = zone
        self.closing = closing
        self.folder = folder
        self.formats = formats
        self.months = months
        self.digits = digits
        self.leadRule = leadRule
        self.hook = hook
    }
}

/// The clock time, on the day after, at which a day is closed and its digest written; 00:00 is the day's very end.
package struct ClosingTime: Sendable, Hashable, CustomStringConvertible {
    /// 0 to 23.
    package var hour: Int
    /// 0 to 59.
    package var minute: Int

    package init(hour: Int = 0, minute: Int = 0) {
        self.hour = hour
        self.minute = minute
    }

    /// `00:00`, as it is written in a configuration.
    package var description: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
}

/// Where the archive is kept.
package struct StorageConfiguration: Sendable, Hashable {
    /// Absolute path of the database.
    package var path: String
    package var keep: RetentionConfiguration

    package init(path: String, keep: RetentionConfiguration = RetentionConfiguration()) {
        self.path = path
        self.keep = keep
    }
}

/// How long what came in is kept, in seconds since it did; nil for ever.
package struct RetentionConfiguration: Sendable, Hashable {
    /// The bodies of articles and of their earlier wordings; not longer than articles.
    package var texts: Int?
    /// Articles with all that hangs on them.
    package var articles: Int?

    package init(texts: Int? = nil, articles: Int? = nil) {
        self.texts = texts
        self.articles = articles
    }
}

/// Bounds on what is fetched and how.
package struct LimitsConfiguration: Sendable, Hashable {
    /// Fetches under way at one time.
    package var parallel: Int
    /// Connections to one host at one time.
    package var perHost: Int
    /// Seconds between the beginnings of two polls of one host.
    package var hostSpacing: Int
    /// Size of a body after decompression, in bytes.
    package var bodyBytes: Int
    /// Seconds to reach a server.
    package var connectSeconds: Int
    /// Seconds for a whole fetch.
    package var totalSeconds: Int
    /// Redirects followed in one fetch.
    package var redirects: Int
    /// Items read of one feed.
    package var items: Int

    package init(
        parallel: Int = ConfigurationDefaults.parallel, perHost: Int = ConfigurationDefaults.perHost,
        hostSpacing: Int = ConfigurationDefaults.hostSpacing, bodyBytes: Int = ConfigurationDefaults.bodyBytes,
        connectSeconds: Int = ConfigurationDefaults.connectSeconds,
        totalSeconds: Int = ConfigurationDefaults.totalSeconds, redirects: Int = ConfigurationDefaults.redirects,
        items: Int = ConfigurationDefaults.items
    ) {
        self.parallel = parallel
        self.perHost = perHost
        self.hostSpacing = hostSpacing
        self.bodyBytes = bodyBytes
        self.connectSeconds = connectSeconds
        self.totalSeconds = totalSeconds
        self.redirects = redirects
        self.items = items
    }
}

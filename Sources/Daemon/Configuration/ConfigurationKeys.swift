/// The keys that one part of a configuration file may hold.
protocol ConfigurationKeys: RawRepresentable, CaseIterable, Hashable where RawValue == String {
    /// What the part is called in messages.
    static var part: String { get }
}

enum RootKey: String, ConfigurationKeys {
    case groups
    case defaults
    case sources
    case digest
    case storage
    case limits
    case metrics
    case watchWords = "watch_words"
    case userAgent = "user_agent"
    case contact

    static let part = "the configuration"
}

enum SourceKey: String, ConfigurationKeys {
    case name
    case url
    case group
    case publisher
    case language
    case interval
    case shortestInterval = "shortest_interval"
    case longestInterval = "longest_interval"
    case timeZone = "time_zone"
    case headers
    case fullText = "full_text"
    case isPrivate = "private"
    case userAgent = "user_agent"
    case proxy
    case login

    static let part = "a source"
}

enum LoginKey: String, ConfigurationKeys {
    case user
    case passwordFile = "password_file"
    case credential

    static let part = "`login`"
}

enum DefaultsKey: String, ConfigurationKeys {
    case group
    case language
    case interval
    case shortestInterval = "shortest_interval"
    case longestInterval = "longest_interval"
    case timeZone = "time_zone"
    case headers
    case fullText = "full_text"
    case userAgent = "user_agent"
    case proxy

    static let part = "`defaults`"
}

enum DigestKey: String, ConfigurationKeys {
    case title
    case timeZone = "time_zone"
    case closingTime = "closing_time"
    case folder
    case formats
    case months
    case digits
    case leadRule = "lead_rule"
    case hook

    static let part = "`digest`"
}

enum StorageKey: String, ConfigurationKeys {
    case path
    case keep

    static let part = "`storage`"
}

enum KeepKey: String, ConfigurationKeys {
    case texts
    case articles

    static let part = "`keep`"
}

enum LimitsKey: String, ConfigurationKeys {
    case parallel
    case perHost = "per_host"
    case hostSpacing = "host_spacing"
    case bodySize = "body_size"
    case connectTimeout = "connect_timeout"
    case totalTimeout = "total_timeout"
    case redirects
    case items

    static let part = "`limits`"
}

enum MetricsKey: String, ConfigurationKeys {
    case listen

    static let part = "`metrics`"
}

package import News

/// The values that a configuration takes where its file is silent.
package enum ConfigurationDefaults {
    /// Modern Standard Arabic.
    package static let language = "ar"
    /// A quarter of an hour, in seconds.
    package static let interval = 15 * 60
    /// Between what an interval is learned: five minutes and eight hours, in seconds.
    package static let bounds = IntervalBounds(shortest: 5 * 60, longest: 8 * 3600)
    /// Dates that name no zone are most often meant so.
    package static let sourceZone = "UTC"
    package static let digestZone = "UTC"
    package static let title = "موجز الأخبار"
    /// The one group there is when the file names none.
    package static let group = SourceGroup(key: "all", label: "المصادر")
    package static let userAgent = "Marsad/1.0"
    /// Name of the database in the state folder.
    package static let archive = "marsad.sqlite"
    /// Name of the digests' folder in the state folder.
    package static let digests = "digests"

    package static let parallel = 16
    package static let perHost = 2
    package static let hostSpacing = 1
    package static let bodyBytes = 20_000_000
    package static let connectSeconds = 10
    package static let totalSeconds = 30
    package static let redirects = 5
    package static let items = 1_000
}

/// The values that a configuration file may hold, and how much of it is read at all.
enum ConfigurationBounds {
    static let interval = 60...604_800
    static let parallel = 1...64
    static let perHost = 1...2
    static let hostSpacing = 0...60
    static let bodyBytes = 64_000...100_000_000
    static let connectSeconds = 1...60
    static let totalSeconds = 2...300
    static let redirects = 0...20
    static let items = 1...10_000
    /// Two months, of which the indexes hold the last weeks, to a century.
    static let keep = 60 * 86_400...36_500 * 86_400

    /// Unicode scalars in a name, a label or a word.
    static let nameLength = 120
    /// Bytes in an address or the value of a header.
    static let addressLength = 2_000
    static let headers = 20
    static let groups = 100
    static let sources = 20_000
    static let watchWords = 1_000

    static let fileBytes = 4_000_000
    /// Values in a file after its aliases have been followed.
    static let nodes = 200_000
    /// Levels of lists and mappings inside each other; a configuration has four.
    static let depth = 16
    /// Aliases in a file: what so few can multiply stays small.
    static let aliases = 16
    /// Repeated keys that are looked for, each at the price of one more reading.
    static let repeatedKeys = 20
    /// Size of a file, in bytes, up to which it is read again for them.
    static let rereadBytes = 200_000
    /// Problems that are told one by one.
    static let problems = 200
}

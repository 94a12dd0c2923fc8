/// One watched outlet's feed, as its owner configured it.
package struct Source: Sendable, Hashable, Codable {
    /// The owner's name for it, unique among the sources and shown to readers.
    package var name: String
    /// The address of the feed: `https`, `http` or, for feeds on this machine, `file`.
    package var url: String
    /// Key of the group it belongs to.
    package var group: String
    /// Whose it is, for the owner of several that are no independent voices; nil where it stands for itself.
    package var publisher: String?
    /// BCP 47 tag of the language it writes in, `ar` unless the owner says otherwise.
    package var language: String
    /// Seconds between two polls: as its owner fixed them or, where the interval is learned, until it is.
    package var interval: Int
    /// Between what the interval is learned from the source's own rhythm; nil when its owner fixed it.
    package var learned: IntervalBounds?
    /// IANA name of the zone in which dates without one are read.
    package var timeZone: String
    /// Extra request headers, in the owner's order of names.
    package var headers: [String: String]
    /// Whether the article's own page is wanted, since the feed carries only a teaser.
    package var fullText: Bool
    /// Whether it may be reached at addresses that are not of the public internet.
    package var isPrivate: Bool
    /// How Marsad names itself to it; nil for what it tells all.
    package var userAgent: String?
    /// Address of the proxy it is reached through; nil for none.
    package var proxy: String?
    /// As whom it is asked; nil for nobody.
    package var login: SourceLogin?

    package init(
        name: String, url: String, group: String, publisher: String? = nil, language: String = "ar",
        interval: Int = 900,
        learned: IntervalBounds? = nil, timeZone: String = "UTC", headers: [String: String] = [:],
        fullText: Bool = false, isPrivate: Bool = false, userAgent: String? = nil, proxy: String? = nil,
        login: SourceLogin? = nil
    ) {
        self.name = name
        self.url = url
        self.group = group
        self.publisher = publisher
        self.language = language
        self.interval = interval
        self.learned = learned
        self.timeZone = timeZone
        self.headers = headers
        self.fullText = fullText
        self.isPrivate = isPrivate
        self.userAgent = userAgent
        self.proxy = proxy
        self.login = login
    }
}

/// As whom a source is asked (basic authentication), with the place of the password and not the password.
package struct SourceLogin: Sendable, Hashable, Codable {
    /// Where the password is read at each poll.
    package enum Secret: Sendable, Hashable, Codable {
        /// The first line of the file at an absolute path.
        case file(String)
        /// The first line of a credential that the service manager hands over (systemd.exec(5)).
        case credential(String)
    }

    package var user: String
    package var secret: Secret

    package init(user: String, secret: Secret) {
        self.user = user
        self.secret = secret
    }
}

/// The least and the most seconds between two polls of a source.
package struct IntervalBounds: Sendable, Hashable, Codable {
    package var shortest: Int
    /// A source that has been quiet for weeks is asked so rarely; a lively one, more often.
    package var longest: Int

    package init(shortest: Int, longest: Int) {
        self.shortest = shortest
        self.longest = longest
    }
}

/// A set of sources under a heading in the owner's own words, such as «رسمية» or «معارضة».
package struct SourceGroup: Sendable, Hashable, Codable {
    /// The word that sources refer to it by.
    package var key: String
    /// The heading readers see.
    package var label: String

    package init(key: String, label: String) {
        self.key = key
        self.label = label
    }
}

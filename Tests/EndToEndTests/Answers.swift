// What the tests read of the verbs' JSON: a key that is renamed or lost fails them.

/// One poll, as `poll --json` and the reports on sources tell it.
struct OutcomeAnswer: Decodable, Hashable {
    var source: String
    var result: String
    var items: Int
    var new: Int
    var edited: Int
    var status: Int?
    var fault: String?
}

/// What `poll --json` answers.
struct PollAnswer: Decodable {
    var outcomes: [OutcomeAnswer]
    var digest: [String]
}

/// What `explain source NAME --json` answers.
struct SourceAnswer: Decodable {
    struct State: Decodable {
        struct Identity: Decodable, Hashable {
            var rule: String
            var reason: String
        }

        var failures: Int
        var identity: Identity?
    }

    struct Month: Decodable {
        var polls: Int
        var failed: Int
        var new: Int
    }

    struct Rule: Decodable {
        var rule: String
        var asks: Double
        var delay: Double
        var moves: Bool
    }

    struct Rhythm: Decodable {
        var itemsADay: Double
        var hoursOfWeek: [Double]
        var odds: Double
    }

    var health: String
    var articles: Int
    var state: State?
    var month: Month
    var schedule: [Rule]
    var rhythm: Rhythm?
    var history: [OutcomeAnswer]
}

/// What `sources list --json` answers.
struct SourceListAnswer: Decodable {
    var sources: [SourceAnswer]
}

/// What `status --json` answers.
struct StatusAnswer: Decodable {
    struct Archive: Decodable {
        var articles: Int
    }

    struct Daemon: Decodable {
        var state: String
        var pid: Int32?
        var version: String?
        var residentBytes: Int?
        var openDescriptors: Int?
        var archiveMoved: String?
    }

    var version: String
    var daemon: Daemon
    var archive: Archive
    var failing: Int
}

/// What `explain article NUMBER --json` answers.
struct ArticleAnswer: Decodable {
    struct Article: Decodable {
        var source: String
        var identity: String
        var title: String
        var version: Int
    }

    struct Wording: Decodable {
        var version: Int
        var title: String
    }

    var article: Article
    var event: String
    var versions: [Wording]
}

/// What `events DAY --json` answers.
struct EventsAnswer: Decodable {
    struct Event: Decodable {
        var id: String
        var articles: Int
        var sources: Int
        var title: String
    }

    var day: String
    var events: [Event]
}

/// What `digest DAY --format json` answers.
struct DigestAnswer: Decodable {
    struct Story: Decodable {
        var article: Int
        var source: String
        var title: String
        var link: String
    }

    struct Strand: Decodable {
        struct Copy: Decodable {
            var story: Story
        }

        var lead: Story
        var copies: [Copy]
    }

    struct Event: Decodable {
        var strands: [Strand]
    }

    struct Group: Decodable {
        struct Single: Decodable {
            var strand: Strand
        }

        var stories: [Single]
    }

    var events: [Event]
    var singles: [Group]

    /// Every article of the day, in no order.
    var stories: [Story] {
        let strands = events.flatMap(\.strands) + singles.flatMap(\.stories).map(\.strand)
        return strands.flatMap { [$0.lead] + $0.copies.map(\.story) }
    }
}

/// What `sources add URL --json` answers.
struct AdditionAnswer: Decodable {
    struct Feed: Decodable {
        var url: String
        var title: String
        var items: Int
        var found: String
        var isComments: Bool
        var sameNewsAs: Int?
        var watched: String?
    }

    struct Refusal: Decodable {
        var url: String
        var reason: String
    }

    struct Chosen: Decodable {
        struct SecondAnswer: Decodable, Hashable {
            var isNotModified: Bool
            var explanation: String
        }

        struct Charset: Decodable, Hashable {
            var used: String
            var declared: String?
            var evidence: String
        }

        struct Language: Decodable {
            var declared: String?
            var items: Int
            var arabic: Int
            var doubt: String?
        }

        struct Dates: Decodable {
            var dated: Int
            var undated: Int
            var refused: Int
            var newest: String?
        }

        struct Interval: Decodable {
            var seconds: Int
        }

        struct Overlap: Decodable, Hashable {
            var source: String
            var items: Int
            var share: Double
        }

        struct Source: Decodable {
            var name: String
            var url: String
        }

        var number: Int
        var movedFrom: String?
        var redirectsTo: String?
        var answers304: SecondAnswer
        var charset: Charset
        var language: Language
        var dates: Dates
        var itemsPerDay: Double?
        var interval: Interval
        var repairs: [String]
        var overlaps: [Overlap]?
        var source: Source
        var yaml: String
    }

    var page: String?
    var feeds: [Feed]
    var refused: [Refusal]
    var best: Int?
    var chosen: Chosen?
    var written: Bool
}

/// What the tests read first of what `search --json` answers.
struct FoundAnswer: Decodable {
    var total: Int
    var isComplete: Bool
}

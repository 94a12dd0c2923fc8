package import News

/// All that one poll of one source changes; the archive takes it whole or not at all.
package struct Ingest: Sendable, Hashable {
    /// Articles seen for the first time, in the order in which they were taken in.
    package var new: [NewArticle]
    /// Stored articles that came under another identity.
    package var renamings: [Renaming]
    /// Articles whose wording changed.
    package var edits: [ArticleEdit]
    /// New places, in their families, of former roots whose older text came in with this poll.
    package var demotions: [FamilyMembership]
    /// What the placing of the new articles made of events, in the order in which it was decided: events merged or split.
    ///
    /// An event that a split opens is numbered like any new one.
    package var changes: [EventChange]
    /// The newest correction of the owner that was known when it was decided; nil when nothing was decided that a
    /// correction could contradict.
    package var basis: CorrectionID?
    /// The number of the scheme by which the new articles were read for what they tell of threads and days.
    package var readingScheme: Int
    /// Events found to belong to a thread.
    package var threads: [ThreadLink]
    /// What was found to tie them.
    package var ties: [ThreadTie]
    /// Threads found to be one with an older, in the order in which they were.
    package var threadMerges: [ThreadMerge]
    /// What grouping is to find again when it begins anew.
    package var memory: GroupingMemory
    /// What the new and the edited articles are found by.
    package var search: SearchChange
    /// Items that came whose articles were removed, by the identity they were removed under.
    package var forgotten: [String] = []
    /// What is to be remembered of the source until its next poll.
    package var state: SourceState
    /// How the poll ended; its time is also the time at which new wordings were seen.
    package var outcome: FetchOutcome

    package init(
        new: [NewArticle] = [], renamings: [Renaming] = [], edits: [ArticleEdit] = [],
        demotions: [FamilyMembership] = [], changes: [EventChange] = [], basis: CorrectionID? = nil,
        readingScheme: Int = 0, threads: [ThreadLink] = [], ties: [ThreadTie] = [], threadMerges: [ThreadMerge] = [],
        memory: GroupingMemory = GroupingMemory(),
        search: SearchChange = .none, state: SourceState, outcome: FetchOutcome
    ) {
        self.new = new
        self.renamings = renamings
        self.edits = edits
        self.demotions = demotions
        self.changes = changes
        self.basis = basis
        self.readingScheme = readingScheme
        self.threads = threads
        self.ties = ties
        self.threadMerges = threadMerges
        self.memory = memory
        self.search = search
        self.state = state
        self.outcome = outcome
    }

    /// Whether what the memory of the last days is read back from is another afterwards.
    package var changesMemory: Bool { !new.isEmpty || !edits.isEmpty || !memory.isEmpty }
}

/// An article with everything that was decided about it when it came in.
///
/// Its number, and that of a new family or event, lies above all given before it, in the archive and in the same poll:
/// see `Store.counters()`.
package struct NewArticle: Sendable, Hashable {
    package var article: Article
    package var fingerprint: StoredFingerprint
    package var family: FamilyMembership
    package var event: EventMembership
    /// The article whose wording it shares without being of its family, if there is one.
    package var kinship: Kinship?
    /// Whom it credits, in the order of its text.
    package var credits: [Credit]
    /// What its text tells beside its words.
    package var reading: StoredReading

    package init(
        article: Article, fingerprint: StoredFingerprint, family: FamilyMembership, event: EventMembership,
        kinship: Kinship? = nil, credits: [Credit] = [], reading: StoredReading = .none
    ) {
        self.article = article
        self.fingerprint = fingerprint
        self.family = family
        self.event = event
        self.kinship = kinship
        self.credits = credits
        self.reading = reading
    }
}

/// Another identity for a stored article; no other article of the source has it.
package struct Renaming: Sendable, Hashable {
    package var article: ArticleID
    package var from: String
    package var to: String

    package init(article: ArticleID, from: String, to: String) {
        self.article = article
        self.from = from
        self.to = to
    }
}

/// What near-duplicates are found and compared by, in the forms their room writes and reads; the archive does not look
/// inside.
package struct StoredFingerprint: Sendable, Hashable {
    package var value: [UInt8]
    package var sketch: [UInt8]

    package init(value: [UInt8], sketch: [UInt8]) {
        self.value = value
        self.sketch = sketch
    }
}

/// A new wording of a stored article.
package struct ArticleEdit: Sendable, Hashable {
    /// The article with its new wording, and with a version one above the stored one; its identity is the new one if it
    /// came under another.
    package var article: Article
    package var fingerprint: StoredFingerprint
    package var credits: [Credit]

    package init(article: Article, fingerprint: StoredFingerprint, credits: [Credit] = []) {
        self.article = article
        self.fingerprint = fingerprint
        self.credits = credits
    }
}

/// An event's place in a thread.
package struct ThreadLink: Sendable, Hashable, Codable {
    package var event: EventID
    /// A thread of the archive, or a new one numbered above the highest ever given.
    package var thread: ThreadID
    /// Days between it and the stop it was linked to; nil for the stop that another was first linked to.
    package var gapDays: Int?

    package init(event: EventID, thread: ThreadID, gapDays: Int? = nil) {
        self.event = event
        self.thread = thread
        self.gapDays = gapDays
    }
}

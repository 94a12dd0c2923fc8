import ArabicText

/// Finds the people whom a story names.
///
/// A given name opens a name, or a title stands before it, or a word of speech; see `NameWords` for where it ends.
struct PersonReader {
    struct Found {
        var mentions: [StoryNames.Mention] = []
        var loneWords: [String: StoryNames.LoneWord] = [:]
        /// Positions of the words of names.
        var covered: Set<Int> = []
    }

    private let words: NameWords
    private var found = Found()

    static func people(in words: NameWords) -> Found {
        var reader = PersonReader(words: words)
        reader.read()
        return reader.found
    }

    private init(words: NameWords) { self.words = words }

    private mutating func read() {
        var index = 0
        while index < words.count {
            if let end = readName(at: index) {
                index = end
            } else {
                noteLone(index)
                index += 1
            }
        }
    }

    /// Reads a name that begins here, or whose title stands here.
    ///
    /// - Returns: Where to read on; nil when there is none.
    private mutating func readName(at index: Int) -> Int? {
        if words.isTitle(index), let start = words.nameStart(behindTitle: index) {
            return take(at: start, isLed: true)
        }
        // مستشفى أحمد ماهر: none of it is a person.
        if words.isNamesake(index), words.given(index) != nil { return words.parts(from: index).last?.upperBound }
        if let trust = words.given(index) {
            // خليفة راؤول كاسترو, خليفة هاينكس: the second is the given name, or there is none.
            if trust == .doubtful, !words.isForeign(index), words.isForeign(index + 1),
                words.text(index) != NameWords.ali
            {
                return nil
            }
            return take(at: index, isLed: trust == .plain)
        }
        if words.isSpeech(index), words.canOpen(index + 1), words.given(index + 1) == nil {
            return take(at: index + 1, isLed: true)
        }
        if words.canOpen(index), words.isForeign(index + 1), !words.isNamesake(index) {
            return takeLoose(at: index)
        }
        return nil
    }

    private mutating func take(at start: Int, isLed: Bool) -> Int? {
        guard !words.isNamesake(start) else { return nil }
        let parts = words.parts(from: start)
        guard let first = parts.first, let last = parts.last else { return nil }
        let isGiven = words.given(start) != nil
        guard parts.count > 1 else {
            return isGiven ? nil : add(parts, trust: words.canOpen(start) ? .likely : .loose, upTo: first.upperBound)
        }
        guard isGiven else {
            guard words.canOpen(start), words.isNameLike(last) else { return nil }
            return add(parts, trust: words.isForeign(last.lowerBound) ? .sure : .likely, upTo: last.upperBound)
        }
        guard isLed || words.isNameLike(last) else { return nil }
        return add(parts, trust: .sure, upTo: last.upperBound)
    }

    private mutating func takeLoose(at start: Int) -> Int? {
        let parts = Array(words.parts(from: start).prefix(2))
        guard parts.count == 2, let last = parts.last, words.isForeign(last.lowerBound) else { return nil }
        return add(parts, trust: .loose, upTo: last.upperBound)
    }

    private mutating func add(_ parts: [Range<Int>], trust: StoryNames.Trust, upTo end: Int) -> Int {
        guard let start = parts.first?.lowerBound else { return end }
        let keys = parts.map(words.key)
        found.mentions.append(
            StoryNames.Mention(
                keys: keys, surface: words.surface(start..<end), trust: trust, isInTitle: words.isInTitle(start)))
        if trust == .sure { found.covered.formUnion(start..<end) }
        if parts.count == 1 || trust < .sure { for index in start..<end { noteLone(index) } }
        return end
    }

    /// Notes a word that may be somebody's family name; with a letter in front that may be joined, both ways.
    private mutating func noteLone(_ index: Int) {
        guard words.isCapable(index), !words.isNamesake(index) else { return }
        for (key, surface) in words.loneReadings(index) {
            var word = found.loneWords[key] ?? StoryNames.LoneWord(surface: surface, count: 0, isInTitle: false)
            word.count += 1
            word.isInTitle = word.isInTitle || words.isInTitle(index)
            found.loneWords[key] = word
        }
    }
}

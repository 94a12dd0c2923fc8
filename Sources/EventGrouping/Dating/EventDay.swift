import Foundation

/// Finds the phrase of headline and lead that dates what is reported.
///
/// The headline decides before the first sentence, the first sentence before the rest of the lead. Where two days stand
/// side by side none is taken: the day of a statement and that of a happening are told apart by a verb of saying, and by
/// nothing else.
struct EventDay {
    /// A day more vague than this dates nothing.
    private static let longestSpan = 31
    private let reader: DayPhraseReader
    private let phrases: [DayPhrase]
    /// The sentence of each word; the headline's are negative.
    private let sentences: [Int]

    /// What the phrases of one part of a text come to.
    private enum Finding { case nothing, contradiction, day(ResolvedDay) }

    init(_ reader: DayPhraseReader, phrases: [DayPhrase]) {
        self.reader = reader
        self.phrases = phrases
        sentences = phrases.isEmpty ? [] : Self.sentences(of: reader.words)
    }

    /// The day of the happening; nil where headline and lead name none or contradict themselves.
    func find() -> ResolvedDay? {
        if phrases.isEmpty { return nil }
        let title = settle { $0 < 0 }
        let first = settle { $0 == 0 }
        switch (title, first) {
        case (.contradiction, _), (.nothing, .contradiction): return nil
        case (.day(let title), .day(let first)): return join(title, first)
        case (.day(let day), _), (.nothing, .day(let day)): return day
        case (.nothing, .nothing):
            guard case .day(let day) = settle({ $0 > 0 }) else { return nil }
            return weaker(day, 0.78)
        }
    }

    private func join(_ title: ResolvedDay, _ first: ResolvedDay) -> ResolvedDay {
        guard title.days.overlaps(first.days) else { return weaker(title, 0.75) }
        let narrow = first.days.count < title.days.count ? first : title
        var joined = narrow
        joined.confidence = max(title.confidence, first.confidence)
        return joined
    }

    private func weaker(_ day: ResolvedDay, _ factor: Double) -> ResolvedDay {
        var day = day
        day.confidence *= factor
        return day
    }

    /// Sentences are counted from the first that is more than a place and an agency.
    private static func sentences(of words: [Word]) -> [Int] {
        var sentence = 0
        var length = 0
        return words.prefix { $0.zone != .body }.map { word in
            if word.zone == .title { return -1 }
            if word.opensSentence, length >= 6 { (sentence, length) = (sentence + 1, 0) }
            length += 1
            return sentence
        }
    }

    // MARK: One part of the text

    private func settle(_ isPart: (Int) -> Bool) -> Finding {
        let usable = usable(phrases.filter { isPart(sentences[$0.words.lowerBound]) })
        let statements = usable.filter(isOfStatement)
        let happenings = usable.filter { !statements.contains($0) }
        let chosen = happenings.isEmpty ? statements : happenings
        guard let narrow = chosen.min(by: { $0.days.count < $1.days.count }) else { return .nothing }
        guard chosen.allSatisfy({ $0.days.overlaps(narrow.days) }) else { return main(among: chosen) }
        let sure = chosen.filter { $0.days.count == narrow.days.count }.max { $0.confidence < $1.confidence } ?? narrow
        var factor = happenings.isEmpty ? 0.78 : 1
        if !statements.allSatisfy({ $0.days.overlaps(narrow.days) }) { factor = 0.75 }
        return .day(resolved(sure, factor))
    }

    /// Phrases that can date the happening: no background, and nothing vague or old beside what is narrow and new.
    private func usable(_ phrases: [DayPhrase]) -> [DayPhrase] {
        var usable = phrases.filter {
            $0.bearing == .at && $0.days.count <= Self.longestSpan && !isBeginning($0)
        }
        for isBetter in [{ $0.days.upperBound > reader.today - 15 }, { $0.days.count <= 3 }] as [(DayPhrase) -> Bool]
        where usable.contains(where: isBetter) {
            usable = usable.filter(isBetter)
        }
        return usable
    }

    /// Whether something is to hold from then on, and was decided another day: اعتبارا من مطلع تشرين الأول.
    private func isBeginning(_ phrase: DayPhrase) -> Bool {
        let start = phrase.words.lowerBound
        return (max(0, start - 3)..<start).contains {
            Self.beginning.contains(reader.text($0)) && sentences[$0] == sentences[start]
        }
    }

    /// Of several days the first, when it is of these days and the others only explain it: شيع الخميس … أصيب في 13 نيسان.
    private func main(among phrases: [DayPhrase]) -> Finding {
        guard let first = phrases.first, first.days.count <= 2, first.days.upperBound > reader.today - 3,
            first.days.lowerBound <= reader.today, !isSubordinate(first)
        else { return .contradiction }
        let others = phrases.filter { !$0.days.overlaps(first.days) }
        // أعلن الاثنين مقتل القائد في غارة الخميس tells of both days.
        guard !hasSaying(before: first), others.allSatisfy({ $0.days.upperBound < first.days.lowerBound - 2 }) else {
            return .day(resolved(first, 0.75))
        }
        return .day(resolved(first, others.allSatisfy(isSubordinate) ? 0.92 : 0.85))
    }

    private func resolved(_ phrase: DayPhrase, _ factor: Double) -> ResolvedDay {
        let isAhead = phrase.days.lowerBound > reader.today
        var confidence = phrase.confidence * factor * nearness(phrase)
        if phrase.days.upperBound < reader.today, isSubordinate(phrase) || belongsToNoun(phrase) { confidence *= 0.8 }
        if phrase.days.upperBound < reader.today - 1, isFarIn(phrase) { confidence *= 0.85 }
        return ResolvedDay(
            days: phrase.days, confidence: min(1, max(0, confidence)), phrase: phrase.text(in: reader.words),
            isAhead: isAhead)
    }

    /// قمة الجمعة, غارة الأحد: the happening of that day is known already.
    private func belongsToNoun(_ phrase: DayPhrase) -> Bool {
        let start = phrase.words.lowerBound
        guard start > 0, case .weekday = reader.word(start), reader.continues(start) else { return false }
        let noun = reader.words[start - 1]
        if noun.text.hasPrefix("ال") || noun.text.hasPrefix("ي") || noun.text.hasPrefix("ت") { return false }
        return !EarlierMentions.perfect.contains(noun.text) && ActClass.named(by: noun.stem) != nil
    }

    /// Far behind the verb of its sentence a day of last week is seldom the verb's.
    private func isFarIn(_ phrase: DayPhrase) -> Bool {
        let start = phrase.words.lowerBound
        let opening = (0..<start).last { sentences[$0] != sentences[start] }.map { $0 + 1 } ?? 0
        return start - opening > 9
    }

    /// News is of these days; an older date is more often what the news recalls.
    private func nearness(_ phrase: DayPhrase) -> Double {
        let vagueness = phrase.days.count > 7 ? 0.6 : 1
        switch reader.today - phrase.days.upperBound {
        case ..<(-60): return 0.7 * vagueness
        case ..<0: return 0.92 * vagueness
        case ...2: return vagueness
        case ...4: return 0.95 * vagueness
        case ...7: return 0.88 * vagueness
        case ...14: return 0.7 * vagueness
        default: return 0.5 * vagueness
        }
    }

    /// Whether the day is that of a statement: قال الوزير الخميس إن, بحسب ما أعلنت الشركة الخميس.
    private func isOfStatement(_ phrase: DayPhrase) -> Bool {
        let start = phrase.words.lowerBound
        let sentence = sentences[start]
        let before = (max(0, start - 10)..<start).filter { sentences[$0] == sentence }
        guard let verb = before.last(where: isSaying), !before.contains(where: { $0 > verb && isThat($0) }) else {
            return false
        }
        if Self.strictSaying.contains(reader.text(verb)) || Self.according.contains(reader.text(verb - 1)) {
            return true
        }
        let behind = sentences.indices.dropFirst(phrase.words.upperBound).prefix(10)
        return behind.prefix { sentences[$0] == sentence }.contains(where: isThat)
    }

    private func hasSaying(before phrase: DayPhrase) -> Bool {
        let start = phrase.words.lowerBound
        return (max(0, start - 10)..<start).contains { isSaying($0) && sentences[$0] == sentences[start] }
    }

    private func isSaying(_ index: Int) -> Bool {
        Self.saying.contains(reader.text(index)) || Self.strictSaying.contains(reader.text(index))
    }

    private func isThat(_ index: Int) -> Bool { Self.that.contains(reader.text(index)) }

    /// Whether the day is that of something told beside: الهجوم الذي وقع الأحد, بعد اجتماع عقد أمس.
    private func isSubordinate(_ phrase: DayPhrase) -> Bool {
        var index = phrase.words.lowerBound - 1
        for _ in 0..<16 {
            guard index >= 0, sentences[index] == sentences[phrase.words.lowerBound] else { return false }
            if Self.subordinating.contains(reader.text(index)) { return true }
            if reader.words[index].opensClause { return false }
            index -= 1
        }
        return false
    }

    private static let strictSaying = joined(
        """
        قال قالت قالوا قالا يقول تقول ذكر ذكرت أفاد أفادت أوضح أوضحت أشار أشارت أضاف أضافت صرح صرحت نقل نقلت اعتبر اعتبرت رأى رأت
        """)
    private static let saying = joined(
        """
        أكد أكدت أعلن أعلنت كشف كشفت شدد شددت نفى نفت حذر حذرت اتهم اتهمت دعا دعت طالب طالبت زعم زعمت أظهر أظهرت بيان تصريح \
        تصريحات
        """)
    private static let according = Set(folding: "ما حسبما بحسبما وفقما كما بما لما")
    private static let that = Set(
        folding: "إن أن بأن إنه إنها أنه أنها إنهم أنهم بأنه بأنها بأنهم إنهما أنهما وأن وإن")
    private static let subordinating = Set(
        folding: "الذي التي الذين اللذان اللذين اللتين بعد عقب غداة إثر منذ بعدما وكان وكانت كان كانت قد بسبب جراء ردا")

    private static let beginning = Set(folding: "اعتبارا ابتداء بدءا واعتبارا وابتداء وبدءا")

    private static func joined(_ words: String) -> Set<String> {
        let words = Set(folding: words)
        return words.union(words.map { "و" + $0 }).union(words.map { "ف" + $0 })
    }
}

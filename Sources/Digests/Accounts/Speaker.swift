import ArabicText

/// Who is credited with what a sentence says, and which of its words are the claim.
struct Speaker {
    /// UTF-8 offsets of the speaker's words in the passage.
    let range: Range<Int>
    /// The places of those words.
    let words: Range<Int>
    let isAnonymous: Bool
}

/// Reads `قال المتحدث … إن`, `ذكرت الوكالة أن`, `بحسب الشرطة`, `الوزير: «…»`.
///
/// Verbs of saying by themselves prove no speaker, since what they govern may be the thing announced (أعلن مقتل): a speaker
/// is what stands between such a verb and the أن, the colon or the quotation behind it.
struct SpeakerReader {
    struct Reading {
        /// Nil when the sentence leaves its speaker to the sentence before: وأضاف أن.
        var speaker: Speaker?
        /// The places of the words claimed; the rest says who said it.
        var claim: Range<Int>
        /// Whether the sentence is the report of a saying.
        var isReport: Bool
        /// Whether the sentence tells of the saying itself, and does not only name a source in passing.
        var isSaying = false
    }

    private static let verbReach = 8
    private static let speakerReach = 16
    private static let longestSpeaker = 12
    private static let longestSource = 7

    private let words: ArraySlice<PassageWord>

    init(words: ArraySlice<PassageWord>) { self.words = words }

    func reading() -> Reading {
        byVerb() ?? byColon() ?? byPhrase() ?? Reading(speaker: nil, claim: words.indices, isReport: false)
    }

    private func byVerb() -> Reading? {
        let reach = words.startIndex..<min(words.endIndex, words.startIndex + Self.verbReach)
        guard let verb = reach.first(where: { words[$0].traits.contains(.speech) && !words[$0].isQuoted }) else {
            return nil
        }
        var place = verb + 1
        while place < min(words.endIndex, verb + 1 + Self.speakerReach) {
            let word = words[place]
            let isOpener = SpeechWords.opensClaim(word.text) && !SpeechWords.opensTime(words[place - 1].text)
            if isOpener || word.opensQuotation && hasClaim(at: place) || word.sign == ":" {
                let claim = (isOpener ? place + 1 : place)..<words.endIndex
                guard claim.count >= 2 else { return nil }
                return Reading(
                    speaker: speaker(in: origin(verb, before: place)), claim: claim, isReport: true, isSaying: true)
            }
            place += 1
        }
        return nil
    }

    /// Where the speaker stands behind a verb of saying: of `نقلت الوكالة عن الوزير قوله` the minister speaks.
    private func origin(_ verb: Int, before end: Int) -> Range<Int> {
        guard SpeechWords.isRelaying(words[verb].text) else { return verb + 1..<end }
        let from = (verb + 1..<end).last { words[$0].text == "عن" }
        return (from.map { $0 + 1 } ?? verb + 1)..<end
    }

    /// Whether a quotation that opens at a place is long enough to be what was said, and no name.
    private func hasClaim(at place: Int) -> Bool {
        words[place...].prefix(5).count == 5 && words[place...].prefix(5).allSatisfy(\.isQuoted)
    }

    private func byColon() -> Reading? {
        let reach = words.startIndex..<min(words.endIndex, words.startIndex + 7)
        guard let colon = reach.dropFirst().first(where: { words[$0].sign == ":" }), words[colon].opensQuotation else {
            return nil
        }
        // A longer opening, or one that goes on from before, is a sentence of its own: وتحدى خصمه في تغريدة: «…».
        let isName = colon - words.startIndex <= 5 && !words[words.startIndex].text.hasPrefix("و")
        let speaker = isName ? speaker(in: words.startIndex..<colon) : nil
        return Reading(
            speaker: speaker, claim: colon..<words.endIndex, isReport: speaker != nil, isSaying: speaker != nil)
    }

    private func byPhrase() -> Reading? {
        guard let place = words.indices.first(where: { isPhrase(at: $0) }) else { return nil }
        var start = place + 1
        if ["عن", "ما", "لما", "قول"].contains(word(start)) { start += 1 }
        if SpeechWords.isVerb(word(start)) || SpeechWords.isVerbOfIt(word(start)) { start += 1 }
        var end = start
        while end < words.endIndex, end - start < Self.longestSource, end == start || words[end].sign == nil {
            end += 1
        }
        let isAtEnd = end == words.endIndex
        guard end > start, isAtEnd || words[end].sign != nil, let speaker = speaker(in: start..<end) else { return nil }
        let before = words.startIndex..<place
        let behind = end..<words.endIndex
        return Reading(speaker: speaker, claim: before.count >= behind.count ? before : behind, isReport: true)
    }

    private func isPhrase(at place: Int) -> Bool {
        guard words[place].traits.contains(.source), !words[place].isQuoted else { return false }
        if ["وفقا", "طبقا"].contains(words[place].text) { return word(place + 1).hasPrefix("ل") }
        if words[place].text == "نقلا" { return word(place + 1) == "عن" }
        if words[place].text == "كما" { return place > words.startIndex && SpeechWords.isVerb(word(place + 1)) }
        return SpeechWords.isAccording(words[place].text)
    }

    /// The words that name a speaker, from the first on, as far as they name one.
    private func speaker(in range: Range<Int>) -> Speaker? {
        var start = range.lowerBound
        while start < range.upperBound, ["قد", "ان", "عن", "ايضا"].contains(words[start].text) { start += 1 }
        var end = start
        while end < range.upperBound, end - start < Self.longestSpeaker, !isEnd(end, from: start) { end += 1 }
        guard end > start,
            words[start..<end].contains(where: { $0.text.unicodeScalars.count > 2 && !StopWords.contains($0.text) })
        else { return nil }
        return Speaker(
            range: words[start].range.lowerBound..<words[end - 1].range.upperBound, words: start..<end,
            isAnonymous: SpeechWords.isAnonymous(Stem.withoutProclitics(words[start].text))
                || SpeechWords.isAnonymous(words[start].text))
    }

    private func isEnd(_ index: Int, from start: Int) -> Bool {
        if SpeechWords.endsSpeaker(words[index].text) { return true }
        if words[index].text == "في" { return index == start || SpeechWords.isOccasion(word(index + 1)) }
        guard index > start, let sign = words[index].sign else { return false }
        return sign != "." && sign != "-"
    }

    private func word(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }
}

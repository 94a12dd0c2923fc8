import Foundation

/// What a story says of days: that of its happening, and those of earlier ones that it recalls.
struct Dating: Sendable, Hashable {
    /// The confidence from which a day may stop two stories from being one event.
    private static let sure = 0.8

    var day: ResolvedDay?
    var earlier: [EarlierMention] = []

    /// Reads a story's words; its time is that of publication.
    init(of words: [Word], time: Date) {
        guard let reader = DayPhraseReader(words, time: time) else { return }
        let phrases = reader.phrases()
        let upper = phrases.filter { words[$0.words.lowerBound].zone != .body }
        day = EventDay(reader, phrases: upper).find()
        earlier = EarlierMentions(reader, phrases: phrases).find()
    }

    /// The day, when it is one, sure and not ahead.
    var sureDay: Int? {
        guard let day, day.confidence >= Self.sure, !day.isAhead, day.days.count == 1 else { return nil }
        return day.days.lowerBound
    }
}

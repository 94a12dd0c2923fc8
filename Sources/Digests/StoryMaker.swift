import Foundation
import News

/// Turns articles into lines of the digest of one day, and keeps count of what it could not show as it came.
struct StoryMaker {
    let day: CalendarDay
    let interval: DateInterval
    let zone: TimeZone
    private(set) var shortcomings: [Omission.Kind: Int] = [:]

    init(day: CalendarDay, interval: DateInterval, zone: TimeZone) {
        self.day = day
        self.interval = interval
        self.zone = zone
    }

    /// The line of an article filed under this day.
    mutating func story(_ article: Article) -> Story {
        let (title, titleFlaw) = StoryMaker.title(of: article)
        let (link, linkFlaw) = StoryMaker.link(of: article)
        for flaw in [titleFlaw, linkFlaw].compactMap(\.self) { shortcomings[flaw, default: 0] += 1 }
        return Story(
            article: article.id, source: Cleaning.line(article.source), title: title, link: link, time: article.time,
            isTimeEstimated: article.isTimeEstimated, day: otherDay(of: article.time), delay: nil)
    }

    /// The line of an article filed under an earlier day, whose shortcomings that day's digest told.
    func earlierStory(_ article: Article) -> Story {
        var uncounted = self
        return uncounted.story(article)
    }

    /// The day of `time` when it is outside this one.
    func otherDay(of time: Date) -> CalendarDay? {
        guard time < interval.start || time >= interval.end else { return nil }
        return CalendarDay(time, in: zone)
    }

    private static func title(of article: Article) -> (String, Omission.Kind?) {
        let title = Cleaning.shortened(Cleaning.line(article.title))
        if !title.text.isEmpty { return (title.text, title.isCut ? .shortenedTitles : nil) }
        // Bounded before it is cleaned: a text may be megabytes long.
        let text = Cleaning.line(String((article.summary.isEmpty ? article.text : article.summary).prefix(1000)))
        return (text.isEmpty ? "خبر بلا عنوان" : Cleaning.shortened(text, to: 100).text, .missingTitles)
    }

    private static func link(of article: Article) -> (String?, Omission.Kind?) {
        guard let address = article.link, !address.isEmpty else { return (nil, .missingLinks) }
        let link = WebLink.safe(address)
        return (link, link == nil ? .withheldLinks : nil)
    }
}

import Foundation
import News

/// Makes of what is known of an event's thread what readers are shown of it.
struct ThreadMaker {
    let zone: TimeZone
    /// The day of the digest.
    let day: CalendarDay

    /// Earlier stops that are told one by one; cards show fewer.
    private static let told = 60
    /// From here on a day that a text gives is told although it is the day of publication.
    private static let sure = 0.9

    /// What came before an event that opened and ended so; nil when that is nothing.
    func thread(_ covered: CoveredThread?, opened: Date, latest: Date) -> DigestThread? {
        guard let covered else { return nil }
        let own = days(from: opened, to: latest)
        let all = [own] + covered.stops.map { days(from: $0.opened, to: $0.latest) }
        let recalled = Recollection.unmonitored(covered.recollections, besides: all)
            .filter { $0.when.days.upperBound < own.lowerBound }
        let monitored = covered.stops.filter { $0.opened < opened }
        var stops =
            monitored.map { stop($0, before: own.lowerBound) } + recalled.map { stop($0.when, before: own.lowerBound) }
        guard !stops.isEmpty else { return nil }
        stops.sort { ($0.day, $0.event?.rawValue ?? 0) > ($1.day, $1.event?.rawValue ?? 0) }
        return DigestThread(
            id: monitored.isEmpty ? nil : covered.thread, stops: Array(stops.prefix(Self.told)),
            more: max(0, stops.count - Self.told))
    }

    /// The day of an event as its articles have it, where readers would not take it for granted.
    func happened(_ articles: [CoveredArticle]) -> HappeningDay? {
        guard let agreed = TextDays.agreed(articles.compactMap(\.happened)) else { return nil }
        guard !agreed.days.contains(day.number) || agreed.days.count == 1 && agreed.confidence >= Self.sure else {
            return nil
        }
        return HappeningDay(
            day: CalendarDay(number: agreed.days.lowerBound), until: until(agreed.days),
            phrase: Cleaning.shortened(Cleaning.line(agreed.phrase), to: 60).text)
    }

    private func stop(_ stop: CoveredStop, before event: Int) -> DigestStop {
        let day = CalendarDay(stop.opened, in: zone)
        let title = Cleaning.shortened(Cleaning.line(stop.title)).text
        return DigestStop(
            event: stop.event, day: day, until: nil, daysBefore: max(0, event - day.number),
            headline: title.isEmpty ? "خبر بلا عنوان" : title, source: Cleaning.line(stop.source),
            link: stop.link.flatMap(WebLink.safe), phrase: nil)
    }

    private func stop(_ when: TextDays, before event: Int) -> DigestStop {
        DigestStop(
            event: nil, day: CalendarDay(number: when.days.lowerBound), until: until(when.days),
            daysBefore: when.days.count == 1 ? event - when.days.lowerBound : nil, headline: nil, source: nil,
            link: nil, phrase: Cleaning.shortened(Cleaning.line(when.phrase), to: 60).text)
    }

    private func until(_ days: ClosedRange<Int>) -> CalendarDay? {
        days.count == 1 ? nil : CalendarDay(number: days.upperBound)
    }

    private func days(from opened: Date, to latest: Date) -> ClosedRange<Int> {
        let first = CalendarDay(opened, in: zone).number
        return first...max(first, CalendarDay(latest, in: zone).number)
    }
}

import ArabicText
import Foundation
import News

/// Writes the numbers, dates and times of one digest the way its readers want them.
struct Wording: Sendable {
    let day: CalendarDay
    let zone: TimeZone
    let months: MonthNames.Style
    let digits: DigitStyle
    private let interval: DateInterval

    init(day: CalendarDay, zone: TimeZone, months: MonthNames.Style, digits: DigitStyle) {
        self.day = day
        self.zone = zone
        self.months = months
        self.digits = digits
        interval = day.interval(in: zone)
    }

    init(_ digest: Digest) {
        self.init(
            day: digest.masthead.day,
            // A digest read back from a file may name a zone this machine does not know.
            zone: TimeZone(identifier: digest.masthead.zone) ?? .gmt,
            months: digest.style.months, digits: digest.style.digits)
    }

    /// `text`, which holds no foreign runs, in the reader's digits.
    func localised(_ text: String) -> String {
        digits == .arabicIndic ? Digits.arabicIndic(text) : text
    }

    func number(_ number: Int) -> String { localised(String(number)) }

    func percent(_ share: Int) -> String {
        digits == .arabicIndic ? number(share) + "٪" : "\(share)%"
    }

    /// `count` things with the noun in the form that the number and `grammaticalCase` ask for.
    func count(_ count: Int, _ noun: CountedNoun, _ grammaticalCase: CountedNoun.Case = .nominative) -> String {
        localised(noun.phrase(count, grammaticalCase))
    }

    /// `1 تموز 2021`.
    func gregorian(_ day: CalendarDay) -> String {
        localised("\(day.day) \(MonthNames.name(day.month, style: months)) \(day.year)")
    }

    /// `الخميس 1 تموز 2021`.
    func weekdayAndDate(_ day: CalendarDay) -> String {
        "\(WeekdayNames.name(day.weekday)) \(gregorian(day))"
    }

    /// `21 ذو القعدة 1442 هـ`.
    func hijri(_ day: HijriDay) -> String { localised("\(day.day) \(HijriMonthNames.name(day.month)) \(day.year) هـ") }

    /// The time of day, `08:10`.
    func clock(_ time: Date) -> String {
        let seconds = Int(time.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: time)
        let minutes = ((seconds / 60) % 1440 + 1440) % 1440
        let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return localised("\(padded(minutes / 60)):\(padded(minutes % 60))")
    }

    /// The time of day, with the date in front when it is not of the digest's day.
    func moment(_ time: Date) -> Phrase {
        if time >= interval.start, time < interval.end { return "\(isolated: clock(time))" }
        let other = CalendarDay(time, in: zone)
        let date = localised("\(other.day) \(MonthNames.name(other.month, style: months))")
        return "\(isolated: clock(time)) من يوم \(date)"
    }

    /// By how much something came later, in the two largest units: `بنحو ساعتين و10 دقائق`.
    func by(_ seconds: Int) -> String {
        let minutes = seconds / 60
        guard minutes > 0 else { return "بأقل من دقيقة" }
        let parts: [(Int, CountedNoun)] = [(minutes / 1440, .day), (minutes / 60 % 24, .hour), (minutes % 60, .minute)]
        let leading = parts.drop { $0.0 == 0 }.prefix(2).filter { $0.0 > 0 }
        return "بنحو " + leading.map { unit($0.0, $0.1) }.joined(separator: " و")
    }

    /// A number of units of time; one of them needs no number beside others.
    private func unit(_ number: Int, _ noun: CountedNoun) -> String {
        number == 1 ? noun.singular : count(number, noun, .genitive)
    }

    /// The zone as people name it: `دمشق`.
    var zoneName: Phrase { ZoneNames.name(of: zone.identifier).map { Phrase($0) } ?? "\(isolated: zone.identifier)" }
}

import Foundation

/// The months of the Hijri calendar as Saudi Arabia publishes it (Umm al-Qura), as days since 1 January 1970.
enum HijriMonths {
    /// The years that are read, 1979 to 2077; an older one is history and no news.
    static let years = 1400...1500

    /// The days of a month, 1 to 12, of a year.
    static func days(of month: Int, _ year: Int) -> ClosedRange<Int>? {
        guard years.contains(year), (1...12).contains(month), starts.count == years.count * 12 + 1 else { return nil }
        let index = (year - years.lowerBound) * 12 + month - 1
        guard starts[index] < starts[index + 1] else { return nil }
        return starts[index]...(starts[index + 1] - 1)
    }

    /// The year a day lies in, or one beside it.
    static func year(near number: Int) -> Int {
        guard let first = starts.first else { return years.lowerBound }
        let passed = Double(number - first) / 354.367
        return passed > -9_000 && passed < 9_000 ? years.lowerBound + Int(passed.rounded(.down)) : years.lowerBound
    }

    /// The first day of each month, and that of the month behind the last: asked once, since Foundation is slow.
    private static let starts: [Int] = {
        var calendar = Calendar(identifier: .islamicUmmAlQura)
        calendar.timeZone = .gmt
        let months = years.flatMap { year in (1...12).map { (year, $0) } } + [(years.upperBound + 1, 1)]
        return months.compactMap { year, month in
            calendar.date(from: DateComponents(year: year, month: month, day: 1))
                .map { Int(($0.timeIntervalSince1970 / 86_400).rounded(.down)) }
        }
    }()
}

import ArabicText

/// A month's name as it stands in a text, in one set of names or two.
struct MonthReading: Sendable, Hashable {
    var number: Int
    var isHijri: Bool
    /// It is no ordinary word or name: by itself, by the word شهر before it, or by a second name behind it.
    var isSure: Bool
    /// It is the word for zero as well, which follows numbers: 3-صفر.
    var isZero = false
    var end: Int
}

extension DayPhraseReader {
    /// The month named at a place, behind شهر or not.
    func monthName(at index: Int) -> MonthReading? {
        var start = index
        let isCalledMonth = word(index) == .unit(.month, 1) && continues(index + 1)
        if isCalledMonth { start += 1 }
        guard var month = oneName(at: start) else { return nil }
        if isCalledMonth { month.isSure = true }
        // يوليو/ تموز, يوليو (تموز)
        if let other = oneName(at: month.end), other.number == month.number, other.isHijri == month.isHijri {
            month = other
            month.isSure = true
        }
        return month
    }

    private func oneName(at index: Int) -> MonthReading? {
        switch word(index) {
        case .month(let month):
            // Folding writes أب, father, as آب.
            if words[index].text == "اب", words[index].surface.hasPrefix("أ") { return nil }
            return MonthReading(
                number: month.number, isHijri: month.isHijri, isSure: month.isSure,
                isZero: month.isHijri && month.number == 2, end: index + 1)
        case .monthOpening where continues(index + 1):
            let name = words[index].text + " " + words[index + 1].text
            if let number = MonthNames.number(of: name) {
                return MonthReading(number: number, isHijri: false, isSure: true, end: index + 2)
            }
            return HijriMonthNames.number(of: name)
                .map { MonthReading(number: $0, isHijri: true, isSure: true, end: index + 2) }
        default: return nil
        }
    }
}

/// The year a date is given, by its number or from the year or month of publication.
struct YearReading: Sendable, Hashable {
    enum Anchor: Sendable, Hashable {
        case year(Int)
        /// الماضي, الجاري, المقبل behind the month.
        case monthSide(DayWord.Side)
        /// من العام الماضي
        case yearSide(DayWord.Side)
    }

    var anchor: Anchor
    var end: Int
}

extension DayPhraseReader {
    /// The years of the calendar of Gregory that are read.
    static let years = 1_800...2_100

    /// The year behind a month: 2021, من عام 2021, من العام الماضي, الماضي.
    func year(at index: Int, isHijri: Bool) -> YearReading? {
        if let side = side(index) { return monthSide(side, end: index + 1, isHijri: isHijri) }
        var index = index
        if isPreposition(.from, index) { index += 1 }
        switch word(index) {
        case .definite(.year) where side(index + 1) != nil:
            return side(index + 1).map { YearReading(anchor: .yearSide($0), end: index + 2) }
        case .this where word(index + 1) == .definite(.year):
            return YearReading(anchor: .yearSide(.current), end: index + 2)
        case .definite(.year), .unit(.year, 1): index += 1
        default: break
        }
        guard continues(index), let number = number(index) else { return nil }
        guard isHijri ? HijriMonths.years.contains(number) : Self.years.contains(number) else { return nil }
        return YearReading(anchor: .year(number), end: behindEra(index + 1))
    }

    /// الماضي may be followed by its year: تموز الماضي 2021.
    private func monthSide(_ side: DayWord.Side, end: Int, isHijri: Bool) -> YearReading {
        if !isHijri, continues(end), let number = number(end), abs(number - month.year) <= 1 {
            return YearReading(anchor: .year(number), end: behindEra(end + 1))
        }
        return YearReading(anchor: .monthSide(side), end: end)
    }

    private func behindEra(_ index: Int) -> Int {
        ["ه", "م", "هجري", "هجريه", "للهجره", "ميلادي", "ميلاديه"].contains(text(index)) ? index + 1 : index
    }
}

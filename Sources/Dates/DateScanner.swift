import ArabicText
import Foundation

/// Tells the parts of a date from each other, and picks out clocks, zones and days of the week.
struct DateScanner {
    private(set) var elements: [DateElement] = []
    private(set) var clocks: [WrittenClock] = []
    private(set) var weekday: Int?
    private(set) var refusal: DateRefusal?

    private let tokens: [DateToken]
    private let zones: ZoneNames
    private var index = 0
    /// What stands right before: a clock, with its half and zone; or the word for hour or for time zone.
    private var last = Last.other
    private var pendingHalf: DayHalf?
    /// A zone that stands before its clock, or beside a day without one.
    private(set) var pendingZone: WrittenZone?

    private enum Last {
        case clock
        case hour
        case zone
        case other
    }

    init(_ text: String, zones: ZoneNames) {
        tokens = DateToken.tokens(of: text)
        self.zones = zones
    }

    mutating func scan() {
        while index < tokens.count, refusal == nil {
            switch tokens[index].kind {
            case .number: takeNumber()
            case .sign: takeSign()
            case .word: takeWord()
            }
        }
    }

    // MARK: Numbers and signs

    private mutating func takeNumber() {
        let before = last
        if let (clock, count) = ClockForm.clock(
            in: tokens[index...], isAfterHour: before == .hour, isAfterYear: isAfterYear)
        {
            take(clock, count: count)
            return
        }
        last = .other
        let text = tokens[index].text
        index += 1
        // Longer numbers are no part of a day.
        guard text.count <= 4, let value = Int(text) else {
            elements.append(.gap)
            return
        }
        elements.append(.number(DateNumber(value: value, width: text.count)))
    }

    /// Whether a year stands right before, so that a further number must be the hour.
    private var isAfterYear: Bool {
        switch elements.last {
        case .number(let number): number.width == 4 && tokens[index].isApart
        case .era: true
        default: false
        }
    }

    private mutating func take(_ clock: WrittenClock, count: Int) {
        var clock = clock
        clock.half = clock.half ?? pendingHalf
        clock.zone = pendingZone
        (pendingHalf, pendingZone) = (nil, nil)
        guard clock.hour <= 24, clock.minute <= 59, clock.second <= 60 else {
            refusal = .noSuchTime
            return
        }
        clocks.append(clock)
        index += count
        last = .clock
    }

    private mutating func takeSign() {
        let token = tokens[index]
        if last == .clock, let (offset, count) = ClockForm.offset(in: tokens[index...]) {
            if let offset { setZone(.offset(offset)) } else { refusal = .noSuchTime }
            index += count
            return
        }
        index += 1
        switch token.text {
        case "(", ")", ",", "،", "'", "’": elements.append(.sign(",", isTight: false))
        case "/", "-", ".", "\\", "–", "−": elements.append(.sign(token.text.first ?? " ", isTight: !token.isApart))
        case "+": break
        default: elements.append(.gap)
        }
    }

    // MARK: Words

    private mutating func takeWord() {
        let word = DateWord.text(of: tokens[index].text)
        let isLatin = word.utf8.allSatisfy { $0 < 0x80 }
        let hasNext = !isLatin && index + 1 < tokens.count && tokens[index + 1].kind == .word
        let next = hasNext ? tokens[index + 1].text : nil
        if let next, let number = MonthNames.number(of: "\(word) \(next)") {
            take(.month(number, isHijri: false), count: 2)
        } else if let next, let number = HijriMonthNames.number(of: "\(word) \(next)") {
            take(.month(number, isHijri: true), count: 2)
        } else if let next, let half = DayHalf.named(Fold.fold("\(word) \(next)")) {
            take(half, count: 2)
        } else if let number = EnglishMonths.number(of: word.lowercased())
            ?? (isLatin ? nil : MonthNames.number(of: word))
        {
            take(.month(number, isHijri: false), count: 1)
        } else if !isLatin, let number = HijriMonthNames.number(of: word) {
            take(.month(number, isHijri: true), count: 1)
        } else if let number = DateWord.weekday(word) {
            weekday = weekday ?? number
            index += 1
        } else {
            takeSmallWord(word)
        }
    }

    private mutating func take(_ element: DateElement, count: Int) {
        elements.append(element)
        index += count
        last = .other
    }

    private mutating func take(_ half: DayHalf, count: Int) {
        if last == .clock, let clock = clocks.last, clock.half == nil {
            clocks[clocks.count - 1].half = half
        } else if last != .clock {
            pendingHalf = half
        }
        index += count
    }

    private mutating func takeSmallWord(_ word: String) {
        let folded = Fold.fold(word)
        if let half = DayHalf.named(folded) {
            take(half, count: 1)
        } else if last == .clock, let half = DayHalf.letter(folded) {
            take(half, count: 1)
        } else if let isHijri = DateWord.era(folded), case .number = elements.last {
            take(.era(isHijri: isHijri), count: 1)
        } else if DateWord.hour.contains(folded), last != .clock || word != "AT" {
            index += 1
            last = .hour
        } else if DateWord.zone.contains(folded) {
            index += 1
            last = last == .clock ? .clock : .zone
            takePlace()
        } else if let zone = zone(word, folded: folded) {
            setZone(zone)
            index += 1
        } else {
            index += 1
            if !DateWord.fillers.contains(folded) { elements.append(.gap) }
        }
    }

    // MARK: Zones

    /// Reads the place after «بتوقيت»; of «مكة المكرمة» the first word says it, «أبو ظبي» takes both.
    private mutating func takePlace() {
        guard index < tokens.count, tokens[index].kind == .word else { return }
        let word = DateWord.text(of: tokens[index].text)
        let hasNext = index + 1 < tokens.count && tokens[index + 1].kind == .word
        let next = hasNext ? Fold.fold(String(tokens[index + 1].text)) : ""
        let folded = Fold.fold(word)
        if let zone = PlaceNames.zone(of: "\(folded) \(next)") {
            setZone(zone)
            index += 2
            return
        }
        setZone(PlaceNames.zone(of: folded) ?? zones.zone(of: word.uppercased()) ?? .unknown(word))
        index += DateWord.epithets.contains(next) ? 2 : 1
    }

    private func zone(_ word: String, folded: String) -> WrittenZone? {
        if PlaceNames.greenwich.contains(folded) { return .offset(0) }
        let isUpper = word.allSatisfy { $0.isASCII && $0.isUppercase }
        if word.contains("/") { return TimeZone(identifier: word).map { .region($0) } ?? .unknown(word) }
        if isUpper || (last == .clock && word.count > 2), let zone = zones.zone(of: word.uppercased()),
            last == .clock || word.count > 1
        {
            return zone
        }
        return last == .clock && isUpper && (2...5).contains(word.count) ? .unknown(word) : nil
    }

    /// An offset after a name says more than the name.
    private mutating func setZone(_ zone: WrittenZone) {
        guard last == .clock || (clocks.count == 1 && clocks[0].zone == nil) else {
            pendingZone = zone
            return
        }
        if case .unknown = zone, clocks[clocks.count - 1].zone != nil { return }
        clocks[clocks.count - 1].zone = zone
    }
}

/// The two forms in which nearly all feeds write dates, read from their bytes: `Sun, 01 Mar 2026 14:05:38 +0300` (RFC 822 as
/// RFC 1123 amends it) and `2026-03-01T14:05:38+03:00` (RFC 3339).
///
/// Only what is written so to the letter is read here; `DateReader` reads it too, and everything else.
struct CommonForm {
    private var rest: ArraySlice<UInt8>

    /// Nil when the text has neither form.
    static func read(_ text: String) -> CivilTime? {
        guard (15...40).contains(text.utf8.count) else { return nil }
        var form = CommonForm(rest: ArraySlice(text.utf8))
        let time = text.utf8.dropFirst(4).first == hyphen ? form.internetTime() : form.mailTime()
        guard form.rest.isEmpty, let time, (1990...2199).contains(time.year) else { return nil }
        return time
    }

    private mutating func mailTime() -> CivilTime? {
        if let third = rest.dropFirst(3).first, third == UInt8(ascii: ",") {
            guard rest.prefix(3).allSatisfy(\.isLetter) else { return nil }
            rest = rest.dropFirst(4)
            guard take(Self.space) else { return nil }
        }
        guard let day = number(digits: 2) ?? number(digits: 1), take(Self.space), let month = month(),
            take(Self.space), let year = number(digits: 4), take(Self.space)
        else { return nil }
        var time = CivilTime(year: year, month: month, day: day)
        guard clock(&time), take(Self.space), let offset = namedOffset() ?? offset(colon: false) else { return nil }
        time.zone = .offset(offset)
        return time
    }

    private mutating func internetTime() -> CivilTime? {
        guard let year = number(digits: 4), take(Self.hyphen), let month = number(digits: 2), take(Self.hyphen),
            let day = number(digits: 2), take(UInt8(ascii: "T"))
        else { return nil }
        var time = CivilTime(year: year, month: month, day: day)
        guard clock(&time), let offset = namedOffset() ?? offset(colon: true) else { return nil }
        time.zone = .offset(offset)
        return time
    }

    private mutating func clock(_ time: inout CivilTime) -> Bool {
        guard let hour = number(digits: 2), take(Self.colon), let minute = number(digits: 2), take(Self.colon),
            let second = number(digits: 2)
        else { return false }
        (time.hour, time.minute, time.second) = (hour, minute, second)
        return true
    }

    /// Seconds east of Greenwich.
    private mutating func offset(colon: Bool) -> Int? {
        let sign: Int
        switch rest.first {
        case UInt8(ascii: "+"): sign = 1
        case Self.hyphen: sign = -1
        default: return nil
        }
        rest = rest.dropFirst()
        guard let hours = number(digits: 2), !colon || take(Self.colon), let minutes = number(digits: 2), hours <= 14,
            minutes < 60
        else { return nil }
        return sign * (hours * 3_600 + minutes * 60)
    }

    private mutating func namedOffset() -> Int? {
        guard [Array("GMT".utf8), Array("UTC".utf8), Array("Z".utf8)].contains(where: rest.elementsEqual) else {
            return nil
        }
        rest = []
        return 0
    }

    private mutating func month() -> Int? {
        let word = rest.prefix(3)
        guard let place = Self.months.firstIndex(where: word.elementsEqual) else { return nil }
        rest = rest.dropFirst(3)
        return place + 1
    }

    private mutating func number(digits: Int) -> Int? {
        let run = rest.prefix(digits)
        guard run.count == digits, run.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        rest = rest.dropFirst(digits)
        return run.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest = rest.dropFirst()
        return true
    }

    private static let space = UInt8(ascii: " ")
    private static let hyphen = UInt8(ascii: "-")
    private static let colon = UInt8(ascii: ":")
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ].map { Array($0.utf8) }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

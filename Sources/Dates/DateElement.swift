/// A part of a date as it is understood.
enum DateElement {
    case number(DateNumber)
    case month(Int, isHijri: Bool)
    /// «هـ» or «م» after a year.
    case era(isHijri: Bool)
    /// A sign between parts; tight when no space stands before it.
    case sign(Character, isTight: Bool)
    /// Words that tell nothing of a date, and so part what stands before from what stands after.
    case gap
}

/// A number that is part of a day.
struct DateNumber {
    var value: Int
    /// The count of its digits.
    var width: Int
}

/// A time of day as written.
struct WrittenClock {
    var hour: Int
    var minute: Int
    var second = 0
    var half: DayHalf?
    var zone: WrittenZone?

    /// Hours from 0 to 23 (24 for midnight at the end); nil when the hour and the half of the day disagree.
    var fullHour: Int? {
        switch half {
        case nil: return hour
        case .morning: return hour <= 12 ? hour % 12 : nil
        case .afternoon:
            guard hour >= 1 else { return nil }
            return hour < 12 ? hour + 12 : hour
        case .noon:
            guard (1...15).contains(hour) else { return nil }
            return hour < 4 ? hour + 12 : hour
        case .night:
            guard hour < 12 else { return hour == 12 ? 0 : hour }
            return hour < 6 ? hour : hour + 12
        }
    }
}

/// The parts of the day that tell which of two hours is meant.
enum DayHalf {
    case morning
    case noon
    case afternoon
    case night

    /// The part that a word names beyond doubt.
    static func named(_ folded: String) -> DayHalf? { words[folded] }

    /// The half that a single letter stands for right after a clock; after a year «م» is the Christian era.
    static func letter(_ folded: String) -> DayHalf? {
        switch folded {
        case "م", "p": .afternoon
        case "ص", "a": .morning
        default: nil
        }
    }

    private static let words: [String: DayHalf] = [
        "pm": .afternoon, "am": .morning, "صباحا": .morning, "صباح": .morning, "الصباح": .morning, "فجرا": .morning,
        "الفجر": .morning, "ضحي": .morning, "ظهرا": .noon, "الظهر": .noon, "بعد الظهر": .afternoon,
        "قبل الظهر": .morning, "عصرا": .afternoon, "العصر": .afternoon, "مساء": .afternoon, "المساء": .afternoon,
        "ليلا": .night,
    ]
}

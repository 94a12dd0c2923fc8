import Foundation

/// A time zone as written beside a clock.
enum WrittenZone {
    /// Seconds east of Greenwich.
    case offset(Int)
    case region(TimeZone)
    /// A name that nothing is known of, or that means several zones.
    case unknown(String)

    /// Minutes east of Greenwich at noon of a day; nil when they are not known.
    func minutes(on day: CivilTime) -> Int? {
        switch self {
        case .offset(let offset): return offset / 60
        case .region(let zone):
            guard let days = day.days else { return nil }
            let noon = Date(timeIntervalSince1970: Double(days) * 86_400 + 43_200)
            return zone.secondsFromGMT(for: noon) / 60
        case .unknown: return nil
        }
    }
}

/// Abbreviations of time zones as Arabic outlets and the usual tools write them, understood where the reader is.
///
/// AST is Arabia and GST the Gulf unless the reader is in America or on Guam; letters that several countries use are taken
/// for the reader's own country.
struct ZoneNames {
    private let home: String
    private let region: String

    init(zone: TimeZone) {
        home = zone.identifier
        region = String(zone.identifier.prefix { $0 != "/" })
    }

    /// The zone that an abbreviation in upper case names; nil when there is none.
    func zone(of name: String) -> WrittenZone? {
        if let local = local(name) { return .offset(local * 60) }
        if name == "IST", !ZoneNames.nowhere.contains(home) { return .unknown(name) }
        return ZoneNames.minutes[name].map { .offset($0 * 60) }
    }

    /// Seconds east of Greenwich of an abbreviation in upper case.
    func offset(of name: String) -> Int? {
        if case .offset(let offset)? = zone(of: name) { offset } else { nil }
    }

    private func local(_ name: String) -> Int? {
        switch name {
        case "IST": ZoneNames.irishIsraeliIndian[home]
        case "AST" where region == "America" || home == "Atlantic/Bermuda": -240
        case "GST" where home == "Pacific/Guam": 600
        case "BST" where home == "Asia/Dhaka": 360
        case "CST" where ["Asia/Shanghai", "Asia/Taipei", "Asia/Macau"].contains(home): 480
        case "PST" where home == "Asia/Manila": 480
        case "EST" where region == "Australia": 600
        case "EDT" where region == "Australia": 660
        default: nil
        }
    }

    /// What a reader is set to whose place is not known; IST is India there, as most who write it are.
    private static let nowhere: Set<String> = ["GMT", "UTC", "Etc/UTC", "Etc/GMT"]

    private static let irishIsraeliIndian = [
        "Asia/Jerusalem": 120, "Asia/Tel_Aviv": 120, "Asia/Gaza": 120, "Asia/Hebron": 120, "Asia/Kolkata": 330,
        "Asia/Calcutta": 330, "Asia/Colombo": 330, "Europe/Dublin": 60,
    ]

    private static let minutes: [String: Int] = [
        "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "MET": 60,
        "MEST": 120, "MEZ": 60, "MESZ": 120, "EET": 120, "EEST": 180, "CAT": 120, "SAST": 120, "WAT": 60, "EAT": 180,
        "AST": 180, "GST": 240, "KSA": 180, "TRT": 180, "MSK": 180, "MSD": 240, "IRST": 210, "IRDT": 270, "AZT": 240,
        "AFT": 270, "PKT": 300, "IST": 330, "IDT": 180, "ICT": 420, "CST8": 480, "HKT": 480, "SGT": 480, "JST": 540,
        "KST": 540, "AEST": 600, "AEDT": 660, "ACST": 570, "ACDT": 630, "AWST": 480, "NZST": 720, "NZDT": 780,
        "ET": -300, "EST": -300, "EDT": -240, "CT": -360, "CST": -360, "CDT": -300, "MT": -420, "MST": -420,
        "MDT": -360, "PT": -480, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "BRT": -180,
        "BRST": -120, "ART": -180, "CLT": -240, "NST": -210, "NDT": -150, "AT": -240, "ADT": -180,
    ]
}

/// The places after «بتوقيت», on the clock of.
enum PlaceNames {
    /// The zone of a place, its name folded; nil for places whose clock is not known.
    static func zone(of folded: String) -> WrittenZone? {
        if greenwich.contains(folded) { return .offset(0) }
        return identifiers[folded].flatMap(TimeZone.init(identifier:)).map { .region($0) }
    }

    /// «تغ» is what is left of ت.غ (توقيت غرينتش).
    static let greenwich: Set<String> = ["غرينتش", "غرينيتش", "جرينتش", "جرينيتش", "قرينتش", "تغ"]

    private static let identifiers = [
        "مكه": "Asia/Riyadh", "السعوديه": "Asia/Riyadh", "الرياض": "Asia/Riyadh", "الامارات": "Asia/Dubai",
        "ابوظبي": "Asia/Dubai", "ابو ظبي": "Asia/Dubai",
        "دبي": "Asia/Dubai", "القاهره": "Africa/Cairo", "مصر": "Africa/Cairo",
        "بيروت": "Asia/Beirut", "لبنان": "Asia/Beirut", "دمشق": "Asia/Damascus", "سوريا": "Asia/Damascus",
        "بغداد": "Asia/Baghdad", "العراق": "Asia/Baghdad", "الدوحه": "Asia/Qatar", "قطر": "Asia/Qatar",
        "الكويت": "Asia/Kuwait", "القدس": "Asia/Hebron", "فلسطين": "Asia/Hebron", "غزه": "Asia/Gaza",
        "صنعاء": "Asia/Aden", "الخرطوم": "Africa/Khartoum", "تونس": "Africa/Tunis", "الجزاير": "Africa/Algiers",
        "الرباط": "Africa/Casablanca", "المغرب": "Africa/Casablanca", "ليبيا": "Africa/Tripoli",
        "الاردن": "Asia/Amman", "موسكو": "Europe/Moscow", "باريس": "Europe/Paris", "لندن": "Europe/London",
    ]
}

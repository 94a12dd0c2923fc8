/// Abbreviations of time zones as Arabic outlets and the usual tools write them.
///
/// AST is Arabia and GST the Gulf here, since that is where those who write them are; RFC 822 names no others that clash.
enum ZoneNames {
    /// Seconds east of Greenwich of an abbreviation in upper case.
    static func offset(of name: String) -> Int? {
        minutes[name].map { $0 * 60 }
    }

    private static let minutes: [String: Int] = [
        "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "MET": 60,
        "MEST": 120, "MEZ": 60, "MESZ": 120, "EET": 120, "EEST": 180, "CAT": 120, "SAST": 120, "WAT": 60, "EAT": 180,
        "AST": 180, "GST": 240, "KSA": 180, "TRT": 180, "MSK": 180, "MSD": 240, "IRST": 210, "IRDT": 270, "AZT": 240,
        "AFT": 270, "PKT": 300, "IST": 330, "ICT": 420, "CST8": 480, "HKT": 480, "SGT": 480, "JST": 540, "KST": 540,
        "AEST": 600, "AEDT": 660, "ACST": 570, "ACDT": 630, "AWST": 480, "NZST": 720, "NZDT": 780,
        "ET": -300, "EST": -300, "EDT": -240, "CT": -360, "CST": -360, "CDT": -300, "MT": -420, "MST": -420,
        "MDT": -360, "PT": -480, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "BRT": -180,
        "BRST": -120, "ART": -180, "CLT": -240, "NST": -210, "NDT": -150,
    ]
}

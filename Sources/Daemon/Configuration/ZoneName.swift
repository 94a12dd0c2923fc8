import Foundation

/// Names of time zones in the IANA database.
enum ZoneName {
    /// The zone of a name such as `Asia/Damascus` or `UTC`; nil for unknown names and for abbreviations such as `EST`,
    /// which mean different zones to different people.
    static func zone(_ name: String) -> TimeZone? {
        guard name.contains("/") || name == "UTC" || name == "GMT" else { return nil }
        return TimeZone(identifier: name)
    }

    /// What is wrong with a name that `zone` does not know.
    static func refusal(of name: String) -> String {
        let city = TimeZone.knownTimeZoneIdentifiers.first { identifier in
            identifier.split(separator: "/").last.map { $0.lowercased() == name.lowercased() } ?? false
        }
        let nearest = city ?? NearestWord.suggestion(for: name, among: TimeZone.knownTimeZoneIdentifiers)
        let meant = nearest.map { "; did you mean `\($0)`?" } ?? ""
        let allowed = "it has to be an IANA name such as `Asia/Damascus`, `Africa/Cairo` or `UTC`"
        return "`time_zone` is \"\(Excerpt.of(name))\"\(meant); \(allowed)"
    }
}

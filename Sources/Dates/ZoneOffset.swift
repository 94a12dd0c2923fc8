/// An offset from Greenwich as written.
enum ZoneOffset {
    /// Seconds east of `Z`, `+03:00`, `+0300`, `+3`, `GMT+3`, `EET`; nil for anything else.
    static func read(_ text: Substring, zones: ZoneNames) -> Int? {
        let compact = String(text.filter { $0 != " " && $0 != "(" && $0 != ")" && $0 != "." }).uppercased()
        if let known = zones.offset(of: compact) { return known }
        let letters = compact.prefix { $0.isLetter }
        let rest = compact.dropFirst(letters.count)
        let isNamed = !letters.isEmpty
        if isNamed, zones.offset(of: String(letters)) == nil { return nil }
        return numeric(String(rest.replacing("\u{2212}", with: "-"))).map { offset in
            isNamed ? offset + (zones.offset(of: String(letters)) ?? 0) : offset
        }
    }

    static func numeric(_ text: String) -> Int? {
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
            return nil
        }
        let hours: Int
        let minutes: Int
        if parts.count > 1 {
            hours = Int(parts[0]) ?? 99
            minutes = Int(parts[1]) ?? 0
        } else {
            guard (1...4).contains(parts[0].count), let number = Int(parts[0]) else { return nil }
            (hours, minutes) = parts[0].count <= 2 ? (number, 0) : (number / 100, number % 100)
        }
        guard hours <= 18, minutes < 60 else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }
}

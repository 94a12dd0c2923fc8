/// Reads and writes quantities with a unit, such as `15m` and `20MB`.
enum Quantity {
    /// A unit and how many of the base unit it holds.
    struct Unit {
        let name: String
        let size: Int
    }

    /// From the largest to the smallest; the last is the base unit, seconds.
    static let durations = [
        Unit(name: "d", size: 86_400), Unit(name: "h", size: 3_600), Unit(name: "m", size: 60),
        Unit(name: "s", size: 1),
    ]

    /// From the largest to the smallest; the last is the base unit, bytes.
    ///
    /// Decimal, as disks and transfers are counted.
    static let sizes = [
        Unit(name: "GB", size: 1_000_000_000), Unit(name: "MB", size: 1_000_000), Unit(name: "KB", size: 1_000),
        Unit(name: "B", size: 1),
    ]

    /// Reads digits followed by one unit; nil for any other form and for what is too large to count.
    static func parse(_ text: String, units: [Unit]) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), let unit = units.first(where: { $0.name == text.dropFirst(digits.count) })
        else { return nil }
        let (product, overflow) = number.multipliedReportingOverflow(by: unit.size)
        return overflow ? nil : product
    }

    /// Writes `value` in the largest unit that holds it without a rest: 900 seconds as `15m`.
    static func format(_ value: Int, units: [Unit]) -> String {
        guard value > 0, let unit = units.first(where: { value.isMultiple(of: $0.size) }) else {
            return "\(value)" + (units.last?.name ?? "")
        }
        return "\(value / unit.size)" + unit.name
    }

    /// A duration for people, in its two largest units: 10 730 seconds as `2h 58m`.
    static func spoken(seconds: Int) -> String {
        guard let index = durations.firstIndex(where: { seconds >= $0.size }) else { return "0s" }
        let unit = durations[index]
        let rest = durations.indices.contains(index + 1) ? seconds % unit.size / durations[index + 1].size : 0
        return "\(seconds / unit.size)\(unit.name)" + (rest > 0 ? " \(rest)\(durations[index + 1].name)" : "")
    }
}

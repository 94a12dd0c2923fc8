/// One part of a configuration file: its values by key, each read as what it should be.
///
/// What is missing reads as nil. So does what is wrong, with the problem added to the list, so that reading can go on.
struct ConfigurationSection<Key: ConfigurationKeys> {
    /// Where the part begins.
    let place: TextPlace
    private var values: [Key: YAMLValue] = [:]

    /// Takes in a mapping; keys that are unknown or come twice are problems.
    init(_ value: YAMLValue, problems: inout ProblemList) {
        place = value.place
        guard case .mapping(let entries) = value.content else {
            if !value.isMissing {
                problems.add("\(Key.part) is \(value.kind); it has to be a mapping of \(Self.allowed)", at: place)
            }
            return
        }
        var places: [Key: TextPlace] = [:]
        for entry in entries {
            guard let key = Key(rawValue: entry.key) else {
                problems.add(Self.unknown(entry.key), at: entry.place)
                continue
            }
            if let first = places[key] {
                let message = "the key `\(entry.key)` is written twice, first in line \(first.line); keep one"
                problems.add(message, at: entry.place)
            } else {
                places[key] = entry.place
                values[key] = entry.value
            }
        }
    }

    /// A part that is not in the file.
    init() { place = TextPlace(line: 1, column: 1) }

    /// The value of a key; nil when it is absent or nothing was written for it.
    subscript(key: Key) -> YAMLValue? {
        values[key].flatMap { $0.isMissing ? nil : $0 }
    }

    /// Where the value of a key is, else where the part begins.
    func place(of key: Key) -> TextPlace { values[key]?.place ?? place }

    /// The part of the file that stands under a key, empty when it is absent.
    func section<Inner>(_ key: Key, as keys: Inner.Type, _ problems: inout ProblemList) -> ConfigurationSection<Inner> {
        self[key].map { ConfigurationSection<Inner>($0, problems: &problems) } ?? ConfigurationSection<Inner>()
    }

    private static var allowed: String { Key.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ") }

    private static func unknown(_ key: String) -> String {
        let nearest = NearestWord.suggestion(for: key, among: Key.allCases.map(\.rawValue))
        let meant = nearest.map { "; did you mean `\($0)`?" } ?? ""
        return "unknown key `\(Excerpt.of(key))` in \(Key.part)\(meant); allowed are \(allowed)"
    }
}

extension ConfigurationSection {
    /// A text on one line, not empty, of at most `maximum` Unicode scalars.
    func text(
        _ key: Key, maximum: Int = ConfigurationBounds.nameLength, _ problems: inout ProblemList
    ) -> String? {
        self[key].flatMap { $0.text(as: "`\(key.rawValue)`", maximum: maximum, &problems) }
    }

    /// `true` or `false`.
    func flag(_ key: Key, _ problems: inout ProblemList) -> Bool? {
        guard let text = text(key, &problems) else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            let message = "`\(key.rawValue)` is \"\(Excerpt.of(text))\"; it has to be `true` or `false`"
            problems.add(message, at: place(of: key))
            return nil
        }
    }

    /// A whole number within a range.
    func count(_ key: Key, in range: ClosedRange<Int>, _ problems: inout ProblemList) -> Int? {
        number(key, in: range, rule: "a whole number from \(range.lowerBound) to \(range.upperBound)", &problems) {
            $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int($0) : nil
        }
    }

    /// A duration in seconds, written like `15m`.
    func duration(_ key: Key, in range: ClosedRange<Int>, _ problems: inout ProblemList) -> Int? {
        quantity(key, in: range, units: Quantity.durations, example: "`90s`, `15m`, `2h` or `1d`", &problems)
    }

    /// A size in bytes, written like `20MB`.
    func size(_ key: Key, in range: ClosedRange<Int>, _ problems: inout ProblemList) -> Int? {
        quantity(key, in: range, units: Quantity.sizes, example: "`500KB` or `20MB`", &problems)
    }

    /// One of a few words.
    func choice<Choice>(_ key: Key, of choices: Choice.Type, _ problems: inout ProblemList) -> Choice?
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        self[key].flatMap { $0.choice(of: choices, as: "`\(key.rawValue)`", &problems) }
    }

    private func quantity(
        _ key: Key, in range: ClosedRange<Int>, units: [Quantity.Unit], example: String, _ problems: inout ProblemList
    ) -> Int? {
        let lower = Quantity.format(range.lowerBound, units: units)
        let upper = Quantity.format(range.upperBound, units: units)
        return number(key, in: range, rule: "written like \(example), from \(lower) to \(upper)", &problems) {
            Quantity.parse($0, units: units)
        }
    }

    private func number(
        _ key: Key, in range: ClosedRange<Int>, rule: String, _ problems: inout ProblemList,
        parse: (String) -> Int?
    ) -> Int? {
        guard let text = text(key, &problems) else { return nil }
        guard let number = parse(text), range.contains(number) else {
            problems.add("`\(key.rawValue)` is \"\(Excerpt.of(text))\"; it has to be \(rule)", at: place(of: key))
            return nil
        }
        return number
    }
}

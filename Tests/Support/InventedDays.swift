package import Foundation

/// Days of invented news: affairs that go on for some days and share words with others, so that events grow, merge and
/// split; and copies of stories, and copies of copies.
package struct InventedDays: Sendable {
    /// A story with the day on which it arrives, counted from 1970.
    package struct Arrival: Sendable {
        package var number: Int64
        package var day: Int
        package var source: String
        package var title: String
        package var text: String
        package var time: Date
        package var copyOf: Int64?
    }

    private static let firstDay = 19_783

    private var generator: SeededGenerator
    private var affairs: [[String]] = []
    /// Words of an account of an affair that has been told with little of the affair itself.
    private var accounts: [Int: [String]] = [:]
    package private(set) var arrivals: [Arrival] = []

    package init(seed: UInt64, days: Int, storiesADay: Int) {
        generator = SeededGenerator(seed: seed)
        affairs = (0..<10).map { _ in Self.affair(&generator) }
        for day in 0..<days {
            for _ in 0..<3 {
                let place = Int.random(in: 0..<affairs.count, using: &generator)
                (affairs[place], accounts[place]) = (nextAffair(), nil)
            }
            for _ in 0..<storiesADay { arrivals.append(arrival(on: day)) }
        }
    }

    private mutating func arrival(on day: Int) -> Arrival {
        let number = Int64(arrivals.count + 1)
        let isCopy = number > 5 && Int.random(in: 0..<6, using: &generator) == 0
        var words = story()
        words.shuffle(using: &generator)
        let copied = isCopy ? Int64.random(in: max(1, number - 40)..<number, using: &generator) : nil
        return Arrival(
            number: number, day: Self.firstDay + day,
            source: ["أ", "ب", "ج", "د"].randomElement(using: &generator) ?? "أ",
            title: words.prefix(7).joined(separator: " "), text: words.dropFirst(3).joined(separator: " "),
            time: Date(
                timeIntervalSince1970: Double(Self.firstDay + day) * 86_400
                    + Double.random(in: -40_000..<86_000, using: &generator)),
            copyOf: copied)
    }

    /// The words of an affair, of two that are told together, or of an account that turns out to be of an affair.
    private mutating func story() -> [String] {
        let place = Int.random(in: 0..<affairs.count, using: &generator)
        let noise = (0..<6).map { _ in Self.word(&generator) }
        if let account = accounts.removeValue(forKey: place) { return affairs[place] + account }
        if Int.random(in: 0..<4, using: &generator) == 0 {
            let account = (0..<14).map { _ in Self.word(&generator) }
            accounts[place] = account
            return affairs[place].suffix(6) + account
        }
        let other = Int.random(in: 0..<8, using: &generator) == 0 ? affairs.randomElement(using: &generator) ?? [] : []
        return (affairs[place] + other).filter { _ in Int.random(in: 0..<10, using: &generator) < 7 } + noise
    }

    /// A new affair, which half the time has much in common with one that is there.
    private mutating func nextAffair() -> [String] {
        let new = Self.affair(&generator)
        guard Bool.random(using: &generator), let old = affairs.randomElement(using: &generator) else { return new }
        return Array(old.prefix(13) + new.prefix(6))
    }

    private static func affair(_ generator: inout SeededGenerator) -> [String] {
        let city = ["دمشق", "بيروت", "الخرطوم", "تونس", "بغداد"].randomElement(using: &generator) ?? ""
        let act = ["زيارة", "غارة", "انتخابات", "زلزال", "محاكمة", "اتفاق"].randomElement(using: &generator) ?? ""
        let person = "الوزير \(word(&generator)) \(word(&generator))"
        let toll = "\(Int.random(in: 2..<90, using: &generator)) قتيلا"
        return [act, "في \(city)", person, toll, "أمس"] + (0..<14).map { _ in word(&generator) }
    }

    private static let letters = Array("بتجحخدرزسشصضطعفقكلمن")

    private static func word(_ generator: inout SeededGenerator) -> String {
        String((0..<5).map { _ in letters.randomElement(using: &generator) ?? "ب" })
    }
}

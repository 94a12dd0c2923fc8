/// Reads in which hours and on which days a feed wants no visits (RSS 2.0, `skipHours` and `skipDays`).
enum SkippedVisits {
    /// Hours in UTC, ascending; RSS 0.91 counted them from 1 to 24.
    static func hours(in node: MarkupNode) -> [Int] {
        values(named: "hour", in: node) { text in Int(text).flatMap { (0...24).contains($0) ? $0 % 24 : nil } }
    }

    /// Days of the week, 0 is Sunday, ascending.
    static func days(in node: MarkupNode) -> [Int] {
        values(named: "day", in: node) { names.firstIndex(of: $0.lowercased()) }
    }

    private static let names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

    private static func values(named name: String, in node: MarkupNode, read: (String) -> Int?) -> [Int] {
        let texts = node.elements.lazy.filter { $0.name == name }
            .compactMap { ElementReader($0, base: nil, isAtom: false).text }
        return Set(texts.compactMap(read)).sorted()
    }
}

/// The day that many sites write into the addresses of their articles.
enum AddressDate {
    /// `2026-03-02` from a path such as `/2026/03/02/` or `/2026-03-02-`; nil when there is no such day.
    static func text(in address: String) -> String? {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let parts = path.split { $0 == "/" || $0 == "-" || $0 == "_" }
        guard parts.count > 3 else { return nil }
        for index in 1..<(parts.count - 2) {
            let (year, month, day) = (parts[index], parts[index + 1], parts[index + 2])
            if isNumber(year, 4, 1990...2100), isNumber(month, 2, 1...12), isNumber(day, 2, 1...31) {
                return "\(year)-\(month)-\(day)"
            }
        }
        return nil
    }

    private static func isNumber(_ text: Substring, _ width: Int, _ range: ClosedRange<Int>) -> Bool {
        guard text.count == width, text.allSatisfy(\.isASCII), let number = Int(text) else { return false }
        return range.contains(number)
    }
}

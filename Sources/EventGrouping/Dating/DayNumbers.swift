/// The days of a month as they stand before its name: 7, 7 و8, 7-9, السابع, الحادي والعشرين.
struct DayNumbers: Sendable, Hashable {
    var first: Int
    var last: Int
    /// The index behind the last word.
    var end: Int
    /// Written in words.
    var isWorded = false
}

extension DayPhraseReader {
    /// The days written at a place, whatever follows.
    func dayNumbers(at index: Int) -> DayNumbers? {
        guard var days = dayNumber(at: index) else { return nil }
        for _ in 0..<6 {
            guard let link = linkEnd(days.end), let next = dayNumber(at: link), next.first > days.last,
                next.isWorded == days.isWorded
            else { break }
            days.last = next.first
            days.end = next.end
        }
        return days
    }

    /// The index behind و, إلى or a dash between two numbers.
    private func linkEnd(_ index: Int) -> Int? {
        guard words.indices.contains(index) else { return nil }
        switch term(index) {
        case let term? where term.word == .and || term.word == .preposition(.to): return index + 1
        case let term? where term.hasAnd: return index
        default: return words[index].isNumber && !words[index].opensClause ? index : nil
        }
    }

    private func dayNumber(at index: Int) -> DayNumbers? {
        if let number = number(index) {
            return (1...31).contains(number) && words[index].text.utf8.count <= 2
                ? DayNumbers(first: number, last: number, end: index + 1) : nil
        }
        switch word(index) {
        case .ordinal(let ones):
            if word(index + 1) == .count(10), continues(index + 1) { return worded(ones + 10, end: index + 2) }
            if case .tens(let tens) = word(index + 1), term(index + 1)?.hasAnd == true {
                return worded(tens + ones, end: index + 2)
            }
            return worded(ones, end: index + 1)
        case .tens(let tens): return worded(tens, end: index + 1)
        default: return nil
        }
    }

    private func worded(_ number: Int, end: Int) -> DayNumbers? {
        number <= 31 ? DayNumbers(first: number, last: number, end: end, isWorded: true) : nil
    }
}

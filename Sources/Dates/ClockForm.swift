import ArabicText

/// The forms of clocks and of offsets in the tokens of a date.
enum ClockForm {
    /// `14:05`, `14:05:38.250`, `14h05`, `2 PM`; after the word for hour also `14` and `14.05`; with the count of tokens.
    static func clock(
        in tokens: ArraySlice<DateToken>, isAfterHour: Bool, isAfterYear: Bool
    ) -> (WrittenClock, Int)? {
        let tokens = Array(tokens.prefix(7))
        guard let hour = number(tokens, 0, atMost: 2) else { return nil }
        if isSign(tokens, 1, ":"), let minute = number(tokens, 2, atMost: 2) {
            guard isSign(tokens, 3, ":"), let second = number(tokens, 4, atMost: 2) else {
                return (WrittenClock(hour: hour, minute: minute), 3)
            }
            let hasFraction = isSign(tokens, 5, ".") && tokens.count > 6 && tokens[6].kind == .number
            return (WrittenClock(hour: hour, minute: minute, second: second), hasFraction ? 7 : 5)
        }
        if tokens.count > 1, tokens[1].text.lowercased() == "h" {
            guard let minute = number(tokens, 2, atMost: 2), !tokens[2].isApart else {
                return (WrittenClock(hour: hour, minute: 0), 2)
            }
            return (WrittenClock(hour: hour, minute: minute), 3)
        }
        if isAfterHour {
            guard isSign(tokens, 1, "."), let minute = number(tokens, 2, atMost: 2) else {
                return (WrittenClock(hour: hour, minute: 0), 1)
            }
            return (WrittenClock(hour: hour, minute: minute), 3)
        }
        guard (1...12).contains(hour), tokens.count > 1, tokens[1].kind == .word else { return nil }
        // The halves of the day have two Latin letters at most, or Arabic ones.
        guard tokens[1].text.utf8.count < 5 || !tokens[1].text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let word = Fold.fold(DateWord.text(of: tokens[1].text))
        let isHour = DayHalf.named(word) != nil || (isAfterYear && DayHalf.letter(word) != nil)
        return isHour ? (WrittenClock(hour: hour, minute: 0), 1) : nil
    }

    /// `+03:00`, `-0500`, `+3`, and the count of tokens; nil when the sign begins no offset, an offset of nil when it is a wrong one.
    static func offset(in tokens: ArraySlice<DateToken>) -> (offset: Int?, count: Int)? {
        let tokens = Array(tokens.prefix(6))
        guard let sign = tokens.first?.text, sign == "+" || sign == "-" || sign == "−" else { return nil }
        guard tokens.count > 1, tokens[1].kind == .number, !tokens[1].isApart, tokens[1].text.count <= 4 else {
            return nil
        }
        let isLong =
            isSign(tokens, 2, ":") && tokens.count > 3 && tokens[3].kind == .number && tokens[1].text.count <= 2
        let count = isLong ? 4 : 2
        // The day may follow a clock and a dash: 14:05 -03/08/2026.
        if !isLong, tokens.count > 2, tokens[2].kind == .sign, !tokens[2].isApart, "/-.".contains(tokens[2].text) {
            return nil
        }
        let digits = tokens[1..<count].map(\.text).joined()
        return (ZoneOffset.numeric((sign == "+" ? "+" : "-") + digits), count)
    }

    private static func number(_ tokens: [DateToken], _ index: Int, atMost width: Int) -> Int? {
        guard index < tokens.count, tokens[index].kind == .number, tokens[index].text.count <= width else { return nil }
        return Int(tokens[index].text)
    }

    private static func isSign(_ tokens: [DateToken], _ index: Int, _ sign: Substring) -> Bool {
        index < tokens.count && tokens[index].text == sign
    }
}

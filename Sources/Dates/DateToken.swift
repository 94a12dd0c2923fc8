/// A run of letters, a run of digits, or one other character of a date.
struct DateToken {
    enum Kind {
        case word
        case number
        case sign
    }

    var kind: Kind
    var text: Substring
    /// Whether white space stands before it.
    var isApart: Bool

    /// The first tokens of a text; more than a date can have are left away.
    static func tokens(of text: String) -> [DateToken] {
        var tokens: [DateToken] = []
        var rest = Substring(text)
        var isApart = false
        while let first = rest.first, tokens.count < 60 {
            if first.isWhitespace {
                rest = rest.dropFirst()
                isApart = true
                continue
            }
            let (kind, length) = run(at: rest, first)
            tokens.append(DateToken(kind: kind, text: rest.prefix(length), isApart: isApart))
            rest = rest.dropFirst(length)
            isApart = false
        }
        return tokens
    }

    private static func run(at rest: Substring, _ first: Character) -> (Kind, Int) {
        if isDigit(first) { return (.number, rest.prefix(while: isDigit).count) }
        guard first.isLetter else { return (.sign, 1) }
        let word = rest.prefix { $0.isLetter || $0 == "." || $0 == "_" || $0 == "/" }
        // A slash belongs to the name of a zone (Asia/Riyadh), and parts all else.
        let isZone = word.allSatisfy(\.isASCII) && word.contains("/") && first.isUppercase
        return (.word, isZone ? word.count : word.prefix { $0 != "/" && $0 != "_" }.count)
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}

/// What keeps two sentences apart that have their words in common: another number, a denial, a name that is missing.
enum Agreement {
    /// Whether `other` may say all that `statement` claims.
    static func mayTell(_ other: Statement, _ statement: Statement, kinds: [TermForm.Kind]) -> Bool {
        hasNumbers(of: statement, other, kinds: kinds) && hasNames(of: statement, other, kinds: kinds)
            && denyTheSame(statement, other) && knowsSpeaker(of: statement, other, kinds: kinds)
    }

    /// Whether the other mentions who says it, when the statement is the report of a saying by somebody it names.
    private static func knowsSpeaker(of statement: Statement, _ other: Statement, kinds: [TermForm.Kind]) -> Bool {
        guard statement.isSaying, let speaker = statement.speaker, !speaker.isAnonymous else { return true }
        if other.speaker?.isAnonymous ?? false { return true }
        let naming = statement.speakerTerms.filter { kinds[$0] == .name || kinds[$0] == .word }
        return naming.isEmpty || naming.contains { other.terms.hasInOrder($0) || other.speakerTerms.hasInOrder($0) }
    }

    /// Whether each number of the statement is in the other, as it is or as a rounding of it.
    private static func hasNumbers(of statement: Statement, _ other: Statement, kinds: [TermForm.Kind]) -> Bool {
        for quantity in statement.counts.map(\.quantity) {
            let rivals = other.counts.map(\.quantity).filter { $0.key == quantity.key }
            if !rivals.isEmpty, !rivals.contains(where: quantity.isCompatible) { return false }
        }
        let loose = Set(
            statement.counts.map(\.quantity).filter { quantity in
                other.counts.map(\.quantity).contains { $0.key == quantity.key && $0.isCompatible(with: quantity) }
            }.map(\.value))
        guard loose.isEmpty else {
            return statement.claim.count { kinds[$0] == .number && !other.terms.hasInOrder($0) } <= loose.count
        }
        return statement.claim.allSatisfy { kinds[$0] != .number || other.terms.hasInOrder($0) }
    }

    /// Whether the names of the statement are in the other; of four and more one may be missing.
    private static func hasNames(of statement: Statement, _ other: Statement, kinds: [TermForm.Kind]) -> Bool {
        let names = statement.claim.filter { kinds[$0] == .name }
        return names.count { !other.terms.hasInOrder($0) } <= names.count / 4
    }

    /// Whether what one denies the other does not tell as a fact.
    private static func denyTheSame(_ statement: Statement, _ other: Statement) -> Bool {
        if statement.isDenying != other.isDenying {
            let (denial, plain) = statement.isDenying ? (statement, other) : (other, statement)
            return !statement.isDenying && denial.denied.allSatisfy { !plain.terms.hasInOrder($0) }
        }
        return true
    }
}

extension [Int] {
    /// Whether a list in rising order holds a number.
    func hasInOrder(_ number: Int) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == number
    }
}

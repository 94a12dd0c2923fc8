import Testing

@testable import ArabicText

@Suite struct FoldTableTests {
    @Test("a letter folds to one that folds to itself")
    func fixedPoints() {
        for code in FoldTable.low.map(UInt32.init) where (FoldTable.firstLetter..<FoldTable.limit).contains(code) {
            #expect(FoldTable.code(belowLimit: code) == code, "U+\(String(code, radix: 16))")
        }
    }

    @Test("no code point stands in two rows")
    func rows() {
        let members = FoldRows.letters.flatMap { Array($0.from.unicodeScalars) }
        #expect(Set(members).count == members.count)
        #expect(Set(members).isDisjoint(with: FoldRows.letters.map(\.to)))
    }

    /// Code points by what becomes of them.
    private static let classes: [UInt32: [UInt32]] = [
        FoldTable.mark: [0x64B, 0x670, 0x6D6, 0x610, 0x200C, 0x301],
        FoldTable.format: [0x200E, 0x202E, 0x2066, 0xFEFF, 0xAD, 0x61C],
        FoldTable.tatweel: [0x640],
        FoldTable.separator: [0x20, 0xA0, 0x2003, 0x60C, 0x1F600],
    ]

    @Test("marks, joiners and direction marks are dropped, spaces and signs are not")
    func droppedAndKept() {
        for (expected, scalars) in FoldTableTests.classes {
            for scalar in scalars {
                let code = scalar < FoldTable.limit ? FoldTable.code(belowLimit: scalar) : FoldTable.high(scalar)
                #expect(code == expected, "U+\(String(scalar, radix: 16))")
            }
        }
    }
}

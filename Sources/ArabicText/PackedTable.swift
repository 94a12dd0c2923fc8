/// A table of packed words that says of most words by one multiplication that they are not in it.
///
/// Open addressing with linear probing, at most a quarter full (Knuth, volume 3, section 6.4).
struct PackedTable<Value: Sendable>: Sendable {
    /// The words by their place; 0, which is no word, where a place is free.
    private var words: [UInt128]
    private var values: [Value?]
    private let shift: UInt64

    init(_ entries: [PackedWord: Value]) {
        var bits: UInt64 = 4
        while 1 << bits < 4 * entries.count { bits += 1 }
        shift = 64 - bits
        words = Array(repeating: 0, count: 1 << Int(bits))
        values = Array(repeating: nil, count: 1 << Int(bits))
        for (word, value) in entries where word.count > 0 {
            let place = place(of: word.letters)
            words[place] = word.letters
            values[place] = value
        }
    }

    /// The value of a word; nil for a word that is not in the table.
    subscript(word: PackedWord) -> Value? { values[place(of: word.letters)] }

    func contains(_ word: PackedWord) -> Bool { word.count > 0 && words[place(of: word.letters)] == word.letters }

    /// Where a word stands, or the free place where it would.
    @inline(__always)
    private func place(of word: UInt128) -> Int {
        let mixed =
            UInt64(truncatingIfNeeded: word) &* 0x9E37_79B9_7F4A_7C15
            ^ UInt64(truncatingIfNeeded: word >> 64) &* 0xC2B2_AE3D_27D4_EB4F
        var place = Int(((mixed ^ (mixed >> 29)) &* 0xD6E8_FEB8_6659_FD93) >> shift)
        while words[place] != 0 && words[place] != word { place = (place &+ 1) & (words.count &- 1) }
        return place
    }
}

extension PackedTable where Value == Void {
    /// A table that only says whether a word is in it.
    init(marking words: Set<PackedWord>) { self.init(Dictionary(uniqueKeysWithValues: words.map { ($0, ()) })) }
}

/// Keys, each with the entries that carry it, in two flat arrays.
///
/// A hash table with open addressing and linear probing (Knuth, The Art of Computer Programming, section 6.4), in which a key
/// stands once for each of its entries: eight bytes over the load, which is kept high, since keys are searched in the
/// row that a cache line holds anyway.
struct KeyTable: Sendable {
    private static let vacant = UInt32.max
    /// Entries beyond this many under one key are not taken in: a key of so many tells none of them apart.
    static let mostPerKey = 48
    private static let smallest = 64

    private var keys: [UInt32]
    private var entries: [UInt32]
    private var taken = 0

    /// - Parameter expected: pairs that will come, to make room for at once.
    init(expecting expected: Int = 0) {
        let size = max(Self.smallest, Self.size(for: expected))
        keys = [UInt32](repeating: 0, count: size)
        entries = [UInt32](repeating: Self.vacant, count: size)
    }

    /// Bytes held.
    var bytes: Int { keys.count * 8 }

    /// Adds an entry under a key, unless the key has too many.
    mutating func insert(_ entry: UInt32, for key: UInt32) {
        if Self.size(for: taken + 1) > keys.count { resize(to: Self.size(for: taken + taken / 7 + 8)) { _ in true } }
        place(entry, for: key)
    }

    /// How many of the keys begin at a slot that is taken: a look at all of them before any is searched lets the memory behind a
    /// large table answer them side by side.
    func countTaken(_ keys: [UInt32]) -> Int {
        var taken = 0
        for key in keys where entries[start(of: key)] != Self.vacant { taken += 1 }
        return taken
    }

    /// Calls the body with each entry under a key.
    @inline(__always)
    func forEach(of key: UInt32, _ body: (UInt32) -> Void) {
        var slot = start(of: key)
        while entries[slot] != Self.vacant {
            if keys[slot] == key { body(entries[slot]) }
            slot += 1
            if slot == keys.count { slot = 0 }
        }
    }

    /// Keeps the entries that `isKept`, under the number it gives them, and gives back the room of the rest.
    mutating func keep(_ renumbered: (UInt32) -> UInt32?) {
        var kept = 0
        for entry in entries where entry != Self.vacant && renumbered(entry) != nil { kept += 1 }
        resize(to: Self.size(for: kept + kept / 7 + 8), renumbered)
    }

    private mutating func place(_ entry: UInt32, for key: UInt32) {
        var slot = start(of: key)
        var same = 0
        while entries[slot] != Self.vacant {
            if keys[slot] == key {
                same += 1
                if same == Self.mostPerKey { return }
            }
            slot += 1
            if slot == keys.count { slot = 0 }
        }
        keys[slot] = key
        entries[slot] = entry
        taken += 1
    }

    private mutating func resize(to size: Int, _ isKept: (UInt32) -> Bool) {
        resize(to: size) { isKept($0) ? $0 : nil }
    }

    private mutating func resize(to size: Int, _ renumbered: (UInt32) -> UInt32?) {
        let (oldKeys, oldEntries) = (keys, entries)
        keys = [UInt32](repeating: 0, count: max(Self.smallest, size))
        entries = [UInt32](repeating: Self.vacant, count: keys.count)
        taken = 0
        for slot in oldKeys.indices where oldEntries[slot] != Self.vacant {
            if let entry = renumbered(oldEntries[slot]) { place(entry, for: oldKeys[slot]) }
        }
    }

    /// Slots for so many pairs: nine in ten are taken at most.
    private static func size(for pairs: Int) -> Int { pairs * 10 / 9 + 1 }

    /// Where the search for a key begins: its place among all keys (multiply and shift, Lemire 2019), once it is spread.
    @inline(__always)
    private func start(of key: UInt32) -> Int {
        let spread = UInt64(key &* 0x9E37_79B1)
        return Int(truncatingIfNeeded: (spread &* UInt64(keys.count)) >> 32)
    }
}

/// Keys, each with a list of the entries that carry it, in five flat arrays.
///
/// A dictionary of arrays would cost a heap block for each of some seventy keys an article. Here a key costs 12 bytes
/// over the load of the table and an entry of a list 8.
struct PostingTable: Sendable {
    private static let unused = UInt32.max
    private static let end = UInt32.max - 1
    private static let smallest = 64

    private var keys = [UInt32](repeating: 0, count: smallest)
    private var heads = [UInt32](repeating: unused, count: smallest)
    private var counts = [UInt32](repeating: 0, count: smallest)
    private var taken = 0

    private var entries: [UInt32] = []
    private var nexts: [UInt32] = []
    private var free = end

    /// How many entries carry a key.
    func count(of key: UInt32) -> Int { Int(counts[place(of: key)]) }

    /// Calls the body with each entry that carries a key, in no promised order.
    func forEach(of key: UInt32, _ body: (UInt32) -> Void) {
        var link = heads[place(of: key)]
        while link < Self.end {
            body(entries[Int(link)])
            link = nexts[Int(link)]
        }
    }

    mutating func insert(_ entry: UInt32, for key: UInt32) {
        if (taken + 1) * 4 > keys.count * 3 { grow() }
        let place = place(of: key)
        if heads[place] == Self.unused {
            keys[place] = key
            heads[place] = Self.end
            taken += 1
        }
        heads[place] = link(entry, before: heads[place])
        counts[place] += 1
    }

    /// Takes an entry from a key's list; an entry that is not there is no matter.
    mutating func remove(_ entry: UInt32, for key: UInt32) {
        let place = place(of: key)
        var previous = Self.end
        var link = heads[place]
        while link < Self.end {
            let next = nexts[Int(link)]
            if entries[Int(link)] == entry {
                if previous == Self.end { heads[place] = next } else { nexts[Int(previous)] = next }
                nexts[Int(link)] = free
                free = link
                counts[place] -= 1
                return
            }
            previous = link
            link = next
        }
    }

    private mutating func link(_ entry: UInt32, before next: UInt32) -> UInt32 {
        guard free < Self.end else {
            entries.append(entry)
            nexts.append(next)
            return UInt32(entries.count - 1)
        }
        let link = free
        free = nexts[Int(link)]
        entries[Int(link)] = entry
        nexts[Int(link)] = next
        return link
    }

    private func place(of key: UInt32) -> Int {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while heads[place] != Self.unused, keys[place] != key {
            place = (place + 1) & mask
        }
        return place
    }

    /// Doubles the table, leaving behind keys whose lists have become empty.
    private mutating func grow() {
        let (oldKeys, oldHeads, oldCounts) = (keys, heads, counts)
        let size = oldKeys.count * 2
        keys = [UInt32](repeating: 0, count: size)
        heads = [UInt32](repeating: Self.unused, count: size)
        counts = [UInt32](repeating: 0, count: size)
        taken = 0
        for old in oldKeys.indices where oldHeads[old] < Self.end {
            let place = place(of: oldKeys[old])
            keys[place] = oldKeys[old]
            heads[place] = oldHeads[old]
            counts[place] = oldCounts[old]
            taken += 1
        }
    }
}

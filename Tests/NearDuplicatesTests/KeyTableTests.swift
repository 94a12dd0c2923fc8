import TestSupport
import Testing

@testable import NearDuplicates

@Suite struct KeyTableTests {
    private static func entries(of key: UInt32, in table: KeyTable) -> [UInt32] {
        var found: [UInt32] = []
        table.forEach(of: key) { found.append($0) }
        return found.sorted()
    }

    @Test("it holds what a dictionary of lists holds, through growth and clearing out", arguments: 0..<6)
    func behavesAsADictionary(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var table = KeyTable(expecting: Int(seed) * 50)
        var model: [UInt32: [UInt32]] = [:]
        for entry in UInt32(0)..<2_000 {
            let key = UInt32.random(in: 0...700, using: &generator) &* 0x0101_0101
            table.insert(entry, for: key)
            model[key, default: []].append(entry)
        }
        for (key, entries) in model { #expect(Self.entries(of: key, in: table) == entries) }
        table.keep { $0 % 3 == 0 ? $0 / 3 : nil }
        for (key, entries) in model {
            #expect(Self.entries(of: key, in: table) == entries.filter { $0 % 3 == 0 }.map { $0 / 3 })
        }
        #expect(Self.entries(of: 5, in: table).isEmpty)
    }

    @Test("a key that too many entries carry keeps the first of them")
    func boundsAKey() {
        var table = KeyTable()
        for entry in UInt32(0)..<500 { table.insert(entry, for: 7) }
        #expect(Self.entries(of: 7, in: table) == (0..<UInt32(KeyTable.mostPerKey)).map { $0 })
    }
}

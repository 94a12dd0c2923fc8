import TestSupport
import Testing

@testable import NearDuplicates

@Suite struct PostingTableTests {
    @Test("after any insertions and removals it holds what a dictionary of arrays holds")
    func agreesWithModel() {
        var generator = SeededGenerator(seed: 5)
        var table = PostingTable()
        var model: [UInt32: [UInt32]] = [:]
        for step in 0..<5_000 {
            let key = UInt32.random(in: 0..<400, using: &generator)
            if Int.random(in: 0..<3, using: &generator) == 0, let entry = model[key]?.randomElement(using: &generator) {
                table.remove(entry, for: key)
                model[key]?.removeAll { $0 == entry }
            } else {
                table.insert(UInt32(step), for: key)
                model[key, default: []].append(UInt32(step))
            }
        }
        for key in UInt32(0)..<500 {
            var found: [UInt32] = []
            table.forEach(of: key) { found.append($0) }
            #expect(found.sorted() == model[key, default: []].sorted())
            #expect(table.count(of: key) == found.count)
        }
    }

    @Test("removing what is not there changes nothing")
    func removesNothing() {
        var table = PostingTable()
        table.insert(1, for: 7)
        table.remove(2, for: 7)
        table.remove(1, for: 8)
        #expect(table.count(of: 7) == 1)
    }
}

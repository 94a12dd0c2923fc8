import TestSupport
import Testing

@testable import NearDuplicates

@Suite struct SampleIndexTests {
    @Test("a part of a text shares its whole sample with it")
    func findsParts() {
        var generator = SeededGenerator(seed: 8)
        let whole = (0..<600).map { _ in UInt32(truncatingIfNeeded: generator.next()) }
        let part = Array(whole.prefix(90))
        var index = SampleIndex()
        index.insert(4, sample: SampleIndex.sample(of: whole))
        var met = 0
        let telling = index.forEachMeeting(SampleIndex.sample(of: part), limit: 10) { _ in met += 1 }
        #expect(met == telling)
        #expect((6...30).contains(met))
    }

    @Test("a shingle that many texts carry is passed over")
    func passesOverCommon() {
        var index = SampleIndex()
        for entry in UInt32(0)..<5 { index.insert(entry, sample: [6, 12 + 6 * entry]) }
        var met = 0
        #expect(index.forEachMeeting([6, 12], limit: 4) { _ in met += 1 } == 1)
        #expect(met == 1)
    }
}

import Foundation
import NearDuplicates
import TestSupport
import Testing

/// The rules against pairs that people judged.
@Suite struct LabelledNewsTests {
    private struct Judged: Decodable {
        var a: String
        var b: String
        var label: String
        var cross: Bool
    }

    private static func fingerprint(_ text: String) -> Fingerprint {
        let parts = text.split(separator: "\n", maxSplits: 1)
        return Fingerprint(
            title: parts.first.map(String.init) ?? "", text: parts.count > 1 ? String(parts[1]) : "", seed: 1)
    }

    @Test("copies are told from updates, forms and furniture", .enabled(if: SharedData.isPresent, SharedData.absence))
    func tellsCopiesApart() throws {
        var (found, wrong, missed) = (0, 0, 0)
        for line in try SharedData.bytes("data/neardup/judged_open.jsonl").split(separator: UInt8(ascii: "\n")) {
            let judged = try JSONDecoder().decode(Judged.self, from: Data(line))
            let pair = Comparison(Self.fingerprint(judged.a), Self.fingerprint(judged.b))
            let isCopy = CopyRules.standard.relation(pair, sameOutlet: !judged.cross)?.isCopy == true
            switch (isCopy, judged.label == "D") {
            case (true, true): found += 1
            case (true, false): wrong += 1
            case (false, true): missed += 1
            case (false, false): break
            }
        }
        let score = 2 * Double(found) / Double(2 * found + wrong + missed)
        #expect(score >= 0.92, "found \(found), wrong \(wrong), missed \(missed)")
    }
}

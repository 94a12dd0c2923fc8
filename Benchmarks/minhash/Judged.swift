import Foundation
import NearDuplicates

/// How the copy rules do on pairs that people judged: `label` D for the same item, anything else for another.
enum Judged {
    private struct Pair: Decodable {
        var a: String
        var b: String
        var label: String
        var cross: Bool
    }

    static func run(_ path: String) throws {
        var (found, wrong, missed) = (0, 0, 0)
        for line in String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self).split(separator: "\n") {
            let pair = try JSONDecoder().decode(Pair.self, from: Data(line.utf8))
            let comparison = Comparison(fingerprint(pair.a), fingerprint(pair.b))
            let isCopy = CopyRules.standard.relation(comparison, sameOutlet: !pair.cross)?.isCopy == true
            switch (isCopy, pair.label == "D") {
            case (true, true): found += 1
            case (true, false): wrong += 1
            case (false, true): missed += 1
            case (false, false): break
            }
        }
        try MinhashBenchmark.say([
            "found": found, "wrong": wrong, "missed": missed,
            "f1": 2 * Double(found) / Double(max(1, 2 * found + wrong + missed)),
        ])
    }

    /// The first line is the title.
    private static func fingerprint(_ text: String) -> Fingerprint {
        let parts = text.split(separator: "\n", maxSplits: 1).map { String($0) }
        return Fingerprint(title: parts.first ?? "", text: parts.count > 1 ? parts[1] : "", seed: 1)
    }
}

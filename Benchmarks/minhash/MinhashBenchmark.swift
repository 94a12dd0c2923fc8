import Foundation
import NearDuplicates

/// Measures near-duplicate detection; `run.py` beside it makes the texts, times the peers and prints the tables.
///
/// Each verb reads what it works on from files and prints lines of JSON.
@main
enum MinhashBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let files = Array(arguments.dropFirst())
        switch arguments.first {
        case "speed": try Speed.run(documents: Documents(files[0]).texts)
        case "recall": try Recall.run(documents: Documents(files[0]).texts, pairs: PlantedPair.read(files[1]))
        case "estimators": try Estimators.run(documents: Documents(files[0]).texts, pairs: PlantedPair.read(files[1]))
        case "growth":
            try Growth.run(documents: Documents(files[0]).texts, sizes: files.dropFirst().compactMap { Int($0) })
        case "judged": try Judged.run(files[0])
        case "families": try Families.run(Documents(files[0]).articles)
        default: print("usage: minhash-benchmark speed|recall|estimators|growth|judged|families FILE …")
        }
    }

    /// CPU seconds of this process so far.
    static func cpuSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The least CPU seconds that some work took in so many rounds.
    static func best(of rounds: Int = 3, _ work: () -> Void) -> Double {
        (0..<rounds).map { _ in
            let start = cpuSeconds()
            work()
            return cpuSeconds() - start
        }.min() ?? 0
    }

    static func say(_ values: [String: Any]) throws {
        let data = try JSONSerialization.data(withJSONObject: values, options: [.sortedKeys])
        print(String(decoding: data, as: UTF8.self))
    }
}

/// Articles in JSON lines, or texts a line each.
struct Documents {
    struct Article: Decodable {
        var id: String
        var feed: String
        var title: String
        var text: String
    }

    private let lines: [Substring]

    init(_ path: String) throws {
        lines = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self).split(separator: "\n")
    }

    var texts: [String] { lines.map { String($0) } }

    var articles: [Article] {
        get throws { try lines.map { try JSONDecoder().decode(Article.self, from: Data($0.utf8)) } }
    }
}

/// Two documents, by their place from 0, with the exact Jaccard index they were planted with.
struct PlantedPair {
    var left: Int
    var right: Int
    var jaccard: Double

    static func read(_ path: String) throws -> [PlantedPair] {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self).split(separator: "\n").compactMap {
            let fields = $0.split(separator: "\t")
            guard fields.count == 3, let left = Int(fields[0]), let right = Int(fields[1]),
                let jaccard = Double(fields[2])
            else { return nil }
            return PlantedPair(left: left, right: right, jaccard: jaccard)
        }
    }
}

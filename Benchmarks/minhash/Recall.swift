import NearDuplicates

/// Whether planted pairs are named by the index, by their exact Jaccard index, and whether strangers are kept as copies.
enum Recall {
    static func run(documents: [String], pairs: [PlantedPair]) throws {
        let fingerprints = documents.map { Fingerprint(title: "", text: $0, seed: 1) }
        let sketches = fingerprints.map { Sketch($0) }
        var index = NearDuplicateIndex(expecting: documents.count)
        for (place, sketch) in sketches.enumerated() { index.insert(sketch, article: Int64(place), day: 0) }
        var named: [Int: (all: Int, named: Int, kept: Int)] = [:]
        for pair in pairs {
            let jaccard = Comparison(fingerprints[pair.left], fingerprints[pair.right]).shingles.jaccard
            let bin = min(9, Int(jaccard * 10))
            let isNamed = index.candidates(for: sketches[pair.right], excluding: Int64(pair.right)).contains(
                Int64(pair.left))
            let suspect = Suspect(article: Int64(pair.left), source: "a", fingerprint: fingerprints[pair.left])
            let match = CopyRules.standard.bestMatch(
                for: fingerprints[pair.right], source: "b", among: isNamed ? [suspect] : [])
            let old = named[bin] ?? (0, 0, 0)
            named[bin] = (
                old.all + 1, old.named + (isNamed ? 1 : 0), old.kept + (match?.relation.isCopy == true ? 1 : 0)
            )
        }
        let planted = Set(pairs.map { "\($0.left) \($0.right)" } + pairs.map { "\($0.right) \($0.left)" })
        let family = families(of: pairs, count: documents.count)
        var strangers = 0
        for (place, sketch) in sketches.enumerated() {
            for other in index.candidates(for: sketch, excluding: Int64(place)) where other < place {
                if planted.contains("\(place) \(other)") || family[place] == family[Int(other)] { continue }
                let suspect = Suspect(article: other, source: "a", fingerprint: fingerprints[Int(other)])
                let match = CopyRules.standard.bestMatch(for: fingerprints[place], source: "b", among: [suspect])
                if match?.relation.isCopy == true { strangers += 1 }
            }
        }
        for (bin, count) in named.sorted(by: { $0.key < $1.key }) {
            try MinhashBenchmark.say([
                "jaccard": "\(Double(bin) / 10)", "pairs": count.all, "named": count.named, "kept": count.kept,
            ])
        }
        try MinhashBenchmark.say(["strangersKept": strangers])
    }

    /// Documents that descend from one original have one number.
    private static func families(of pairs: [PlantedPair], count: Int) -> [Int] {
        var family = Array(0..<count)
        for pair in pairs { family[pair.right] = family[pair.left] }
        return family
    }
}

import NearDuplicates

/// What one article costs, query and insertion, while ever more of them are held: articles of invented shingles.
enum Growth {
    static func run(documents: [String], sizes: [Int]) throws {
        for size in sizes {
            var index = NearDuplicateIndex(expecting: size + 2 * probed)
            var draw = Draw(state: 5)
            for article in 0..<size { index.insert(draw.sketch(), article: Int64(article), day: 0) }
            let probes = (0..<probed).map { _ in draw.sketch() }
            var named = 0
            let seconds = MinhashBenchmark.best(of: 1) {
                for (place, sketch) in probes.enumerated() {
                    named += index.candidates(for: sketch).count
                    index.insert(sketch, article: Int64(size + place), day: 0)
                }
            }
            let texts = documents.prefix(probed)
            let whole = MinhashBenchmark.best(of: 1) {
                for (place, text) in texts.enumerated() {
                    let sketch = Sketch(Fingerprint(title: "", text: text, seed: 1))
                    named += index.candidates(for: sketch).count
                    index.insert(sketch, article: Int64(size + probed + place), day: 0)
                }
            }
            try MinhashBenchmark.say([
                "articles": size, "microseconds": seconds / Double(probed) * 1e6,
                "wholeMicroseconds": whole / Double(texts.count) * 1e6, "named": named,
                "bytesPerArticle": Double(index.bytes) / Double(index.count), "rebuild100k": rebuilding(probes),
            ])
        }
    }

    /// Seconds for reading 100,000 sketches back into an index.
    private static func rebuilding(_ sketches: [Sketch]) -> Double {
        let blobs = sketches.map(\.blob)
        return MinhashBenchmark.best(of: 1) {
            var rebuilt = NearDuplicateIndex()
            for article in 0..<100_000 {
                guard let sketch = Sketch(blob: blobs[article % blobs.count]) else { continue }
                rebuilt.insert(sketch, article: Int64(article), day: 0)
            }
        }
    }

    private static let probed = 20_000

    /// Articles of 260 words drawn from a vocabulary, of which the first words are everywhere.
    private struct Draw {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 31)) &* 0x9E37_79B9_7F4A_7C15 >> 11
        }

        mutating func sketch() -> Sketch {
            let words = (0..<260).map { _ -> UInt32 in
                let share = Double(next() & 0xFFFF_FFFF) / 4_294_967_296
                return UInt32(share * share * share * 60_000)
            }
            return Sketch(Fingerprint(words: words))
        }
    }
}

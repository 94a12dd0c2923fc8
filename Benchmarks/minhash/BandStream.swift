import NearDuplicates

/// An index of the bands alone, to be measured beside others of the kind: query, check and insert in one call.
struct BandStream {
    private var index: NearDuplicateIndex
    private var sketches: [Sketch] = []

    init(expecting expected: Int) {
        index = NearDuplicateIndex(expecting: expected)
        sketches.reserveCapacity(expected)
    }

    /// Whether an earlier sketch shares at least two bands; adds this one.
    mutating func add(_ sketch: Sketch) -> Bool {
        let isFound = index.candidates(for: sketch).contains { sketches[Int($0)].agreement(with: sketch) >= 2 }
        index.insert(sketch, article: Int64(sketches.count), day: 0)
        sketches.append(sketch)
        return isFound
    }
}

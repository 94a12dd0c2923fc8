import NearDuplicates

/// How four estimators of the Jaccard index err on the planted pairs, and what they cost: what `Signature` was chosen by.
enum Estimators {
    private typealias Maker = ([UInt32]) -> [UInt32]

    static func run(documents: [String], pairs: [PlantedPair]) throws {
        let whole = documents.map { Fingerprint(title: "", text: $0, seed: 1).words }
        for length in [300, 60, 30] {
            let shingles = whole.map { Shingles.shingles(of: Array($0.prefix(length))) }
            let makers: [(String, Maker)] = [
                ("fast similarity sketching", Signature.signature(of:)),
                ("one permutation, optimal densification", OnePermutation.signature(of:)),
                ("classic MinHash", ClassicMinHash.signature(of:)), ("C-MinHash", CMinHash.signature(of:)),
            ]
            for (name, make) in makers {
                var signatures: [[UInt32]] = []
                let seconds = MinhashBenchmark.best(of: 1) { signatures = shingles.map(make) }
                var (squares, theory, sum) = (0.0, 0.0, 0.0)
                for pair in pairs {
                    let jaccard = Overlap(shingles[pair.left], shingles[pair.right]).jaccard
                    let error = Signature.estimate(signatures[pair.left], signatures[pair.right]) - jaccard
                    squares += error * error
                    sum += error
                    theory += jaccard * (1 - jaccard) / Double(Signature.slots)
                }
                let count = Double(pairs.count)
                try MinhashBenchmark.say([
                    "estimator": name, "words": length, "documentsPerSecond": Double(documents.count) / seconds,
                    "rmse": (squares / count).squareRoot(), "theory": (theory / count).squareRoot(),
                    "bias": sum / count,
                ])
            }
        }
    }
}

/// MinHash with 128 hash functions (Broder 1997): 32-bit multiply and add after a 64-bit mix.
private enum ClassicMinHash {
    private static let functions: [(multiplier: UInt64, addend: UInt64)] = {
        var state: UInt64 = 0x9E37_79B9
        let next = { () -> UInt64 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
        return (0..<Signature.slots).map { _ in (next() | 1, next()) }
    }()

    static func signature(of shingles: [UInt32]) -> [UInt32] {
        var signature = [UInt32](repeating: Signature.empty, count: Signature.slots)
        for shingle in shingles {
            let mixed = mix(UInt64(shingle))
            for slot in 0..<Signature.slots {
                let function = functions[slot]
                let value = UInt32(truncatingIfNeeded: (function.multiplier &* mixed &+ function.addend) >> 32)
                if value < signature[slot] { signature[slot] = value }
            }
        }
        return signature
    }

    static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// C-MinHash (Li and Li 2021): one permutation shuffles, a second one is shifted round for each slot.
private enum CMinHash {
    /// Places of the circle, many more than a text has shingles.
    private static let places = 1 << 16
    /// The second permutation, written out twice so that a shift is an offset.
    private static let circle: [UInt32] = {
        let order = (0..<places).sorted { ClassicMinHash.mix(UInt64($0)) < ClassicMinHash.mix(UInt64($1)) }
        var rank = [UInt32](repeating: 0, count: places)
        for (place, value) in order.enumerated() { rank[value] = UInt32(place) }
        return rank + rank
    }()

    static func signature(of shingles: [UInt32]) -> [UInt32] {
        var signature = [UInt32](repeating: Signature.empty, count: Signature.slots)
        for shingle in shingles {
            let place = Int(ClassicMinHash.mix(UInt64(shingle) ^ 0x5bd1_e995) >> 48)
            for slot in 0..<Signature.slots where circle[place + slot] < signature[slot] {
                signature[slot] = circle[place + slot]
            }
        }
        return signature
    }
}

/// One-permutation hashing (Li, Owen, Zhang 2012) with optimal densification (Shrivastava 2017): an empty slot borrows from a
/// bin drawn by the same rule in every signature.
private enum OnePermutation {
    static func signature(of shingles: [UInt32]) -> [UInt32] {
        var signature = [UInt32](repeating: Signature.empty, count: Signature.slots)
        guard !shingles.isEmpty else { return signature }
        for shingle in shingles {
            let mixed = ClassicMinHash.mix(UInt64(shingle))
            let bin = Int(truncatingIfNeeded: mixed >> 57)
            signature[bin] = min(signature[bin], UInt32(truncatingIfNeeded: mixed) & 0x7FFF_FFFF)
        }
        let filled = signature.map { $0 != Signature.empty }
        for slot in 0..<Signature.slots where !filled[slot] {
            var attempt: UInt64 = 1
            var bin = 0
            repeat {
                bin = Int(truncatingIfNeeded: ClassicMinHash.mix(UInt64(slot) << 32 | attempt) >> 57)
                attempt += 1
            } while !filled[bin]
            signature[slot] = signature[bin]
        }
        return signature
    }
}

import ArabicText
import NearDuplicates

/// Documents a second, one thread: from raw text to signature, from text to all that is kept, and through the index.
enum Speed {
    static func run(documents: [String]) throws {
        var sum: UInt32 = 0
        let tokens = MinhashBenchmark.best {
            for document in documents {
                Tokenizer.forEach(in: document.utf8Span) { word, _, _ in sum &+= UInt32(word.count) }
            }
        }
        let signing = MinhashBenchmark.best {
            for document in documents { sum &+= Signature.signature(of: document, seed: 1)[0] }
        }
        var fingerprints: [Fingerprint] = []
        let reading = MinhashBenchmark.best(of: 2) {
            fingerprints = documents.map { Fingerprint(title: "", text: $0, seed: 1) }
        }
        let sketches = fingerprints.map { Sketch($0) }
        let sketching = MinhashBenchmark.best {
            for fingerprint in fingerprints { sum &+= UInt32(Sketch(fingerprint).blob.count) }
        }
        var found = 0
        var bytes = 0
        let whole = MinhashBenchmark.best {
            (found, bytes) = stream(sketches, fingerprints)
        }
        let bandSketches = sketches.map(\.bandsAlone)
        let bands = MinhashBenchmark.best { found += bandStream(bandSketches) }
        try MinhashBenchmark.say([
            "documents": documents.count, "tokens": tokens, "signature": signing, "fingerprint": reading,
            "sketch": sketching, "index": whole, "bands": bands, "found": found, "sum": Int(sum),
            "bytesPerArticle": Double(bytes) / Double(documents.count),
        ])
    }

    /// Query, exact comparison and insertion, as the program does it.
    private static func stream(_ sketches: [Sketch], _ fingerprints: [Fingerprint]) -> (found: Int, bytes: Int) {
        var index = NearDuplicateIndex(expecting: sketches.count)
        var found = 0
        for (place, sketch) in sketches.enumerated() {
            let suspects = index.candidates(for: sketch).map {
                Suspect(article: $0, source: "a", fingerprint: fingerprints[Int($0)])
            }
            let match = CopyRules.standard.bestMatch(for: fingerprints[place], source: "b", among: suspects)
            if match?.relation.isCopy == true { found += 1 }
            index.insert(sketch, article: Int64(place), day: 0)
        }
        return (found, index.bytes)
    }

    /// Query and insertion by the 25 bands of 5 rows alone, candidates checked against the other's band keys.
    private static func bandStream(_ sketches: [Sketch]) -> Int {
        var index = BandStream(expecting: sketches.count)
        var found = 0
        for sketch in sketches { found += index.add(sketch) ? 1 : 0 }
        return found
    }
}

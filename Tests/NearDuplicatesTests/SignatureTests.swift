import NearDuplicates
import TestSupport
import Testing

@Suite struct SignatureTests {
    private static func random(_ count: Int, _ generator: inout SeededGenerator) -> [UInt32] {
        (0..<count).map { _ in generator.next() }.map { UInt32(truncatingIfNeeded: $0) }
    }

    @Test(
        "the estimate of the Jaccard index is unbiased and errs as theory predicts",
        arguments: [(300, 0.3), (300, 0.5), (300, 0.8), (60, 0.5), (30, 0.5), (8, 0.5)])
    func estimates(size: Int, jaccard: Double) {
        var generator = SeededGenerator(seed: UInt64(size))
        var errors: [Double] = []
        for _ in 0..<1_000 {
            let shared = Int((2 * Double(size) * jaccard / (1 + jaccard)).rounded())
            let common = Self.random(shared, &generator)
            let left = Set(common + Self.random(size - shared, &generator)).sorted()
            let right = Set(common + Self.random(size - shared, &generator)).sorted()
            let estimate = Signature.estimate(Signature.signature(of: left), Signature.signature(of: right))
            errors.append(estimate - Overlap(left, right).jaccard)
        }
        let mean = errors.reduce(0, +) / Double(errors.count)
        let deviation = (errors.map { $0 * $0 }.reduce(0, +) / Double(errors.count)).squareRoot()
        let theory = (jaccard * (1 - jaccard) / Double(Signature.slots)).squareRoot()
        #expect(abs(mean) < 4 * deviation / Double(errors.count).squareRoot())
        #expect(deviation < theory * 1.05, "\(deviation) against \(theory)")
    }

    @Test(
        "the signature of a text is that of its shingles",
        arguments: ["", "عاجل", "قال الرَّئيسُ إنّ ٣ سفن وصلت، ثم قال إن ٣ سفن"])
    func ofText(text: String) {
        let fingerprint = Fingerprint(title: text, text: "", seed: 5)
        #expect(Signature.signature(of: text, seed: 5) == Signature.signature(of: fingerprint.shingles))
    }

    @Test("a signature has 128 slots, and the same set the same signature")
    func isStable() {
        let signature = Signature.signature(of: [1, 5, 9])
        #expect(signature.count == Signature.slots)
        #expect(signature == Signature.signature(of: [1, 5, 9]))
        #expect(!signature.contains(Signature.empty))
    }

    @Test("no shingles give the empty signature")
    func servesEmpty() {
        #expect(Signature.signature(of: []).allSatisfy { $0 == Signature.empty })
    }

    @Test("signatures of the wrong length are alike in nothing")
    func refusesWrongLength() {
        #expect(Signature.estimate([1], [1]) == 0)
    }
}

import NearDuplicates
import TestSupport
import Testing

@Suite struct SketchTests {
    private static let fingerprint = Fingerprint(
        title: "افتتاح الحديقة", text: "افتتح المحافظ الحديقة العامة في وسط المدينة صباح اليوم بحضور الأهالي.", seed: 1)

    @Test("the compact form gives back the sketch, as far as it is found by")
    func survivesBlob() throws {
        let sketch = Sketch(Self.fingerprint)
        let read = try #require(Sketch(blob: sketch.blob))
        #expect(read.blob == sketch.blob)
        #expect(sketch.blob.count <= 2 + 4 * 50)
    }

    @Test("a damaged compact form is refused")
    func refusesDamage() {
        let blob = Sketch(Self.fingerprint).blob
        #expect(Sketch(blob: []) == nil)
        #expect(Sketch(blob: [blob[0] &+ 1] + blob.dropFirst()) == nil)
        #expect(Sketch(blob: blob + [0]) == nil)
        for end in 0..<blob.count { #expect(Sketch(blob: Array(blob[..<end])) == nil) }
    }
}

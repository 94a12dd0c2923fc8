import Pages
import TestSupport
import Testing

@Suite struct RandomDamageTests {
    @Test("no damage makes reading crash or lose its JSON", arguments: FixturePages.names)
    func damaged(name: String) throws {
        let whole = try FixturePages.bytes(name)
        var random = SeededGenerator(seed: 11)
        for _ in 0..<40 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
                damage(&bytes, &random)
            }
            do {
                let page = try PageReader().read(bytes, url: nil, contentType: nil)
                #expect(PageJSON.text(of: page).hasSuffix("\"}"))
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
    }

    private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.insert(contentsOf: Array("<&\"/>'=".utf8).shuffled(using: &random), at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        case 3: bytes.insert(contentsOf: Array("<div class='article'>".utf8), at: place)
        default: bytes.removeSubrange(max(place, bytes.count / 2)...)
        }
    }
}

import Feeds
import TestSupport
import Testing

@Suite struct RandomDamageTests {
    @Test("no damage makes reading crash or lose its JSON", arguments: FixtureFeeds.names)
    func damaged(name: String) throws {
        let whole = try FixtureFeeds.bytes(name)
        var random = SeededGenerator(seed: 7)
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.insert(contentsOf: Array("<&\"]>'".utf8).shuffled(using: &random), at: place)
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
                default: bytes.removeSubrange(max(place, bytes.count / 2)...)
                }
                if bytes.isEmpty { break }
            }
            do {
                let feed = try FeedParser().parse(bytes, url: "https://n.example/", contentType: nil)
                #expect(FeedJSON.text(of: feed).hasSuffix("]}"))
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
    }
}

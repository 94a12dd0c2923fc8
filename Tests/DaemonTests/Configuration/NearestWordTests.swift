import Testing

@testable import Daemon

@Suite struct NearestWordTests {
    @Test(
        "a slip of the hand finds its word",
        arguments: [
            ("interal", "interval"), ("intreval", "interval"), ("Interval", "interval"), ("time-zone", "time_zone"),
            ("timezone", "time_zone"), ("urls", "url"), ("nam", "name"),
        ])
    func slips(_ word: String, _ meant: String) {
        #expect(NearestWord.suggestion(for: word, among: SourceKey.allCases.map(\.rawValue)) == meant)
    }

    @Test("a word like none finds none", arguments: ["colour", "x", "", String(repeating: "interval", count: 20)])
    func strangers(_ word: String) {
        #expect(NearestWord.suggestion(for: word, among: SourceKey.allCases.map(\.rawValue)) == nil)
    }

    @Test(
        "edits are counted", arguments: [("abc", "abc", 0), ("abc", "acb", 1), ("", "ab", 2), ("kitten", "sitting", 3)])
    func distances(_ left: String, _ right: String, _ edits: Int) {
        #expect(NearestWord.distance(Array(left), Array(right)) == edits)
    }
}

import ArabicText
import Foundation

/// Times the reading of articles in one thread: UTF-8 in memory to folded words, with and without page furniture.
///
/// Prints a line for each step: documents and megabytes a second, the best of several rounds of CPU time. The documents
/// are invented, of 300 words, or those of a file of JSON lines with `title` and `text` given as argument.
@main
enum TextBenchmark {
    private static let rounds = 12

    static func main() throws {
        let path = CommandLine.arguments.dropFirst().first
        let documents = try path.map(read) ?? InventedArticles.make(count: 5_000)
        let bytes = documents.reduce(0) { $0 + $1.title.utf8.count + $1.text.utf8.count }
        print("documents \(documents.count), bytes each \(bytes / max(documents.count, 1))")
        print("step\tdocuments/s\tMB/s\tchecksum")
        for (name, step) in steps {
            let (seconds, checksum) = best { documents.reduce(UInt64(0)) { $0 &+ step($1.title, $1.text) } }
            let rate = Int(Double(documents.count) / seconds)
            print("\(name)\t\(rate)\t\(Int(Double(bytes) / seconds / 1e6))\t\(checksum)")
        }
    }

    private static let steps: [(String, @Sendable (String, String) -> UInt64)] = [
        ("words", { title, text in wordHashes(title) &+ wordHashes(text) }),
        ("story ranges", { title, text in storyLength(title, text) }),
        ("story ranges, words", { title, text in storyHashes(title, text) }),
        ("stems", { title, text in stemSum(title) &+ stemSum(text) }),
        ("story, words", { title, text in wordHashes(title) &+ wordHashes(Furniture.story(in: text, title: title)) }),
    ]

    private static func wordHashes(_ text: String) -> UInt64 {
        var sum: UInt64 = 0
        Tokenizer.forEach(in: text.utf8Span) { folded, _, _ in sum &+= hash(folded) }
        return sum
    }

    private static func stemSum(_ text: String) -> UInt64 {
        var sum: UInt64 = 0
        Tokenizer.forEach(in: text.utf8Span) { folded, _, _ in
            if let word = PackedWord(folded: folded) { sum &+= UInt64(truncatingIfNeeded: Stem.light(word).letters) }
        }
        return sum
    }

    private static func storyLength(_ title: String, _ text: String) -> UInt64 {
        var sum: UInt64 = 0
        Furniture.forEachStoryRange(in: text.utf8Span, title: title.utf8Span) { sum &+= UInt64($0.count) }
        return sum
    }

    private static func storyHashes(_ title: String, _ text: String) -> UInt64 {
        let story = text.utf8Span
        var sum = wordHashes(title)
        Furniture.forEachStoryRange(in: story, title: title.utf8Span) { range in
            Tokenizer.forEach(in: story, part: range) { folded, _, _ in sum &+= hash(folded) }
        }
        return sum
    }

    /// A 64-bit hash of a word, eight bytes at a time.
    private static func hash(_ folded: Span<UInt8>) -> UInt64 {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        var chunk: UInt64 = 0
        for index in folded.indices {
            chunk = chunk << 8 | UInt64(folded[index])
            if index & 7 == 7 {
                state = mix(state ^ chunk)
                chunk = 0
            }
        }
        return mix(state ^ chunk ^ UInt64(folded.count))
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }

    private static func best(of work: () -> UInt64) -> (seconds: Double, checksum: UInt64) {
        var least = Double.infinity
        var checksum: UInt64 = 0
        for _ in 0..<rounds {
            let start = cpuSeconds()
            checksum = work()
            least = min(least, cpuSeconds() - start)
        }
        return (least, checksum)
    }

    private static func cpuSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private struct Article: Decodable {
        let title: String
        let text: String
    }

    private static func read(_ path: String) throws -> [(title: String, text: String)] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")).map { line in
            let article = try decoder.decode(Article.self, from: line)
            return (article.title, article.text)
        }
    }
}

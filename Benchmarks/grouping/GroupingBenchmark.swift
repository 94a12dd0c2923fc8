import EventGrouping
import Foundation

/// Measures grouping; the scripts beside it make or read the stories, score what comes out and print the tables.
///
/// ```
/// grouping-benchmark pairs FILE     labelled stories to pairs with their features, a line each
/// grouping-benchmark words FILE     stories to the words and names they are compared by, with the stories that have each
/// grouping-benchmark group FILE [--weights TABLE] [--threshold NUMBER] [--without RULE]…
///                                   stories to their events at the end, as JSON lines
/// grouping-benchmark replay FILE    a stream in order of arrival to what grouping it costs, as JSON
/// grouping-benchmark growth FILE ARTICLES PER_DAY
///                                   what a story costs while a stream goes on and on, as JSON
/// ```
@main enum GroupingBenchmark {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2 else { return usage() }
        let path = arguments[1]
        switch arguments[0] {
        case "pairs": printPairs(of: try LabelledStory.read(path))
        case "words": try printWords(path)
        case "group":
            guard let trial = try Trial(arguments.dropFirst(2)) else { return usage() }
            try trial.group(LabelledStory.read(path))
        case "replay": try Replay.run(path)
        case "growth":
            let numbers = arguments.dropFirst(2).compactMap { Int($0) }
            guard numbers.count == 2, numbers.allSatisfy({ $0 > 0 }) else { return usage() }
            Growth.run(try LabelledStory.read(path).map(\.story), articles: numbers[0], perDay: numbers[1])
        default: usage()
        }
    }

    private static func usage() {
        let verbs = "pairs FILE | words FILE | replay FILE | growth FILE ARTICLES PER_DAY | group FILE [OPTION…]"
        let rules = Trial.Rule.allCases.map(\.rawValue).joined(separator: "|")
        FileHandle.standardError.write(
            Data(
                """
                usage: grouping-benchmark \(verbs)
                options: --weights TABLE, --threshold NUMBER, --without \(rules)

                """.utf8))
        exit(64)
    }

    private static func printPairs(of stories: [LabelledStory]) {
        print(LinkSample.featureNames.joined(separator: "\t"))
        var grouper = EventGrouper()
        for story in stories {
            for sample in grouper.sample(story.story, event: story.event) {
                let same = stories[Int(sample.earlier)].event == story.event ? 1 : 0
                let values = sample.features.map { String(format: "%.5g", $0) }.joined(separator: "\t")
                print("\(story.story.article)\t\(sample.earlier)\t\(same)\t\(values)")
            }
        }
    }

    private static func printWords(_ path: String) throws {
        var counter = WordCounter()
        var lines = try StoryLines(path)
        while let story = try lines.next()?.story { counter.count(story) }
        print("stories\t\(counter.stories)")
        for (kind, table) in [("term", counter.terms), ("name", counter.names)] {
            for (word, count) in table.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                print("\(kind)\t\(word)\t\(count)")
            }
        }
    }
}

import EventGrouping
import Foundation

/// Prints what the model of links is fitted on, and groups labelled stories under other parameters.
///
/// ```
/// grouping-benchmark pairs FILE     labelled stories to pairs with their features, a line each
/// grouping-benchmark words FILE     stories to the words and names they are compared by, with the stories that have each
/// ```
@main enum GroupingBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let verb = arguments.first, let path = arguments.dropFirst().first else { return usage() }
        let stories = try LabelledStory.read(path)
        switch verb {
        case "pairs": printPairs(of: stories)
        case "words": printWords(of: stories.map(\.story))
        default: usage()
        }
    }

    private static func usage() {
        FileHandle.standardError.write(Data("usage: grouping-benchmark pairs|words FILE\n".utf8))
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

    private static func printWords(of stories: [Story]) {
        var counter = WordCounter()
        for story in stories { counter.count(story) }
        print("stories\t\(counter.stories)")
        for (kind, table) in [("term", counter.terms), ("name", counter.names)] {
            for (word, count) in table.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                print("\(kind)\t\(word)\t\(count)")
            }
        }
    }
}

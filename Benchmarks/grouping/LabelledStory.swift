import EventGrouping

/// A story with the event somebody says it tells of.
struct LabelledStory {
    var id: String
    var story: Story
    var event: Int64

    /// Reads all stories of a file.
    static func read(_ path: String) throws -> [LabelledStory] {
        var reader = try StoryLines(path)
        var stories: [LabelledStory] = []
        while let story = try reader.next() { stories.append(story) }
        return stories
    }
}

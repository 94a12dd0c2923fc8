import Foundation
import News

/// The pages beside the digests: those of threads, which grow, and what a draft left behind.
extension DigestFolder {
    /// Removes pages of events that an earlier writing of this issue made and this one has no more: a draft may have
    /// held events that were merged since.
    ///
    /// What belongs to the issue is told by its events and not by the files that happen to be written, so that putting
    /// back one lost file never costs another.
    func removeLeftovers(of digest: Digest) throws(DigestError) {
        let folder = "\(path(of: digest.masthead.day))/\(EventPageName.folder)"
        guard FileManager.default.fileExists(atPath: folder) else { return }
        let events = Set(digest.events.map(\.id))
        for name in try names(in: folder, digitsOnly: false) {
            guard let page = EventPageName(file: name), page.issue == digest.masthead.issue.number,
                !events.contains(page.event)
            else { continue }
            try DurableFile.remove("\(folder)/\(name)")
        }
    }

    /// Writes the pages of the threads that `digest` tells of, unless a newer digest has written them.
    func writeThreads(of digest: Digest, among entries: [DigestIndex.Entry]) throws(DigestError) {
        let stories = digest.threadStories
        guard !stories.isEmpty else { return }
        try DurableFile.folder(ThreadPageName.folder, in: path)
        let issues = Dictionary(
            entries.filter { $0.formats.contains(.html) }.map { ($0.day, $0.path(of: .html)) }
        ) { first, _ in first }
        for story in stories {
            let file = "\(path)/\(ThreadPageName(thread: story.id).path)"
            let old = FileManager.default.contents(atPath: file).flatMap(PageMark.init(page:))
            if let old, PageMark(digest.masthead) < old { continue }
            let page = HTMLThreadPage(story, of: digest, issues: issues).page
            _ = try DurableFile.write(Data(page.utf8), to: file)
        }
    }

    /// Writes the feeds of digests and of events; without any issue those that are there stay.
    func writeFeeds(_ recent: [IssueSummary], title: String) throws(DigestError) {
        guard !recent.isEmpty else { return }
        for feed in [AtomRenderer.digests(recent, title: title), AtomRenderer.events(recent, title: title)] {
            _ = try DurableFile.write(Data(feed.text.utf8), to: "\(path)/\(feed.name)")
        }
    }
}

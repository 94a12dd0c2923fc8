import Feeds
import Foundation
import News
import TestSupport

/// An outlet that publishes on and on, and a feed of it that names its items in a good or a bad way.
struct InventedOutlet {
    /// What a feed does with its names; `poll` counts from 1, `place` from 0.
    enum Naming: String, CaseIterable, Sendable {
        case good, changingIDs, equalIDs, positionalIDs, noIDs, randomLinksWithoutIDs, equalIDsAndSessionLinks
        case changingIDsAndSessionLinks, homeLinksAndEqualIDs, homeLinksAndChangingIDs, secureFromThirdPoll
        case newSystemAtThirdPoll, idsFromThirdPoll, escapedEverySecondPoll, oneInTwentyRenamed

        /// Whether something is left to know an item by whose title is edited.
        var letsTitlesChange: Bool {
            switch self {
            case .good, .changingIDs, .equalIDs, .positionalIDs, .noIDs, .secureFromThirdPoll, .idsFromThirdPoll,
                .escapedEverySecondPoll, .oneInTwentyRenamed:
                true
            case .randomLinksWithoutIDs, .equalIDsAndSessionLinks, .changingIDsAndSessionLinks, .homeLinksAndEqualIDs,
                .homeLinksAndChangingIDs, .newSystemAtThirdPoll:
                false
            }
        }

        func name(_ item: inout FeedItem, number: Int, poll: Int, place: Int) {
            let page = "https://marfa.example/أخبار/\(number)"
            item.id = "\(number)"
            item.link = page
            switch self {
            case .good: break
            case .changingIDs: item.id = "\(poll)-\(number)"
            case .equalIDs: item.id = "0"
            case .positionalIDs: item.id = "\(place)"
            case .noIDs: item.id = nil
            case .randomLinksWithoutIDs: (item.id, item.link) = (nil, "\(page)?s=\(poll)")
            case .equalIDsAndSessionLinks: (item.id, item.link) = ("0", "\(page)?s=\(poll)")
            case .changingIDsAndSessionLinks: (item.id, item.link) = ("\(poll)-\(number)", "\(page)?s=\(poll)")
            case .homeLinksAndEqualIDs: (item.id, item.link) = ("0", "https://marfa.example/")
            case .homeLinksAndChangingIDs: (item.id, item.link) = ("\(poll)-\(number)", "https://marfa.example/")
            case .secureFromThirdPoll:
                item.link = poll < 3 ? page.replacing("https:", with: "http:") : page
                item.id = item.link
            case .newSystemAtThirdPoll:
                if poll >= 3 { (item.id, item.link) = ("new-\(number)", "https://marfa.example/n/\(number)") }
            case .idsFromThirdPoll: if poll < 3 { item.id = nil }
            case .escapedEverySecondPoll:
                let escaped = page.replacing("أخبار", with: "%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1")
                item.link = poll % 2 == 0 ? page.decomposedStringWithCanonicalMapping : escaped
                item.id = item.link
            case .oneInTwentyRenamed: if number % 20 == 7 { item.id = "\(number) of \(poll)" }
            }
        }
    }

    let naming: Naming
    private var generator: SeededGenerator
    private var newest: Int
    /// How often each item's text was changed.
    private var edits: [Int: Int] = [:]
    private let length: Int
    private let start: Date

    /// The items that were ever in the feed.
    private(set) var shown: Set<Int> = []
    /// The wordings that were ever in the feed.
    private(set) var wordings: Set<String> = []

    init(_ naming: Naming, seed: UInt64, start: Date) {
        self.naming = naming
        self.start = start
        generator = SeededGenerator(seed: seed)
        length = Int.random(in: 6...40, using: &generator)
        newest = length
    }

    /// The feed at one poll: newest first, some of it new, seldom an item with another text.
    mutating func feed(at poll: Int) -> [FeedItem] {
        newest += Int.random(in: 0...length / 2, using: &generator)
        let numbers = (newest - length + 1...newest).reversed()
        for number in numbers where shown.contains(number) && Int.random(in: 0..<25, using: &generator) == 0 {
            edits[number, default: 0] += 1
        }
        return numbers.enumerated().map { place, number in
            var item = FeedItem()
            let edit = edits[number] ?? 0
            item.title = naming.letsTitlesChange && edit > 1 ? "تصحيح \(edit) للخبر \(number)" : "خبر رقم \(number)"
            item.text = "تفاصيل الخبر \(number) بصيغته \(edit)"
            item.published = start.addingTimeInterval(Double(number) * 600)
            naming.name(&item, number: number, poll: poll, place: place)
            shown.insert(number)
            wordings.insert(item.text)
            return item
        }
    }
}

import Feeds
import Foundation

/// A feed to what `marsad parse` prints.
enum ParseDoor {
    static func take(_ input: [UInt8]) throws(BrokenPromise) {
        guard let choice = input.first else { return }
        let setting = Setting(choice)
        let limits = setting.isTight ? tight : .standard
        let now = setting.hasClock ? DatesDoor.now : nil
        let parser = FeedParser(zone: TimeZone(identifier: "Asia/Damascus") ?? .gmt, limits: limits, now: now)
        let url = setting.hasAddress ? "https://nahr.example/news/rss.xml?page=1" : nil
        do {
            let feed = try parser.parse(Array(input.dropFirst()), url: url, contentType: setting.contentType)
            try FeedPromises(limits: limits, times: now == nil ? DatesDoor.allTimes : DatesDoor.newsTimes).check(feed)
        } catch let broken as BrokenPromise {
            throw broken
        } catch {
            try Line.check("\(error)", "the refusal", atMost: 200)
        }
    }

    /// Limits that small inputs reach.
    private static let tight: FeedLimits = {
        var limits = FeedLimits()
        (limits.documentBytes, limits.depth, limits.items) = (4_096, 6, 3)
        (limits.textBytes, limits.lineBytes, limits.listLength) = (300, 60, 2)
        return limits
    }()
}

import Foundation
import News
import Testing

@testable import Digests

@Suite struct HostilePagesTests {
    /// The pages of events and threads of a day on which every text from outside is hostile.
    private static func pages() throws -> [String: String] {
        var digest = try HostileTextTests.digest()
        for place in digest.events.indices {
            let title = Cleaning.shortened(Cleaning.line(HostileTextTests.titles[place])).text
            digest.events[place].thread = DigestThread(
                id: ThreadID(rawValue: Int64(place + 1)),
                stops: [
                    DigestStop(
                        event: EventID(rawValue: 900), day: digest.masthead.day.adding(days: -9), daysBefore: 9,
                        headline: title, source: title, link: WebLink.safe(HostileTextTests.links[place])),
                    DigestStop(event: nil, day: digest.masthead.day.adding(days: -19), daysBefore: 19, phrase: title),
                ], more: 3)
            digest.events[place].edits = [
                DigestEdit(
                    article: ArticleID(rawValue: 1), source: title, seen: digest.masthead.opens, oldTitle: title,
                    newTitle: title, removed: [title], added: [title], more: 2)
            ]
        }
        let events = digest.files([.html]).map { ($0.name, String(decoding: $0.contents, as: UTF8.self)) }
        let threads = digest.threadStories.map { story in
            (ThreadPageName(thread: story.id).path, HTMLThreadPage(story, of: digest, issues: [:]).page)
        }
        return Dictionary(events + threads) { first, _ in first }
    }

    @Test("no tag, attribute or address of a stranger gets into a page of an event or a thread")
    func markup() throws {
        let pages = try Self.pages()
        #expect(pages.count > 10)
        for (name, page) in pages {
            for tag in page.matches(of: /<\/?([a-zA-Z!]+)([^>]*)>/) {
                let known = HostileTextTests.tags.union(["caption", "del", "ins", "link"]).contains(String(tag.1))
                #expect(known && !tag.2.contains(/\son[a-z]+=/), "\(tag.0) in \(name)")
            }
            for link in page.matches(of: /href="([^"]*)"/) {
                let isOwn = link.1.hasPrefix("#") || link.1.wholeMatch(of: HostileTextTests.ownLinks) != nil
                #expect(isOwn || link.1.lowercased().hasPrefix("https://e.example/"), "\(link.0) in \(name)")
            }
        }
    }

    @Test("every open tag is closed in order")
    func balance() throws {
        for (name, page) in try Self.pages() {
            var open: [String] = []
            for tag in page.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) where tag.2 != "meta" && tag.2 != "link" {
                if tag.1.isEmpty { open.append(String(tag.2)) } else { #expect(open.popLast() == String(tag.2)) }
            }
            #expect(open.isEmpty, "\(name)")
        }
    }

    @Test("no control character, direction or noncharacter gets into a page")
    func characters() throws {
        for (name, page) in try Self.pages() {
            let bad = page.unicodeScalars.filter { scalar in
                scalar != "\n" && scalar.properties.generalCategory == .control
                    || scalar.properties.isNoncharacterCodePoint || (0x202A...0x202E).contains(scalar.value)
                    || (0x2066...0x2069).contains(scalar.value)
            }
            #expect(bad.isEmpty && !page.contains("[2J"), "\(name)")
        }
    }

    @Test("no name of a source or a headline gets into a path")
    func paths() throws {
        for name in try Self.pages().keys {
            #expect(name.wholeMatch(of: /digest\.html|events\/e[0-9]+\.html|threads\/t[0-9]+\.html/) != nil, "\(name)")
        }
    }

    @Test("noncharacters are no part of a line", arguments: [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
    func noncharacters(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(Cleaning.line("أ\(Character(scalar))ب") == "أب")
    }
}

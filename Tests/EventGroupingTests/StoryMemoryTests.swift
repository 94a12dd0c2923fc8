import Foundation
import TestSupport
import Testing

@testable import EventGrouping

@Suite struct StoryMemoryTests {
    private static let members: [Member] = {
        var reader = Reader(parameters: .standard)
        let visits = [Visit.plain, Visit.insider].enumerated().map { number, visit in
            Story(
                article: Int64(number + 900), source: "أ", title: visit.title,
                text: visit.text + "\nوكان موراكامي زار بغداد في زيارة سابقة في نيسان الماضي، وقتل 12 جنديا أمس.",
                time: Stories.time(3))
        }
        let days = InventedDays(seed: 3, days: 2, storiesADay: 20).arrivals.map(\.story)
        let empty = Story(article: 1_000, source: "", title: "", text: "", time: Stories.time(0))
        return (days + visits + [empty]).map { story in
            var member = Member(
                article: story.article, event: 1, source: story.source, time: story.time, reading: reader.read(story))
            member.crowd = Double(story.article) / 1_001
            return member
        }
    }()

    private static func bytes(_ member: Member) -> [UInt8] { StoryMemory(of: member).bytes }

    @Test("what is kept of a story is all that it is compared by")
    func roundTrip() throws {
        for member in Self.members {
            let kept = try #require(StoryMemory(bytes: Self.bytes(member)))
            let (one, other) = (member.reading, kept.reading)
            #expect(kept.time == member.time && kept.crowd == member.crowd)
            #expect(one.terms == other.terms && one.titleTerms == other.titleTerms)
            #expect(
                [one.vector, one.title, one.letters, one.names] == [
                    other.vector, other.title, other.letters, other.names,
                ])
            #expect(one.principals == other.principals)
            #expect(one.circumstances == other.circumstances)
            #expect(other.spellings.terms.isEmpty && other.spellings.names.isEmpty)
        }
    }

    @Test("the samples leave no part of a story untried")
    func samples() {
        let readings = Self.members.map(\.reading)
        #expect(readings.contains { !$0.circumstances.earlier.isEmpty })
        #expect(readings.contains { $0.circumstances.resolvedDay != nil && $0.circumstances.day != nil })
        #expect(
            readings.contains { !$0.circumstances.quantities.nouns.isEmpty && !$0.circumstances.placeNames.isEmpty })
        #expect(readings.contains { !$0.principals.marked.isEmpty && !$0.principals.salient.isEmpty })
        #expect(readings.contains { $0.terms.isEmpty })
    }

    @Test("bytes that were damaged are refused", arguments: 1...40 as ClosedRange<UInt64>)
    func damage(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for member in Self.members {
            let whole = Self.bytes(member)
            let damaged = Self.damaged(whole, &generator)
            #expect(damaged == whole || StoryMemory(bytes: damaged) == nil)
        }
    }

    @Test("bytes that are wrong and bear the right checksum do no harm", arguments: 1...60 as ClosedRange<UInt64>)
    func forgery(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var grouper = EventGrouper()
        for member in Self.members {
            let forged = Self.sealed(Self.damaged(Self.bytes(member).dropLast(4), &generator))
            if grouper.restore(article: member.article, source: "أ", event: 1, memory: forged) {
                #expect(grouper.memory(of: member.article) != nil)
            }
            _ = WordCounts(blob: forged)
        }
        _ = grouper.place(
            Story(article: 2_000, source: "ب", title: Visit.plain.title, text: Visit.plain.text, time: .now)
        ) { 7 }
        _ = grouper.threadKeys(of: 901)
        grouper.forget(Set(Self.members.map(\.article)))
    }

    @Test("what another scheme kept is refused")
    func otherScheme() throws {
        for member in Self.members {
            var bytes = Array(Self.bytes(member).dropLast(4))
            bytes[0] ^= 1
            #expect(StoryMemory(bytes: Self.sealed(bytes)) == nil)
        }
        var grouper = EventGrouper()
        let taken = [[1, 2, 3], nil].map { grouper.restore(article: 1, source: "أ", event: 1, memory: $0) }
        #expect(taken == [false, false] && grouper.count == 0)
    }

    /// Bytes changed, cut or drawn out at random.
    private static func damaged(_ bytes: some Sequence<UInt8>, _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(bytes)
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes.removeLast(bytes.count - place)
            case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
            case 2: bytes.remove(at: place)
            case 3: bytes[place] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0
            default: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            }
        }
        return bytes
    }

    private static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        let sum = Checksum.of(bytes[...])
        return bytes + (0..<4).map { UInt8(truncatingIfNeeded: sum >> UInt32($0 * 8)) }
    }
}

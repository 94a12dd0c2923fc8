import Foundation
import News
import TestSupport
import Testing

@testable import Daemon

@Suite struct ConfigurationReaderTests {
    private func read(_ text: String) throws -> Configuration {
        try ConfigurationReader(stateFolder: "/state").read(Array(text.utf8), path: "/etc/marsad/marsad.yaml")
    }

    private func problems(_ bytes: [UInt8]) throws -> [ConfigurationProblem] {
        let error = #expect(throws: ConfigurationError.self) {
            try ConfigurationReader(stateFolder: "/state").read(bytes, path: "m.yaml")
        }
        return try #require(error).problems
    }

    @Test("a file with one source is enough, and everything else has its default")
    func smallest() throws {
        let configuration = try read(BrokenFile.good)
        let source = Source(
            name: "صحيفة", url: "https://example.org/feed", group: "all", learned: ConfigurationDefaults.bounds)
        let digest = DigestConfiguration(zone: .gmt, folder: "/state/digests")
        #expect(configuration.sources == [source])
        #expect(configuration.groups == [ConfigurationDefaults.group])
        #expect(configuration.digest.folder == digest.folder)
        #expect(configuration.digest.formats == [.markdown, .html, .text, .json])
        #expect(configuration.digest.closing == ClosingTime(hour: 0, minute: 0))
        #expect(configuration.storage == StorageConfiguration(path: "/state/marsad.sqlite"))
        #expect(configuration.limits == LimitsConfiguration())
        #expect(configuration.userAgent == "Marsad/1.0")
    }

    @Test("a file that says everything is read")
    func everything() throws {
        let configuration = try read(Self.full)
        #expect(configuration.groups.map(\.label) == ["رسمية", "معارضة"])
        let first = try #require(configuration.sources.first)
        #expect(first.interval == 7_200 && first.language == "ar-SY" && first.timeZone == "Asia/Damascus")
        #expect(first.headers == ["accept-language": "ar-SY", "X-Key": "1"])
        let second = try #require(configuration.sources.last)
        #expect(second.url == "file:///etc/marsad/feeds/own%20feed.xml")
        #expect(second.interval == 600 && second.group == "opposition" && second.fullText)
        #expect(second.headers == ["Accept-Language": "ar", "X-Key": "1"])
        #expect(configuration.digest.zone.identifier == "Africa/Cairo")
        #expect(configuration.digest.closing == ClosingTime(hour: 1, minute: 30))
        #expect(configuration.digest.folder == "/etc/digests")
        #expect(configuration.digest.formats == [.html, .json])
        #expect(configuration.digest.months == .egyptian && configuration.digest.digits == .arabicIndic)
        #expect(configuration.storage.path == "/srv/archive.sqlite")
        #expect(configuration.storage.keep == RetentionConfiguration(texts: 400 * 86_400, articles: 1825 * 86_400))
        #expect(configuration.limits.bodyBytes == 500_000 && configuration.limits.totalSeconds == 90)
        #expect(configuration.watchWords == ["حلب", "إعادة الإعمار"])
        #expect(configuration.userAgent == "Desk/2 (+desk@example.org)")
    }

    @Test("an interval is learned where it is auto or not written, within the owner's bounds")
    func intervals() throws {
        let configuration = try read(
            """
            defaults: {interval: 10m, longest_interval: 4h}
            sources:
              - {name: a, url: "https://a.example.org/"}
              - {name: b, url: "https://b.example.org/", interval: auto, shortest_interval: 2m}
              - {name: c, url: "https://c.example.org/", interval: 1h, shortest_interval: 2m}
            """)
        #expect(configuration.sources.map(\.interval) == [600, 600, 3600])
        let bounds = IntervalBounds(shortest: 120, longest: 14_400)
        #expect(configuration.sources.map(\.learned) == [nil, bounds, nil])
        #expect(try read(configuration.effectiveYAML) == configuration)
        let learned = try read(BrokenFile.good)
        #expect(learned.effectiveYAML.contains("  interval: auto\n"))
    }

    @Test(
        "a mistake is told with its line, its column and what is allowed",
        arguments: BrokenFile.sources + BrokenFile.addresses + BrokenFile.parts + BrokenFile.documents)
    func mistake(_ file: BrokenFile) throws {
        let found = try problems(Array(file.text.utf8))
        #expect(found.count == file.problems.count, "\(found)")
        for expected in file.problems {
            let hit = found.contains {
                ($0.line == 0 ? "" : "\($0.line):\($0.column)") == expected.place && $0.message.contains(expected.words)
            }
            #expect(hit, "\(expected) among \(found)")
        }
    }

    @Test("ten mistakes in one file are told at once, in their order")
    func tenMistakes() throws {
        let found = try problems(Array(Self.tenMistakes.utf8))
        let places = ["2:3", "6:10", "7:12", "8:15", "9:5", "10:5", "11:16", "14:3", "15:11", "17:13"]
        #expect(found.map { "\($0.line):\($0.column)" } == places, "\(found)")
        #expect(found.first?.description.hasPrefix("m.yaml:2:3: the group `a` is named twice") == true)
    }

    @Test("a password in an address is not repeated in the message")
    func password() throws {
        for address in ["https://u:secret@example.org/", "https://u:secret@ho st/", "https://u:secret@:1:2/"] {
            let text = "sources:\n  - name: a\n    url: \"\(address)\"\n"
            #expect(try !problems(Array(text.utf8)).description.contains("secret"))
        }
    }

    @Test("bytes that are not UTF-8 are told with their place")
    func notUnicode() throws {
        let found = try problems(Array("sources:\n  - name: قال".utf8) + [0xE3, 0x20])
        #expect(found.map { [$0.line, $0.column] } == [[2, 14]])
        #expect(found.first?.message.contains("save the file as UTF-8") == true)
    }

    @Test("a file that is too large is refused")
    func tooLarge() throws {
        let found = try problems([UInt8](repeating: UInt8(ascii: "#"), count: 4_000_001))
        #expect(found.map(\.description) == ["m.yaml: larger than 4MB, the most a configuration may be"])
    }

    @Test("aliases that would multiply beyond bounds are refused before they are followed", arguments: [3, 9])
    func aliasBomb(_ width: Int) throws {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...8 {
            let aliases = Array(repeating: "*a\(level - 1)", count: width).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(try problems(Array((text + BrokenFile.good).utf8)).contains { $0.message.contains("aliases") })
    }

    @Test("a byte order mark at the beginning does no harm")
    func byteOrderMark() throws {
        #expect(try read("\u{FEFF}" + BrokenFile.good).sources.count == 1)
    }

    @Test("of a great many problems some hundreds are told and the rest is counted")
    func manyProblems() throws {
        let text = BrokenFile.good + (1...300).map { "    key\($0): x\n" }.joined()
        let found = try problems(Array(text.utf8))
        #expect(found.count == ConfigurationBounds.problems + 1)
        #expect(found.last?.description == "m.yaml: 100 more problems; correct those above first")
    }

    @Test("of a great many repeated keys the reading does not take for ever")
    func manyRepeatedKeys() throws {
        let text = BrokenFile.good + (1...100).map { "    key\($0): x\n    key\($0): y\n" }.joined()
        #expect(try problems(Array(text.utf8)).contains { $0.message.contains("is written twice") })
    }

    @Test("a few aliases are followed")
    func aliases() throws {
        let text = "sources:\n  - name: &n صحيفة\n    url: https://example.org/\nwatch_words: [*n]\n"
        #expect(try read(text).watchWords == ["صحيفة"])
    }

    @Test("a file that is missing, and a folder, are told as such")
    func missing() throws {
        let folder = try TemporaryFolder()
        let reader = ConfigurationReader()
        let missing = #expect(throws: ConfigurationError.self) { try reader.read(path: folder.path("none.yaml")) }
        #expect(missing?.description.contains("there is no such file") == true)
        let wrong = #expect(throws: ConfigurationError.self) { try reader.read(path: folder.url.path) }
        #expect(wrong?.description.contains("cannot be read") == true)
    }

    @Test("without a state folder everything is beside the file")
    func besideTheFile() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(BrokenFile.good, to: "marsad.yaml")
        #expect(try ConfigurationReader().read(path: path).storage.path == folder.path("marsad.sqlite"))
    }

    @Test(
        "what is kept too shortly, and a text that outlasts its article, are refused",
        arguments: [
            ("texts: 59d", "from 60d to 36500d"), ("articles: 1h", "from 60d"), ("texts: 90d, articles: 80d", "longer"),
        ])
    func keep(_ written: String, told: String) throws {
        let text = BrokenFile.good + "\nstorage: {keep: {\(written)}}\n"
        let problems = try problems(Array(text.utf8))
        #expect(problems.count == 1)
        #expect("\(problems)".contains(told), "\(problems)")
    }

    @Test("the example in the repository is good, and has its sources in named groups")
    func example() throws {
        let path = URL(filePath: #filePath).appending(path: "../../../../Config/marsad.yaml").standardized.path
        let configuration = try ConfigurationReader(stateFolder: "/state").read(path: path)
        #expect(configuration.sources.count >= 36)
        #expect(Set(configuration.sources.map(\.group)) == Set(configuration.groups.map(\.key)))
        #expect(configuration.sources.allSatisfy { !$0.url.hasPrefix("file:") })
    }

    static let full = """
        user_agent: Desk/2
        contact: desk@example.org
        groups:
          official: رسمية
          opposition: معارضة
        defaults: {group: opposition, interval: 10m, headers: {Accept-Language: ar, X-Key: "1"}, full_text: true}
        sources:
          - name: الأولى
            url: https://one.example.org/feed
            group: official
            interval: 2h
            language: ar-SY
            time_zone: Asia/Damascus
            headers: {accept-language: ar-SY}
            full_text: false
          - {name: "24", url: "file:feeds/./own%20feed.xml"}
        digest:
          time_zone: Africa/Cairo
          closing_time: 01:30
          folder: ../digests
          formats: [json, html]
          months: egyptian
          digits: arabic-indic
        storage: {path: /srv/archive.sqlite, keep: {texts: 400d, articles: 1825d}}
        limits: {body_size: 500KB, total_timeout: 90s}
        watch_words: [حلب, إعادة الإعمار]
        """

    private static let tenMistakes = """
        groups: {a: ألف,
          a: باء}
        sources:
          # A comment, so that lines and numbers of sources differ.
          - name: صحيفة
            url: ftp://example.org
            group: b
            interval: 5
            colour: red
            name: أخرى
            time_zone: Nowhere
        digest:
          title: موجز
          tittle: خطأ
          months: none
        limits:
          parallel: 0
        """
}

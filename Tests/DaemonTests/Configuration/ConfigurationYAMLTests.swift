import Foundation
import News
import TestSupport
import Testing

@testable import Daemon

@Suite struct ConfigurationYAMLTests {
    private let reader = ConfigurationReader(stateFolder: "/state")

    @Test(
        "the effective values read back as the same configuration",
        arguments: [BrokenFile.good, ConfigurationReaderTests.full])
    func written(_ text: String) throws {
        let configuration = try reader.read(Array(text.utf8), path: "/etc/marsad/marsad.yaml")
        let again = try ConfigurationReader().read(Array(configuration.effectiveYAML.utf8), path: "/elsewhere/m.yaml")
        #expect(again == configuration)
    }

    @Test("any configuration reads back as itself", arguments: 0..<200)
    func property(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let configuration = Self.configuration(&generator)
        let again = try reader.read(Array(configuration.effectiveYAML.utf8), path: "/m.yaml")
        #expect(again == configuration)
    }

    private static func configuration(_ generator: inout SeededGenerator) -> Configuration {
        let groups = (0..<Int.random(in: 1...4, using: &generator)).map {
            SourceGroup(key: "\(word(&generator))\($0)", label: word(&generator))
        }
        var configuration = Configuration(
            groups: groups, defaults: SourceDefaults(group: groups.randomElement(using: &generator)?.key),
            sources: [],
            digest: DigestConfiguration(zone: .gmt, folder: "/" + word(&generator)),
            storage: StorageConfiguration(path: "/srv/" + word(&generator)),
            watchWords: (0..<Int.random(in: 0...3, using: &generator)).map { word(&generator) + "\($0)" })
        configuration.defaults.fullText = Bool.random(using: &generator)
        configuration.digest.zone = TimeZone(identifier: "Asia/Damascus") ?? .gmt
        configuration.digest.closing = ClosingTime(hour: .random(in: 0...23, using: &generator), minute: 5)
        configuration.limits.bodyBytes = .random(in: 64_000...100_000_000, using: &generator)
        configuration.sources = (0..<Int.random(in: 1...5, using: &generator)).map { number in
            Source(
                name: "\(word(&generator))\(number)", url: "https://example.org/\(number)?a=:#\(number)",
                group: groups.randomElement(using: &generator)?.key ?? "", language: "ar-SY",
                interval: .random(in: 60...604_800, using: &generator), timeZone: "Africa/Cairo",
                headers: Bool.random(using: &generator) ? ["X-Key": "a: \"b\" #c\\"] : [:],
                fullText: Bool.random(using: &generator), isPrivate: Bool.random(using: &generator),
                userAgent: Bool.random(using: &generator) ? "Desk/1 \"x\"" : nil,
                proxy: Bool.random(using: &generator) ? "http://proxy.example:3128" : nil, login: login(&generator))
        }
        return configuration
    }

    private static func login(_ generator: inout SeededGenerator) -> SourceLogin? {
        let logins: [SourceLogin?] = [
            nil, SourceLogin(user: "desk", secret: .file("/etc/marsad/my secret")),
            SourceLogin(user: "\"مكتب\"", secret: .credential("feeds")),
        ]
        return logins.randomElement(using: &generator) ?? nil
    }

    /// A text full of what YAML gives a meaning to.
    private static func word(_ generator: inout SeededGenerator) -> String {
        let pieces = [
            "سوريا", "ً", "\"", "\\", "'", ": ", " #", "- ", "{", "[", "*a", "&b", "!", "%", "@", "`", "null", "~", "1",
            "\u{200F}", "\u{FEFF}", "\u{E000}", "👍🏽", "<<", "|", ">",
        ]
        let chosen = (0..<Int.random(in: 1...5, using: &generator)).compactMap { _ in
            pieces.randomElement(using: &generator)
        }
        return "x" + chosen.joined() + "x"
    }
}

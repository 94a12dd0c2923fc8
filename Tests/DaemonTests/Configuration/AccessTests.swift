import Fetching
import Foundation
import News
import TestSupport
import Testing

@testable import Daemon

/// How single sources are reached: private ones, by another name, through a proxy, with a password.
@Suite struct AccessTests {
    private func read(_ lines: String, defaults: String = "") throws -> Configuration {
        let indented = lines.split(separator: "\n").map { "    \($0)\n" }.joined()
        let text = "\(defaults)sources:\n  - name: صحيفة\n    url: https://example.org/feed\n\(indented)"
        return try ConfigurationReader(stateFolder: "/state").read(Array(text.utf8), path: "/etc/marsad/marsad.yaml")
    }

    private func problem(_ lines: String) throws -> String {
        let error = try #require(throws: ConfigurationError.self) { try read(lines) }
        return error.problems.map(\.message).joined(separator: "\n")
    }

    @Test("a source says whether it is private, how it is asked and as whom")
    func reads() throws {
        let source = try #require(
            try read(
                """
                private: true
                user_agent: Desk/1
                proxy: http://proxy.example:3128
                login:
                  user: مكتب
                  password_file: secrets/feed
                """
            ).sources.first)
        #expect(source.isPrivate)
        #expect(source.userAgent == "Desk/1")
        #expect(source.proxy == "http://proxy.example:3128")
        #expect(source.login == SourceLogin(user: "مكتب", secret: .file("/etc/marsad/secrets/feed")))
    }

    @Test("without a word, a source is public and asked like all")
    func silent() throws {
        let source = try #require(try read("").sources.first)
        #expect(!source.isPrivate)
        #expect(source.userAgent == nil)
        #expect(source.proxy == nil)
        #expect(source.login == nil)
    }

    @Test("name and proxy can be said for all, but not that all are private")
    func defaults() throws {
        let all = "defaults:\n  user_agent: Desk/1\n  proxy: http://proxy.example\n"
        let source = try #require(try read("", defaults: all).sources.first)
        #expect(source.userAgent == "Desk/1")
        #expect(source.proxy == "http://proxy.example")
        #expect(throws: ConfigurationError.self) { try read("", defaults: "defaults:\n  private: true\n") }
    }

    @Test(
        "what cannot be used is told with its remedy",
        arguments: [
            ("private: maybe", "`true` or `false`"), ("user_agent: مرصد", "ASCII"),
            ("proxy: socks5://proxy.example", "http://proxy.example:3128"),
            ("proxy: proxy.example", "http://proxy.example:3128"),
            ("login: desk", "mapping"), ("login: {user: desk}", "`password_file` and `credential`"),
            ("login: {user: desk, password_file: a, credential: b}", "one of"),
            ("login: {credential: b}", "has no `user`"), ("login: {user: 'a:b', credential: b}", "colon"),
            ("login: {user: desk, credential: ../b}", "LoadCredential="),
            ("login: {user: desk, password: x}", "unknown key `password`"),
        ])
    func refuses(lines: String, remedy: String) throws {
        #expect(try problem(lines).contains(remedy))
    }

    @Test("a password in the address of a proxy is refused without being repeated")
    func proxyPassword() throws {
        let message = try problem("proxy: http://desk:hemlich-7@proxy.example")
        #expect(message.contains("`proxy`"))
        #expect(!message.contains("hemlich"))
    }

    @Test("the password is the first line of a file or of a credential, read anew each time")
    func secrets() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("hemlich-7\r\nmore\n", to: "feeds")
        let secrets = Secrets(environment: ["CREDENTIALS_DIRECTORY": folder.url.path])
        for secret in [SourceLogin.Secret.file(folder.path("feeds")), .credential("feeds")] {
            #expect(
                try secrets.login(SourceLogin(user: "desk", secret: secret))
                    == .init(user: "desk", password: "hemlich-7"))
        }
        _ = try folder.write("changed", to: "feeds")
        #expect(
            try secrets.login(SourceLogin(user: "desk", secret: .credential("feeds")))
                == .init(user: "desk", password: "changed"))
    }

    @Test(
        "a password that is not there is told with its place, and what stands there is not",
        arguments: [
            (SourceLogin.Secret.credential("none"), "none", "cannot be read"),
            (.credential("empty"), "empty", "holds no password"), (.credential("long"), "long", "holds no password"),
        ])
    func missing(secret: SourceLogin.Secret, place: String, remedy: String) throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("\n", to: "empty")
        _ = try folder.write(String(repeating: "hemlich", count: 1000), to: "long")
        let secrets = Secrets(environment: ["CREDENTIALS_DIRECTORY": folder.url.path])
        let fault = try #require(throws: SourceFault.self) {
            try secrets.login(SourceLogin(user: "desk", secret: secret))
        }
        #expect(fault.label == "secret")
        #expect(fault.detail.contains(folder.path(place)))
        #expect(fault.detail.contains(remedy))
        #expect(!fault.detail.contains("hemlich"))
    }

    @Test("a credential outside a service is told as such")
    func noService() {
        #expect(throws: SourceFault.self) {
            try Secrets().login(SourceLogin(user: "desk", secret: .credential("feeds")))
        }
    }
}

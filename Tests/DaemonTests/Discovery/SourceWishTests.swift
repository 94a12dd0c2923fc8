import News
import Testing

@testable import Daemon

@Suite struct SourceWishTests {
    private static let yaml = """
        groups:
          press: صحافة
          state: رسمية
        sources:
          - name: صحيفة المرفأ
            url: https://marfa.example/feed/
            group: press

        """

    private func terms(_ wish: SourceWish, in yaml: String = yaml) throws -> SourceTerms {
        let configuration = try ConfigurationReader().read(Array(yaml.utf8), path: "/etc/marsad/marsad.yaml")
        return try wish.terms(in: configuration, folder: "/etc/marsad")
    }

    @Test("a wish takes what it does not say from the defaults")
    func defaults() throws {
        let wish = SourceWish(address: "https://nahr.example/خ", group: "state")
        #expect(
            try terms(wish)
                == SourceTerms(
                    address: "https://nahr.example/%D8%AE", name: nil, group: "state", timeZone: "UTC"))
        let plain = "defaults:\n  time_zone: Asia/Baghdad\nsources:\n  - name: أ\n    url: https://a.example/\n"
        let other = try terms(SourceWish(address: "https://nahr.example/", name: "النهر"), in: plain)
        #expect(other.group == "all")
        #expect(other.timeZone == "Asia/Baghdad")
        #expect(try terms(SourceWish(address: "file:own.xml"), in: plain).address == "file:///etc/marsad/own.xml")
    }

    @Test(
        "a wish that cannot be granted is refused with what to do",
        arguments: [
            (SourceWish(address: "https://n.example/"), ["--group", "press (صحافة), state (رسمية)"]),
            (SourceWish(address: "https://n.example/", group: "pres"), ["'pres'", "did you mean 'press'", "state"]),
            (SourceWish(address: "https://n.example/", name: "صحيفة المرفأ", group: "press"), ["--name"]),
            (SourceWish(address: "https://n.example/", name: "سطر\nآخر", group: "press"), ["one line"]),
            (SourceWish(address: "https://n.example/", name: "  ", group: "press"), ["one line"]),
            (SourceWish(address: "https://n.example/", group: "press", timeZone: "Damascus"), ["Asia/Damascus"]),
            (SourceWish(address: "/srv/feed.xml", group: "press"), ["https://"]),
            (SourceWish(address: "n.example", group: "press"), ["https://"]),
            (SourceWish(address: "javascript:alert(1)", group: "press"), ["scheme"]),
            (SourceWish(address: "https://u:p@n.example/", group: "press"), ["password"]),
        ])
    func refuses(wish: SourceWish, words: [String]) throws {
        let error = #expect(throws: SourceWishError.self) { try terms(wish) }
        let message = error?.description ?? ""
        for word in words { #expect(message.contains(word), "\(message)") }
        #expect(!message.contains("u:p"))
        #expect(ExitStatus.code(of: try #require(error)) == 64)
    }

    @Test(
        "an address that is watched is refused with its source, in whatever way it is written",
        arguments: [
            "https://marfa.example/feed/", "http://marfa.example/feed", "HTTPS://Marfa.example:443/feed/#top",
        ])
    func watched(address: String) {
        let error = #expect(throws: SourceWishError.self) {
            try terms(SourceWish(address: address, group: "press"))
        }
        #expect(error?.description.contains("'صحيفة المرفأ'") == true)
    }
}

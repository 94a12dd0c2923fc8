import News
import Testing

@testable import Daemon

@Suite struct ConfigurationEditorTests {
    private let editor = ConfigurationEditor(path: "/etc/m.yaml", reader: ConfigurationReader(stateFolder: "/state"))
    private let added = Source(
        name: "الثالثة: \"نعم\"", url: "https://three.example.org/feed", group: "b", interval: 3_600,
        headers: ["X-Key": "1"])

    private static let text = """
        # من كتبه: المحرّر
        groups:   # the order counts
          a: ألف

          b: باء # the second
        # before the sources
        sources:

          # the first
          - name: الأولى   # its name
            url: https://one.example.org/
            group: a
          # the second
          -
            name: الثانية
            # its address
            url: https://two.example.org/
            group: b

        # after the sources
        limits: {parallel: 3}   # no more
        """ + "\n"

    @Test("a source is added after the last, and every other byte stays", arguments: ["\n", "\r\n"])
    func adding(_ ending: String) throws {
        let text = Self.text.replacing("\n", with: ending)
        let entry = """
              - name: "الثالثة: \\"نعم\\""
                url: https://three.example.org/feed
                group: b
                interval: 1h
                headers:
                  X-Key: "1"

            """
        let parts = text.split(separator: "    group: b\(ending)", maxSplits: 1)
        let expected = parts.joined(separator: "    group: b\(ending)" + entry.replacing("\n", with: ending))
        #expect(try editor.adding([added], to: text) == expected)
    }

    @Test("a group that is new is added with its sources")
    func newGroup() throws {
        var source = added
        source.group = "ج"
        let text = try editor.adding([source], groups: [SourceGroup(key: "ج", label: "جيم")], to: Self.text)
        #expect(text.contains("  b: باء # the second\n  \"ج\": \"جيم\"\n# before the sources\n"))
    }

    @Test("a source can be added at the end of a file without a last line feed")
    func noLastLineFeed() throws {
        let text = "sources:\n- name: a\n  url: https://example.org/"
        let source = Source(
            name: "b", url: "https://b.example.org/", group: "all", learned: ConfigurationDefaults.bounds)
        let expected = text + "\n- name: \"b\"\n  url: https://b.example.org/\n"
        #expect(try editor.adding([source], to: text) == expected)
    }

    @Test("a source is removed with its own lines only")
    func removing() throws {
        let first = try editor.removing("الأولى", from: Self.text)
        #expect(first.contains("  # the first\n  # the second\n  -\n    name: الثانية\n"))
        let second = try editor.removing("الثانية", from: Self.text)
        #expect(second.contains("    group: a\n  # the second\n\n# after the sources\n"))
        #expect(second.hasSuffix("limits: {parallel: 3}   # no more\n"))
    }

    @Test("adding and then removing gives the same bytes")
    func thereAndBack() throws {
        #expect(try editor.removing(added.name, from: editor.adding([added], to: Self.text)) == Self.text)
    }

    @Test("the last source cannot be removed")
    func last() {
        #expect {
            try editor.removing("صحيفة", from: BrokenFile.good)
        } throws: { error in
            guard case .refused(let problems) = error as? ConfigurationEditError else { return false }
            return problems.description.contains("no sources")
        }
    }

    @Test("an unknown name is told with the nearest")
    func unknown() {
        #expect(throws: ConfigurationEditError.unknownSource("الثانيه", nearest: "الثانية")) {
            try editor.removing("الثانيه", from: Self.text)
        }
    }

    @Test("a source that is there already, and one of no group, are refused")
    func conflicts() {
        var twin = added
        twin.url = "https://one.example.org/"
        var stray = added
        stray.group = "z"
        for source in [twin, stray] {
            #expect {
                _ = try editor.adding([source], to: Self.text)
            } throws: { error in
                if case .refused = error as? ConfigurationEditError { true } else { false }
            }
        }
    }

    @Test("sources on one line in brackets are left to a human hand")
    func brackets() {
        let text = "sources: [{name: a, url: \"https://example.org/\"}]\n"
        #expect(throws: ConfigurationEditError.layout(part: "sources")) { try editor.adding([added], to: text) }
    }

    @Test("where lines cannot tell what belongs to a source, nothing is changed")
    func severalLines() {
        let text = BrokenFile.good + "    language:\n      ar\n    headers: {A: \"x\n      y\"}\n"
        let source = Source(
            name: "b", url: "https://b.example.org/", group: "all", learned: ConfigurationDefaults.bounds)
        #expect(throws: ConfigurationEditError.self) { try editor.adding([source], to: text) }
    }
}

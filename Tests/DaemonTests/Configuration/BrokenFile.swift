import Testing

/// A configuration file with mistakes, and what its reader has to say of them.
struct BrokenFile: Sendable, CustomTestStringConvertible {
    /// What is wrong.
    var fault: String
    var text: String
    /// Line and column of each problem with words its message has to have.
    var problems: [Expectation]

    struct Expectation: Sendable {
        var place: String
        var words: String
    }

    init(_ fault: String, _ text: String, _ problems: [(String, String)]) {
        self.fault = fault
        self.text = text
        self.problems = problems.map { Expectation(place: $0.0, words: $0.1) }
    }

    /// A file whose only source has one more line.
    static func source(_ fault: String, _ line: String, _ place: String, _ words: String) -> BrokenFile {
        BrokenFile(fault, good + "    \(line)\n", [(place, words)])
    }

    /// A good file with more lines at its end.
    static func end(_ fault: String, _ lines: String, _ place: String, _ words: String) -> BrokenFile {
        BrokenFile(fault, good + lines + "\n", [(place, words)])
    }

    var testDescription: String { fault }

    /// Three lines.
    static let good = "sources:\n  - name: صحيفة\n    url: https://example.org/feed\n"

    static let sources: [BrokenFile] = [
        .source("an unknown key", "interal: 5m", "4:5", "unknown key `interal` in a source; did you mean `interval`?"),
        .source("an unknown key like none", "colour: red", "4:5", "allowed are `name`, `url`"),
        .source("a key that comes twice", "name: أخرى", "4:5", "`name` is written twice, first in line 2"),
        .source("a duration without a unit", "interval: 15", "4:15", "written like `90s`, `15m`, `2h` or `1d`"),
        .source(
            "bounds the wrong way round", "longest_interval: 2m", "4:23",
            "`shortest_interval` is longer than `longest_interval`"),
        .source("too short an interval", "interval: 30s", "4:15", "from 1m to 7d"),
        .source("too long an interval", "interval: 8d", "4:15", "from 1m to 7d"),
        .source("a duration beyond counting", "interval: 99999999999999999d", "4:15", "`interval` is"),
        .source("an unknown zone", "time_zone: Asia/Damascos", "4:16", "did you mean `Asia/Damascus`?"),
        .source("a zone by its city", "time_zone: cairo", "4:16", "did you mean `Africa/Cairo`?"),
        .source("an abbreviated zone", "time_zone: EST", "4:16", "it has to be an IANA name"),
        .source("a flag that is none", "full_text: maybe", "4:16", "it has to be `true` or `false`"),
        .source("a list for a text", "language: [ar]", "4:15", "`language` is a list; it has to be a text"),
        .source("no language", "language: عربية", "4:15", "a tag such as `ar` or `ar-SY`"),
        .source(
            "a group that is not there", "group: official", "4:12", "unknown group `official`; the groups are `all`"),
        .source("headers in a list", "headers: [a]", "4:14", "`headers` is a list"),
        .source("a reserved header", "headers: {Host: a}", "4:15", "set by Marsad itself"),
        .source("a header name with a space", "headers: {A b: c}", "4:15", "no name of a header"),
        .source("an Arabic header", "headers: {From: محرر}", "4:21", "letters other than ASCII"),
        BrokenFile("a name without an end", "sources:\n  - name: \"صحيفة\n", [("3:1", "not valid YAML")]),
        BrokenFile(
            "two sources of one name and address",
            good + "  - name: صحيفة\n    url: HTTPS://EXAMPLE.org:443/feed#top\n",
            [("4:11", "belongs to another source in line 2"), ("5:10", "belongs to another source in line 3")]),
        BrokenFile(
            "a source without anything", good + "  - group: all\n",
            [("4:5", "a source without a `name`"), ("4:5", "has no `url`")]),
        BrokenFile("a source that is a word", good + "  - صحيفة\n", [("4:5", "a source is a single value")]),
        BrokenFile("sources that are a word", "sources: none\n", [("1:10", "`sources` is a single value")]),
        BrokenFile("no source", "sources: []\n", [("1:10", "no sources")]),
        BrokenFile("sources left blank", "sources:\nwatch_words: [a]\n", [("1:9", "no sources")]),
    ]

    static let addresses: [BrokenFile] = [
        ("ftp://example.org/feed", "scheme `ftp`; allowed are `https`, `http` and `file`"),
        ("example.org/feed", "has to begin with https://, http:// or file:"),
        ("https://", "no valid address"),
        ("https:///feed", "no valid address"),
        ("\"https://example.org/a b\"", "no valid address"),
        ("https://example.org:99999/", "no valid address"),
        ("https://user:secret@example.org/", "send them under `headers`"),
        ("file://host/feed.xml", "write it like file:///srv/feed.xml"),
        ("\"file:\"", "write it like file:///srv/feed.xml"),
    ].map { address, words in
        BrokenFile("the address \(address)", "sources:\n  - name: a\n    url: \(address)\n", [("3:10", words)])
    }

    static let parts: [BrokenFile] = [
        .end("an unknown part", "sauces: []", "4:1", "did you mean `sources`?"),
        .end("a part that comes twice", "sources: []", "4:1", "`sources` is written twice, first in line 1"),
        .end("limits in a list", "limits: [1]", "4:9", "`limits` is a list; it has to be a mapping"),
        .end("no number", "limits:\n  parallel: many", "5:13", "a whole number from 1 to 64"),
        .end("too many connections", "limits:\n  per_host: 3", "5:13", "from 1 to 2"),
        .end("a size without a unit", "limits:\n  body_size: 20", "5:14", "`500KB` or `20MB`"),
        .end("a hurry", "limits: {connect_timeout: 20s, total_timeout: 10s}", "4:47", "shorter than `connect_timeout`"),
        .end("an unknown format", "digest:\n  formats: [md, htm]", "5:17", "did you mean `html`?"),
        .end("no format", "digest:\n  formats: []", "5:12", "`formats` is empty"),
        .end("no such hour", "digest:\n  closing_time: \"24:00\"", "5:17", "from \"00:00\" to \"23:59\""),
        .end("no such months", "digest:\n  months: syriac", "5:11", "`levantine`, `egyptian`, `maghrebi`"),
        .end("no such digits", "digest:\n  digits: arabic_indic", "5:11", "did you mean `arabic-indic`?"),
        .end("no such zone", "digest:\n  time_zone: Mars/Base", "5:14", "it has to be an IANA name"),
        .end("a tilde", "storage:\n  path: ~/marsad.sqlite", "5:9", "`~`, which is not expanded"),
        .end("a contact that is none", "contact: me", "4:10", "a mail address or the URL of a page"),
        .end("a watch word twice", "watch_words: [a, a]", "4:18", "written twice, first in line 4"),
        .end("an empty word", "watch_words: [\" \"]", "4:15", "is empty"),
        .end("a group twice", "groups: {a: b, a: c}\ndefaults: {group: a}", "4:16", "`a` is named twice"),
        .end(
            "a group without a label", "groups: {a: }\ndefaults: {group: a}", "4:13", "is nothing; it has to be a text"),
        BrokenFile(
            "a source without a group", "groups: {a: b}\n" + good, [("3:5", "has no `group`; the groups are `a`")]),
    ]

    static let documents: [BrokenFile] = [
        BrokenFile("nothing", "", [("1:1", "the file is empty")]),
        BrokenFile("a list", "- a\n", [("1:1", "the configuration is a list"), ("1:1", "no sources")]),
        BrokenFile("a tab", "sources:\n\t- name: a\n", [("2:1", "spaces, not tabs")]),
        BrokenFile("an open bracket", "sources: [\n", [("2:1", "not valid YAML")]),
        BrokenFile("two documents", good + "---\n" + good, [("4:1", "a second document")]),
        BrokenFile("a colon too many", "sources:\n  - name: a: b\n", [("2:12", "quote text that holds a colon")]),
        BrokenFile("an unknown alias", "sources: *all\n", [("1:10", "alias")]),
        BrokenFile("a control character", "sources:\n  - name: a\u{8}b\n", [("2:12", "U+0008")]),
        BrokenFile("a list as a key", good + "? [a]\n: b\n", [("4:3", "keys are single words")]),
        BrokenFile(
            "a deep nest", good + "digest: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
            [("4:24", "nested more than 16 levels deep"), ("4:9", "`digest` is a list")]),
        BrokenFile(
            "a nest beyond the library's", String(repeating: "[", count: 5_000), [("1:1", "nested too deep")]),
    ]
}

import Testing

@testable import ArabicText

@Suite struct NameLexiconTests {
    @Test(
        "a name with a letter that foreign names lack, or a listed one, is Arabic",
        arguments: ["عبادي", "حسين", "رضوان", "سلمان"])
    func native(name: String) {
        #expect(NameLexicon.isNative(name))
    }

    @Test("a foreign name is not", arguments: ["لافروف", "غوتيريش", "بوتين"])
    func foreign(name: String) {
        #expect(!NameLexicon.isNative(name))
    }

    @Test("an alias leads to a name that leads to itself")
    func aliases() {
        for name in NameLexicon.aliases.values.sorted() { #expect(NameLexicon.aliases[name] == name) }
    }
}

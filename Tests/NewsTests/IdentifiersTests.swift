import Foundation
import News
import Testing

@Suite struct IdentifiersTests {
    @Test("a number is printed with its letter and read back")
    func roundTrip() {
        #expect(ArticleID(rawValue: 12).description == "a12")
        #expect(ArticleID("a12") == ArticleID(rawValue: 12))
        #expect(FamilyID("f1") == FamilyID(rawValue: 1))
        #expect(EventID("e7") == EventID(rawValue: 7))
        #expect(ThreadID("t9223372036854775807") == ThreadID(rawValue: .max))
    }

    @Test(
        "what names no article is refused",
        arguments: [
            "", "a", "12", "e12", "A12", "a0", "a-1", "a+1", "a1 ", " a1", "a1.0", "a١٢", "a9223372036854775808",
        ])
    func unreadable(text: String) {
        #expect(ArticleID(text) == nil)
    }

    @Test("numbers are ordered as numbers")
    func order() {
        let identifiers = [10, 9, 1].map(EventID.init(rawValue:))
        #expect(identifiers.sorted().map(\.description) == ["e1", "e9", "e10"])
    }

    @Test("an identifier is coded as its number")
    func coding() throws {
        let coded = try JSONEncoder().encode([ThreadID(rawValue: 3)])
        #expect(String(decoding: coded, as: UTF8.self) == "[3]")
        #expect(try JSONDecoder().decode([ThreadID].self, from: coded) == [ThreadID(rawValue: 3)])
    }
}

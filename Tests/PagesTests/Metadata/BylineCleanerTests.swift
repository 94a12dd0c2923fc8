import Testing

@testable import Pages

@Suite struct BylineCleanerTests {
    @Test(
        "names are left without the words around them",
        arguments: [
            (["كتب: سليم الحناوي"], "سليم الحناوي"), (["بقلم / ليلى المنصوري"], "ليلى المنصوري"),
            (["By Salma Noor"], "Salma Noor"), (["Salma Noor", "Salma Noor", "Karim B."], "Salma Noor, Karim B."),
            (["سليم", "ليلى"], "سليم، ليلى"), (["https://n.example/author/1"], nil), (["admin"], nil), (["-"], nil),
            ([], nil),
        ] as [([String], String?)])
    func cleaned(names: [String], expected: String?) {
        #expect(BylineCleaner(site: nil).byline(names) == expected)
    }
}

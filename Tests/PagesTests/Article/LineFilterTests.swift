import Testing

@testable import Pages

@Suite struct LineFilterTests {
    private let story =
        "Rain fell over the valley on Monday, and the dams are full again after two dry years, officials said."

    @Test("advertisements, invitations and scraps at the end are dropped")
    func dropped() {
        let lines = [
            "Rain fills the dams", story, "Ad", "Read more: what the farmers say", story + " It fell for days.", "Ad",
            "Ad", "Comments",
        ]
        let kept = LineFilter(title: "Rain fills the dams", byline: nil).story(in: lines.map { Paragraph(text: $0) })
        #expect(kept.map(\.text) == [story, story + " It fell for days."])
    }

    @Test("a lone line is kept, whatever it says")
    func lone() {
        let kept = LineFilter(title: "", byline: nil).story(in: [Paragraph(text: "Comments")])
        #expect(kept.map(\.text) == ["Comments"])
    }

    @Test("lines of code are kept as they are")
    func code() {
        let lines = ["a", "}", "}", "}", "}"].map { Paragraph(text: $0, isPreformatted: true) }
        #expect(LineFilter(title: "", byline: nil).story(in: lines).count == lines.count)
    }

    @Test(
        "what stands before the text is dropped, unless it is a sentence",
        arguments: [
            ("الاثنين 2 مارس 2026 - 09:15", true), ("02/03/2026", true), ("اقتصاد", true), ("By Salma Noor", true),
            ("في 2 مارس 2026 بدأ كل شيء.", false), ("صدق أو لا تصدق!", false),
        ])
    func leading(line: String, isDropped: Bool) {
        let kept = LineFilter(title: "", byline: nil).story(in: [Paragraph(text: line), Paragraph(text: story)])
        #expect(kept.count == (isDropped ? 1 : 2))
    }
}

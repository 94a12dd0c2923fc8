import FuzzDoors
import Testing

@Suite struct PromisesTests {
    @Test(
        "HTML that could act or spill over breaks its promises",
        arguments: [
            "<script>", "<p", "<p>", "</p>", "<b><i></b></i>", "<p onclick=\"x\"></p>", "<p style=\"x\"></p>",
            "<a href=\"javascript:x\"></a>", "<a href=\" Data:x\"></a>", "<a href=x></a>", "<a href=\"x></a>",
            "<P></P>",
            "a > b", "a & b", "&nbsp;", "a\u{202E}", "a\u{9D}", "<svg></svg>", "<br></br>", "<a title=\"<\"></a>",
        ])
    func broken(html: String) {
        #expect(throws: BrokenPromise.self) { try HTMLPromises(html).check() }
    }

    @Test(
        "HTML as the sanitiser writes it keeps them",
        arguments: [
            "", "نص &amp; نص", "<p dir=\"rtl\">نص<br>نص</p>",
            "<a href=\"https://n.example/?a&amp;b\" rel=\"noopener\">\"</a>",
            "<h1></h1>",
        ])
    func kept(html: String) throws {
        try HTMLPromises(html).check()
    }

    @Test("a door takes what is nothing", arguments: Door.allCases)
    func nothing(door: Door) throws {
        try door.take([])
        try door.take([0x30])
    }
}

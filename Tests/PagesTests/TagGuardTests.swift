import Testing

@testable import Pages

@Suite struct TagGuardTests {
    @Test("a tag with too many attributes loses them, and nothing else is lost")
    func manyAttributes() {
        let attributes = (0..<1_000).map { "a\($0)='>'" }.joined(separator: " ")
        let page = "<p>قبل</p><div \(attributes)>داخل</div>"
        #expect(shortened(page) == "<p>قبل</p><div>داخل</div>")
    }

    @Test(
        "other pages stay as they are",
        arguments: ["", "<", "<p", "a < b <p class='x > y'>نص</p>", "<a href=\"unclosed>نص", "<!-- <p> -->"])
    func untouched(page: String) {
        #expect(shortened(page) == page)
    }

    private func shortened(_ page: String) -> String {
        String(decoding: TagGuard.shortened(Array(page.utf8)), as: UTF8.self)
    }
}

import Testing

@testable import Fetching

@Suite struct ResponseHeadTests {
    private func head(_ lines: [String], limit: Int = 1000) -> ResponseHead {
        var head = ResponseHead(limit: limit)
        for line in lines { _ = head.take(Array((line + "\r\n").utf8)) }
        return head
    }

    @Test("status and headers are read, whatever the case of the names")
    func reads() {
        let head = head(["HTTP/1.1 200 OK", "ETAG:  \"a\" ", "Content-type: text/xml", ""])
        #expect(head.status == 200)
        #expect(head["etag"] == "\"a\"")
        #expect(head["content-type"] == "text/xml")
        #expect(head.isComplete)
    }

    @Test("each hop begins anew")
    func beginsAnew() {
        let head = head(["HTTP/1.1 302 Found", "ETag: \"old\"", "", "HTTP/2 200", "Retry-After: 60", ""])
        #expect(head.status == 200)
        #expect(head["etag"] == nil)
        #expect(head["retry-after"] == "60")
    }

    @Test("trailers are not headers")
    func ignoresTrailers() {
        let head = head(["HTTP/1.1 200 OK", "ETag: \"a\"", "", "ETag: \"late\""])
        #expect(head["etag"] == "\"a\"")
    }

    @Test(
        "a value that could not be sent back is dropped",
        arguments: ["a\u{1}b", String(repeating: "e", count: 1025), ""])
    func drops(value: String) {
        #expect(head(["HTTP/1.1 200 OK", "ETag: \(value)", ""], limit: 10_000)["etag"] == nil)
    }

    @Test("the limit counts the headers of all hops")
    func limits() {
        var head = ResponseHead(limit: 30)
        let first = head.take(Array("HTTP/1.1 302 F\r\n".utf8))
        let second = head.take(Array("HTTP/1.1 200 O\r\n".utf8))
        #expect(first)
        #expect(!second)
    }

    @Test("lines that are no headers are passed over", arguments: ["no colon", ":", "HTTP/", "\u{0}"])
    func passesOver(line: String) {
        #expect(head(["HTTP/1.1 200 OK", line])["etag"] == nil)
    }

    @Test(
        "an address moved for good only when every redirect says so",
        arguments: [
            ([], false), ([301], true), ([301, 308], true), ([302], false), ([301, 302], false), ([100], false),
        ] as [([Int], Bool)])
    func tellsMoves(hops: [Int], isMoved: Bool) {
        let lines = hops.flatMap { ["HTTP/1.1 \($0) Hop", ""] } + ["HTTP/1.1 200 OK", ""]
        #expect(head(lines).isMovedForGood == isMoved)
    }
}

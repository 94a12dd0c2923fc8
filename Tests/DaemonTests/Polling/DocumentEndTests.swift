import Testing

@testable import Daemon

@Suite struct DocumentEndTests {
    @Test(
        "a document that closes what it opened is whole",
        arguments: [
            "<rss>خبر</rss>", "<rss/></RSS >\n", "<feed></feed>", "<rdf:RDF></rdf:RDF>\r\n", "<RDF></RDF>",
            "<urlset></urlset>", "<rss></rss><!-- made in 0.1 s -->", "{\"items\": []}", "[{}] ", "<channel></channel>",
        ])
    func whole(text: String) {
        #expect(DocumentEnd.isThere(in: Array(text.utf8)))
        #expect(DocumentEnd.isThere(in: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
    }

    @Test(
        "one that breaks off is not",
        arguments: ["", " \n", "<rss><item>خبر</item>", "<rss><item><title>خب", "<feed>", "{\"items\": [{\"id\": \"1"])
    func cut(text: String) {
        #expect(!DocumentEnd.isThere(in: Array(text.utf8)))
    }
}

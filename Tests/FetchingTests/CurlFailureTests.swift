import Testing

@testable import Fetching

@Suite struct CurlFailureTests {
    @Test(
        "libcurl's codes become our words",
        arguments: [
            ("could not resolve host", 6, "dns"), ("could not connect", 7, "connect"),
            ("peer failed verification", 60, "tls"), ("TLS connect error", 35, "tls"),
            ("operation timed out", 28, "timeout"), ("file size exceeded", 63, "too-large"),
            ("too many redirects", 47, "refused"), ("unsupported protocol", 1, "refused"),
            ("partial file", 18, "transfer"), ("receive error", 56, "transfer"), ("HTTP/2 error", 16, "transfer"),
            ("no code at all", -1, "transfer"),
        ])
    func maps(meaning: String, number: Int, label: String) throws {
        let address = try Address("http://news.example/feed", allowsFile: false)
        let error = CurlFailure(number: number, message: "")
            .error(host: "news.example", address: address, limits: FetchLimits())
        #expect(error.label == label, "\(meaning)")
        #expect(!error.description.contains("()"))
    }
}

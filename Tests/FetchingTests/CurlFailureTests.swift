import CCurl
import Testing

@testable import Fetching

@Suite struct CurlFailureTests {
    @Test(
        "libcurl's codes become our words",
        arguments: [
            (CURLE_COULDNT_RESOLVE_HOST, "dns"), (CURLE_COULDNT_CONNECT, "connect"),
            (CURLE_PEER_FAILED_VERIFICATION, "tls"), (CURLE_SSL_CONNECT_ERROR, "tls"),
            (CURLE_OPERATION_TIMEDOUT, "timeout"), (CURLE_FILESIZE_EXCEEDED, "too-large"),
            (CURLE_TOO_MANY_REDIRECTS, "refused"), (CURLE_UNSUPPORTED_PROTOCOL, "refused"),
            (CURLE_PARTIAL_FILE, "transfer"), (CURLE_RECV_ERROR, "transfer"), (CURLE_HTTP2, "transfer"),
        ])
    func maps(code: CURLcode, label: String) throws {
        let address = try Address("http://news.example/feed", allowsFile: false)
        let error = CurlFailure(code: code, message: "")
            .error(host: "news.example", address: address, limits: FetchLimits())
        #expect(error.label == label)
        #expect(!error.description.contains("()"))
    }
}

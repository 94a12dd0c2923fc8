import Foundation
import Testing

@testable import Daemon

@Suite struct RetryAfterTests {
    private let now = Date(timeIntervalSince1970: 1_445_412_480)  // Wed, 21 Oct 2015 07:28:00 GMT

    @Test(
        "reads seconds and HTTP dates and nothing else",
        arguments: [
            ("120", 120.0), (" 7 ", 7), ("Wed, 21 Oct 2015 07:30:00 GMT", 120), ("Wed, 21 Oct 2015 07:00:00 GMT", nil),
            ("0", nil), ("-5", nil), ("soon", nil), ("", nil), (nil, nil),
        ] as [(String?, Double?)])
    func read(header: String?, seconds: Double?) {
        #expect(RetryAfter.seconds(header, now: now) == seconds)
    }
}

import Testing

@testable import Fetching

@Suite struct FreshnessTests {
    private static let noon = "Tue, 15 Sep 2026 12:00:00 GMT"
    private static let one = "Tue, 15 Sep 2026 13:00:00 GMT"

    @Test(
        "the headers of an answer tell how long it holds",
        arguments: [
            (nil, nil, nil, nil, nil), ("max-age=600", nil, nil, nil, 600), ("public, MAX-AGE=600", nil, nil, nil, 600),
            ("max-age=\"600\"", nil, nil, nil, 600), ("max-age=600", nil, "200", nil, 400),
            ("max-age=600", nil, "900", nil, 0), ("max-age=600", one, nil, noon, 600), ("max-age=x", nil, nil, nil, 0),
            ("max-age=-5", nil, nil, nil, 0), ("no-cache, max-age=600", nil, nil, nil, 0),
            ("no-store", one, nil, noon, 0), ("private", one, nil, noon, 3600), (nil, one, nil, noon, 3600),
            (nil, one, "600", noon, 3000), (nil, noon, nil, one, 0), (nil, "0", nil, noon, 0),
            (nil, "-1", nil, noon, 0), (nil, "soon", nil, noon, 0), ("s-maxage=600", nil, nil, nil, nil),
            ("max-age=600, max-age=1", nil, nil, nil, 600), (nil, "Tuesday, 15-Sep-26 13:00:00 GMT", nil, noon, 3600),
            (nil, "Tue Sep 15 13:00:00 2026", nil, noon, 3600),
        ] as [(String?, String?, String?, String?, Int?)])
    func seconds(control: String?, expires: String?, age: String?, date: String?, seconds: Int?) {
        let freshness = Freshness(cacheControl: control, expires: expires, age: age, date: date)
        #expect(freshness.seconds == seconds)
        #expect(freshness.left(now: 0) == seconds)
    }

    @Test("without the server's own time, the end is held against ours")
    func withoutDate() {
        let freshness = Freshness(cacheControl: nil, expires: Self.one, age: nil, date: nil)
        #expect(freshness.end == 1_789_477_200)
        #expect(freshness.left(now: 1_789_477_100) == 100)
        #expect(freshness.left(now: 1_789_477_300) == 0)
    }

    @Test(
        "a wait until a date is one of seconds by the server's own clock",
        arguments: [
            ("120", noon, "120"), (one, noon, "3600"), (noon, one, "0"), (one, nil, one), ("soon", noon, "soon"),
            (nil, noon, nil),
        ] as [(String?, String?, String?)])
    func waits(retryAfter: String?, date: String?, wait: String?) {
        #expect(HTTPDate.wait(retryAfter, date: date) == wait)
    }
}

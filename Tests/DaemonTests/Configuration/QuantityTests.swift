import Testing

@testable import Daemon

@Suite struct QuantityTests {
    @Test(
        "a duration is read and written back",
        arguments: [("90s", 90), ("15m", 900), ("2h", 7_200), ("1d", 86_400), ("0s", 0)])
    func durations(_ text: String, _ seconds: Int) {
        #expect(Quantity.parse(text, units: Quantity.durations) == seconds)
        #expect(Quantity.format(seconds, units: Quantity.durations) == text)
    }

    @Test("a size is read and written back", arguments: [("1B", 1), ("500KB", 500_000), ("20MB", 20_000_000)])
    func sizes(_ text: String, _ bytes: Int) {
        #expect(Quantity.parse(text, units: Quantity.sizes) == bytes)
        #expect(Quantity.format(bytes, units: Quantity.sizes) == text)
    }

    @Test(
        "anything else is no duration",
        arguments: ["", "m", "15", "-1m", "+1m", "1.5h", "1h30m", "15 m", "15M", "١٥m", "99999999999999999999s"])
    func others(_ text: String) {
        #expect(Quantity.parse(text, units: Quantity.durations) == nil)
    }

    @Test(
        "people are told a duration in two units",
        arguments: [(0, "0s"), (59, "59s"), (60, "1m"), (10_730, "2h 58m"), (7_200, "2h"), (90_061, "1d 1h")])
    func spoken(_ seconds: Int, _ text: String) {
        #expect(Quantity.spoken(seconds: seconds) == text)
    }
}

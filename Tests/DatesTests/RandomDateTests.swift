import Dates
import Foundation
import Testing

@Suite struct RandomDateTests {
    private static let pieces = [
        "3", "03", "31", "99", "1442", "2026", "٢٠٢٦", "99999999999", "/", "-", ".", ":", "+", "،", "(", "T", "Z", " ",
        "م",
        "ص", "هـ", "مارس", "كانون", "الثاني", "ذو", "القعدة", "رمضان", "الخميس", "الساعة", "بتوقيت", "مكة", "GMT",
        "EEST",
        "IST", "Mar", "Thu", "PM", "مساءً", "Asia/Riyadh", "W10", "h", "\u{200F}", "\u{301}", "👨‍👩‍👧", "_",
    ]

    @Test("any mixture of the parts of dates is read or refused, and what is read lies between 1882 and 2200")
    func mixtures() throws {
        var random = SplitMix(state: 7)
        let zones = try ["Asia/Riyadh", "Africa/Cairo", "America/New_York"].map {
            try #require(TimeZone(identifier: $0))
        }
        for round in 0..<6_000 {
            let text = (0..<Int.random(in: 1...14, using: &random))
                .map { _ in RandomDateTests.pieces.randomElement(using: &random) ?? "" }
                .joined(separator: Bool.random(using: &random) ? " " : "")
            guard let date = DateReader(zone: zones[round % 3]).date(from: text) else { continue }
            #expect((-2_780_000_000...7_260_000_000).contains(date.timeIntervalSince1970), "\(text)")
        }
    }
}

/// A small generator, so that a failure comes back in the next run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

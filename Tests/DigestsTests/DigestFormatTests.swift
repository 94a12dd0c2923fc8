import Foundation
import News
import Testing

@testable import Digests

@Suite struct DigestFormatTests {
    @Test("a full day looks as it was approved", arguments: DigestFormat.allCases)
    func fullDay(format: DigestFormat) throws {
        let digest = try InventedDays.digest(of: InventedDays.full())
        try Golden.expect(format.render(digest), matches: "full.\(format.rawValue)")
    }

    @Test("a day without news says so", arguments: DigestFormat.allCases)
    func emptyDay(format: DigestFormat) throws {
        let digest = try InventedDays.digest(of: InventedDays.empty(), digits: .arabicIndic)
        try Golden.expect(format.render(digest), matches: "empty.\(format.rawValue)")
    }
}

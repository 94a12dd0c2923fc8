import Testing

@testable import Pages

@Suite struct AddressDateTests {
    @Test(
        "the day in an address is read",
        arguments: [
            ("https://sahel.example/2026/03/02/library", "2026-03-02"),
            ("https://sahel.example/n/2026-03-02-library", "2026-03-02"),
            ("https://sahel.example/library?d=2026/03/02", nil), ("https://sahel.example/2026/13/02/x", nil),
            ("https://sahel.example/2026/3/x", nil), ("", nil), ("/", nil),
        ] as [(String, String?)])
    func read(address: String, expected: String?) {
        #expect(AddressDate.text(in: address) == expected)
    }
}

import Testing

@testable import Fetching

@Suite struct TransferOrderTests {
    @Test(
        "an order is conditional if it shows a validator",
        arguments: [(nil, nil, false), ("\"a\"", nil, true), (nil, "yesterday", true), ("\"a\"", "yesterday", true)])
    func knowsCondition(etag: String?, lastModified: String?, isConditional: Bool) throws {
        let request = FetchRequest(url: "http://news.example/", etag: etag, lastModified: lastModified)
        let address = try Address(request.url, allowsFile: false)
        let order = try TransferOrder(request, address: address, userAgent: "Marsad-Test/1")
        #expect(order.isConditional == isConditional)
    }
}

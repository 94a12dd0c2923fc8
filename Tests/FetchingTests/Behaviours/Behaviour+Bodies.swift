import TestSupport

@testable import Fetching

extension Behaviour {
    private static let text = "مرصد: خبر مضغوط"

    private static func packed(
        _ name: String, _ encoding: String, _ body: [UInt8], _ end: End, limit: Int = 20_000_000
    ) -> Behaviour {
        Behaviour(
            name, .page(body, headers: [(name: "Content-Encoding", value: encoding)]), end, { $0.limits.body = limit })
    }

    private static let gzip = bytes("H4sIAAAAAAACAwEbAOT/2YXYsdi12K86INiu2KjYsSDZhdi22LrZiNi3e0IAfhsAAAA=")
    private static let deflate = bytes("eNoBGwDk/9mF2LHYtdivOiDYrtio2LEg2YXYtti62YjYt//CEnM=")
    private static let rawDeflate = bytes("ARsA5P/Zhdix2LXYrzog2K7YqNixINmF2LbYutmI2Lc=")
    private static let brotli = bytes("Cw2A2YXYsdi12K86INiu2KjYsSDZhdi22LrZiNi3Aw==")
    private static let zstd = bytes("KLUv/SQb2QAA2YXYsdi12K86INiu2KjYsSDZhdi22LrZiNi3Hj4n9Q==")
    private static let twice = bytes(
        "H4sIAAAAAAACA5Pv5mAAASZmRmmGJ/9vtt7YeGPrjfVWCjfW3VhxY6MCUGDbjV03O25sr3ZiqJMGqgQAjYEyOzIAAAA=")
    private static let gzipBomb = bytes(
        "H4sIAAAAAAACA+3BMQEAAADCoPVPbQ0PoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIBXA32VEdSghgEA")
    private static let deflateBomb = bytes(
        "eNrtwTEBAAAAwqD1T20ND6AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAVwOGrwAB")
    private static let brotliBomb = bytes(
        "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//8g9eD/8EQBwWAOig6wE=")
    private static let nestedBomb = bytes(
        "H4sIAAAAAAACA+3YvQnCQACA0UuiECx0BN1DCFbB0sYhbFzBA0tBrMQFUjuDtQOIhRuIG/h3axzvVd8M33hXh6Ssnpei+Ec8fM6vehAAAACAzMX7"
            + "tkozIEy+t3axBAAAAHK3Gg3n6QX03pvHftZ3RwBysy6v3bSJx1P4AWvJRxwWJgAA")
    /// Blocks of one repeated byte (RFC 8878, section 3.1.1.2): 49,938,432 bytes of zeros in 1,530.
    private static let zstdBomb: [UInt8] =
        [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x68] + Array(repeatElement([0x02, 0x00, 0x10, 0x00], count: 380).joined())
        + [0x03, 0x00, 0x10, 0x00]

    private static let tooLarge = End.fault(.tooLarge(what: "body", limit: 50_000))

    static let compressions: [Behaviour] = [
        packed("gzip", "gzip", gzip, .body(text)), packed("gzip by its old name", "x-gzip", gzip, .body(text)),
        packed("gzip in capitals", "GZIP", gzip, .body(text)),
        packed("deflate", "deflate", deflate, .body(text)),
        packed("deflate without its frame, as some servers send it", "deflate", rawDeflate, .body(text)),
        packed("brotli", "br", brotli, .body(text)), packed("zstd", "zstd", zstd, .body(text)),
        packed("a body that says it is not compressed", "identity", Array(text.utf8), .body(text)),
        packed("two layers of gzip", "gzip, gzip", twice, .body(text)),
        packed("a bomb of gzip", "gzip", gzipBomb, tooLarge, limit: 50_000),
        packed("a bomb of deflate", "deflate", deflateBomb, tooLarge, limit: 50_000),
        packed("a bomb of brotli", "br", brotliBomb, tooLarge, limit: 50_000),
        packed("a bomb of zstd", "zstd", zstdBomb, tooLarge, limit: 50_000),
        packed("a bomb in two layers", "gzip, gzip", nestedBomb, tooLarge, limit: 50_000),
        packed(
            "more layers than anybody needs", Array(repeating: "gzip", count: 9).joined(separator: ","), gzip,
            .label("transfer")),
        packed("gzip that stops in the middle is read as far as it goes", "gzip", Array(gzip.prefix(30)), .size(15)),
        packed("gzip with a wrong sum", "gzip", gzip.dropLast(8) + [0, 0, 0, 0, 27, 0, 0, 0], .label("transfer")),
        packed("brotli that stops in the middle is read as far as it goes", "br", Array(brotli.prefix(12)), .size(9)),
        packed("zstd that is none", "zstd", Array(feed.utf8), .label("transfer")),
        packed("gzip that is none", "gzip", Array(feed.utf8), .label("transfer")),
        packed("a compression nobody knows", "sdch", Array(feed.utf8), .label("transfer")),
        Behaviour(
            "compressed and chunked",
            LoopbackResponse(
                headers: [(name: "Content-Encoding", value: "gzip")], framing: .chunked,
                steps: [.send(Array(gzip.prefix(11))), .send(Array(gzip.dropFirst(11)))]), .body(text)),
    ]

    private static func body(
        _ name: String, _ framing: LoopbackResponse.Framing, _ steps: [LoopbackResponse.Step], _ end: End,
        limit: Int = 20_000_000
    ) -> Behaviour {
        Behaviour(name, LoopbackResponse(framing: framing, steps: steps), end, { $0.limits.body = limit })
    }

    private static let pieces: [LoopbackResponse.Step] = ["<rss>", "خبر", "</rss>"].map { .send(Array($0.utf8)) }
    private static func spaces(_ count: Int) -> [LoopbackResponse.Step] {
        [.send(Array(repeating: 0x20, count: count))]
    }
    private static func raw(_ text: String) -> LoopbackResponse.Step { .raw(Array(text.utf8)) }

    static let bodies: [Behaviour] = [
        body("a body with its length", .length, pieces, .body(feed)),
        body("a body in chunks", .chunked, pieces, .body(feed)),
        body("a body that ends with the connection", .untilClose, pieces, .body(feed)),
        body("a body of nothing", .length, [], .size(0)), body("chunks of nothing", .chunked, [], .size(0)),
        body("a body at the limit", .length, spaces(40_000), .size(40_000), limit: 40_000),
        body(
            "a body over the limit, announced", .length, spaces(40_001), .fault(.tooLarge(what: "body", limit: 40_000)),
            limit: 40_000),
        body(
            "a body over the limit, in chunks", .chunked, spaces(40_001),
            .fault(.tooLarge(what: "body", limit: 40_000)), limit: 40_000),
        body(
            "a body over the limit, until the end", .untilClose, spaces(40_001),
            .fault(.tooLarge(what: "body", limit: 40_000)), limit: 40_000),
        body("a length beyond all measure", .claimedLength(1 << 40), pieces, .label("too-large")),
        body("a length that was too large", .claimedLength(100), pieces, .label("transfer")),
        body("a length that was too small", .claimedLength(5), pieces, .body("<rss>")),
        body("a reset in the middle", .claimedLength(100), pieces + [.reset], .label("transfer")),
        body("a reset before anything", .claimedLength(100), [.reset], .label("transfer")),
        body("chunks that break off", .chunked, pieces + [.close], .label("transfer")),
        body("chunks that are reset", .chunked, pieces + [.reset], .label("transfer")),
        body("a chunk whose size is no number", .chunked, [raw("zz\r\nabc\r\n")], .label("transfer")),
        body(
            "a chunk whose size is too long a number", .chunked, [raw("FFFFFFFFFFFFFFFFF\r\nabc")], .label("transfer")),
        body("a chunk longer than it says", .chunked, [raw("2\r\nabcdef\r\n0\r\n\r\n")], .label("transfer")),
        body("a chunk with an extension", .chunked, [raw("3;name=value\r\nabc\r\n")], .body("abc")),
        body(
            "chunks that end with trailers", .chunked, [raw("3\r\nabc\r\n0\r\nETag: \"late\"\r\n\r\n"), .close],
            .reply { $0.body == Array("abc".utf8) && $0.etag == nil }),
        body("zeros and bytes of every value", .length, [.send((0...255).map { UInt8($0) })], .size(256)),
        Behaviour("a page of no content", .status(204), .size(0)),
        Behaviour(
            "a length and chunks at once, of which chunks count",
            LoopbackResponse(
                headers: [(name: "Content-Length", value: "3")], framing: .chunked, steps: pieces), .body(feed)),
        Behaviour(
            "two lengths that differ, of which the last counts",
            LoopbackResponse(
                headers: [(name: "Content-Length", value: "3"), (name: "Content-Length", value: "4")],
                framing: .untilClose, steps: pieces), .body("<rss")),
    ]
}

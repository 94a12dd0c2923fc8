/// Tells whether a document is the one that was read last, apart from what its server stamps on it each time it is made.
///
/// Left out are comments, dates of building, counts of comments and ratings, and, outside items, all dates and the name
/// of the program. Dates of items count, since an edit may show in nothing else.
struct BodyFingerprint: Sendable {
    /// Bytes that an element which is left out may take; what is longer is something else.
    private static let longest = 400
    private static let everywhere = [
        "lastBuildDate", "slash:comments", "thr:total", "media:starRating", "media:statistics",
    ]
    .map { Array($0.utf8) }
    private static let outsideItems = [
        "pubDate", "updated", "dc:date", "modified", "generator", "admin:generatorAgent",
    ]
    .map { Array($0.utf8) }
    private static let verbatim = Array("<![CDATA[".utf8)
    private static let comment = Array("<!--".utf8)
    private static let items = ["item", "entry"].map { Array($0.utf8) }

    /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Takes the fingerprint of a document; `circumstances` are what else decides how it is read.
    init(_ body: [UInt8], circumstances: [String]) {
        for text in circumstances {
            add(text.utf8)
            add([0])
        }
        guard Self.isMarkup(body) else {
            add(body)
            return
        }
        var isInItem = false
        var place = 0
        while place < body.count {
            guard body[place] == UInt8(ascii: "<") else {
                add(body[place])
                place += 1
                continue
            }
            let next = Self.isOpening(Self.items, in: body, at: place) ? true : isInItem
            isInItem = Self.isClosing(Self.items, in: body, at: place) ? false : next
            if let end = Self.verbatimEnd(in: body, at: place) {
                add(body[place..<end])
                place = end
            } else if let end = Self.spareEnd(in: body, at: place, isInItem: isInItem) {
                place = end
            } else {
                add(body[place])
                place += 1
            }
        }
    }

    private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    private mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

    /// In JSON, what looks like a mark is part of a text.
    private static func isMarkup(_ body: [UInt8]) -> Bool {
        let first = body.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        return first != UInt8(ascii: "{") && first != UInt8(ascii: "[")
    }

    /// The end of a section whose text has no elements; its text may look like anything.
    private static func verbatimEnd(in body: [UInt8], at place: Int) -> Int? {
        guard has(verbatim, in: body, at: place) else { return nil }
        return end(of: "]]>", in: body, from: place, atMost: body.count) ?? body.count
    }

    /// The end of what is left out; nil when it is not.
    private static func spareEnd(in body: [UInt8], at place: Int, isInItem: Bool) -> Int? {
        if has(comment, in: body, at: place) { return end(of: "-->", in: body, from: place + 4, atMost: body.count) }
        let names = isInItem ? everywhere : everywhere + outsideItems
        guard let name = names.first(where: { isElement($0, in: body, at: place) }) else { return nil }
        let limit = min(body.count, place + longest)
        guard let head = end(of: ">", in: body, from: place, atMost: limit) else { return nil }
        if body[head - 2] == UInt8(ascii: "/") { return head }
        return end(of: "</\(String(decoding: name, as: UTF8.self))>", in: body, from: head, atMost: limit)
    }

    private static func isOpening(_ names: [[UInt8]], in body: [UInt8], at place: Int) -> Bool {
        names.contains { isElement($0, in: body, at: place) }
    }

    private static func isClosing(_ names: [[UInt8]], in body: [UInt8], at place: Int) -> Bool {
        guard place + 1 < body.count, body[place + 1] == UInt8(ascii: "/") else { return false }
        return names.contains { isElement($0, in: body, at: place + 1) }
    }

    /// Whether an element of that name begins there, the mark before the name not looked at.
    private static func isElement(_ name: [UInt8], in body: [UInt8], at place: Int) -> Bool {
        let end = place + 1 + name.count
        guard end < body.count, body[place + 1] == name[0], body[(place + 1)..<end].elementsEqual(name) else {
            return false
        }
        return [UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20, 0x09, 0x0A, 0x0D].contains(body[end])
    }

    private static func has(_ mark: [UInt8], in body: [UInt8], at place: Int) -> Bool {
        place + mark.count <= body.count && body[place..<place + mark.count].elementsEqual(mark)
    }

    private static func end(of text: String, in body: [UInt8], from place: Int, atMost limit: Int) -> Int? {
        let mark = Array(text.utf8)
        guard let first = mark.first else { return nil }
        var place = place
        while place + mark.count <= limit {
            if body[place] == first, body[place..<place + mark.count].elementsEqual(mark) { return place + mark.count }
            place += 1
        }
        return nil
    }
}

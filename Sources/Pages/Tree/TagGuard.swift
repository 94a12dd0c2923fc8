/// Takes the attributes out of tags that have too many, since libxml2 takes quadratic time over those of one tag.
enum TagGuard {
    /// The page with each tag of too many attributes, or of too many bytes, cut to its name.
    static func shortened(_ page: [UInt8]) -> [UInt8] {
        var cuts: [Range<Int>] = []
        var index = 0
        while let start = page[index...].firstIndex(of: 0x3C) {
            guard start + 1 < page.count, isNameStart(page[start + 1]) else {
                index = start + 1
                continue
            }
            let tag = Tag(page, from: start)
            if tag.attributes > PageLimits.attributes || tag.end - start > PageLimits.tagBytes {
                cuts.append(endOfName(page, from: start + 1)..<tag.end)
            }
            index = tag.end
        }
        return without(cuts, page)
    }

    private static func without(_ cuts: [Range<Int>], _ page: [UInt8]) -> [UInt8] {
        guard !cuts.isEmpty else { return page }
        var kept: [UInt8] = []
        var position = 0
        for cut in cuts {
            kept += page[position..<cut.lowerBound]
            position = cut.upperBound
        }
        return kept + page[position...]
    }

    private static func isNameStart(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func endOfName(_ page: [UInt8], from start: Int) -> Int {
        page[start...].prefix(64).firstIndex { !isNameStart($0) && !(0x30...0x39).contains($0) && $0 != 0x2D }
            ?? min(page.count, start + 64)
    }

    private struct Tag {
        /// The index of the `>` that ends it, those in quoted values being part of it; the end of the page without one.
        var end: Int
        /// Words outside of quotes, of which there are at least as many as attributes.
        var attributes = 0

        init(_ page: [UInt8], from start: Int) {
            var quote: UInt8?
            var last: UInt8 = 0
            var isSpace = false
            end = page.count
            for index in start..<page.count {
                let byte = page[index]
                if let open = quote {
                    if byte == open { quote = nil }
                } else if byte == 0x3E {
                    end = index
                    return
                } else if (byte == 0x22 || byte == 0x27) && last == 0x3D {
                    quote = byte
                    attributes += 1
                } else if byte > 0x20, isSpace {
                    attributes += 1
                }
                isSpace = byte <= 0x20
                if byte > 0x20 { last = byte }
            }
        }
    }
}

/// Takes the attributes out of tags that are too long, since libxml2 takes quadratic time over the attributes of one.
enum TagGuard {
    /// The page with each tag of more than `limit` bytes cut to its name.
    static func shortened(_ page: [UInt8], limit: Int) -> [UInt8] {
        var cuts: [Range<Int>] = []
        var index = 0
        while let start = page[index...].firstIndex(of: 0x3C) {
            guard start + 1 < page.count, isNameStart(page[start + 1]) else {
                index = start + 1
                continue
            }
            let end = endOfTag(page, from: start)
            if end - start > limit { cuts.append(endOfName(page, from: start + 1)..<end) }
            index = end
        }
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

    /// The index of the `>` that ends a tag, those in quoted values being part of it; the end when there is none.
    private static func endOfTag(_ page: [UInt8], from start: Int) -> Int {
        var quote: UInt8?
        var last: UInt8 = 0
        for index in start..<page.count {
            let byte = page[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x3E {
                return index
            } else if (byte == 0x22 || byte == 0x27) && last == 0x3D {
                quote = byte
            }
            if byte > 0x20 { last = byte }
        }
        return page.count
    }
}

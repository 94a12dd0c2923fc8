/// A bounded part of a document that shows in which charset it is written.
enum CharsetSample {
    private static let whole = 65_536
    private static let blockBytes = 1_024
    private static let leadingBlocks = 48
    private static let laterBlocks = 16

    /// The bytes themselves up to 64 KB; of more, the first blocks that hold bytes beyond ASCII, and some spread evenly
    /// over the rest, so that a long beginning in one language does not speak for all.
    static func bytes(of document: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard document.count > whole else { return document }
        let blocks = telling(document)
        var chosen = Array(blocks.prefix(leadingBlocks))
        let rest = blocks.dropFirst(leadingBlocks)
        let step = max(1, rest.count / laterBlocks)
        chosen += stride(from: rest.startIndex, to: rest.endIndex, by: step).prefix(laterBlocks).map { rest[$0] }
        return ArraySlice(chosen.map { document[$0] }.joined())
    }

    /// The blocks with a byte beyond ASCII, cut where no word is.
    private static func telling(_ document: ArraySlice<UInt8>) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var start = document.startIndex
        while start < document.endIndex {
            let end = cut(in: document, after: min(start + blockBytes, document.endIndex))
            if document[start..<end].contains(where: { $0 >= 0x80 }) { blocks.append(start..<end) }
            start = end
        }
        return blocks
    }

    /// The next place that ends a word in every charset that holds ASCII, or an arbitrary one soon.
    private static func cut(in document: ArraySlice<UInt8>, after index: Int) -> Int {
        let limit = min(index + 128, document.endIndex)
        return document[index..<limit].firstIndex { $0 == 0x20 || $0 == 0x0A || $0 == 0x3C } ?? limit
    }
}

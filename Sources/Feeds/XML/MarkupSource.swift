/// The root element of an XML document, read as it is when it is well-formed and after repair when it is not.
struct MarkupSource {
    let root: MarkupNode
    private(set) var warnings: [FeedWarning] = []

    init(_ text: [UInt8], limits: FeedLimits) throws(FeedError) {
        var start = text.firstIndex { !$0.isMarkupSpace } ?? 0
        if text[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        if let root = MarkupSource.wellFormedRoot(start == 0 ? text : Array(text[start...]), limits: limits) {
            self.root = root
            return
        }
        var repair = MarkupRepair(text, limits: limits)
        guard repair.run() else { throw .notAFeed(MarkupSource.description(of: text)) }
        warnings = repair.log.warnings
        guard let root = MarkupDocument(xml: repair.output, recover: true).root else {
            throw .notAFeed(MarkupSource.description(of: text))
        }
        self.root = root
    }

    /// The root when nothing stands in the way of reading the text as it is: no error, no declarations of its own, no
    /// endless tag.
    private static func wellFormedRoot(_ text: [UInt8], limits: FeedLimits) -> MarkupNode? {
        var head = MarkupScanner(Array(text.prefix(2_048)))
        while !head.isAtEnd {
            if head.startsFolded(with: "<!doctype") { return nil }
            head.position = head.find(0x3C, from: head.position + 1) ?? head.bytes.count
        }
        // Repair bounds the attributes of a tag.
        guard !MarkupDocument.hasLongTag(text) else { return nil }
        let document = MarkupDocument(xml: text, recover: false)
        guard document.isWellFormed, let root = document.root else { return nil }
        return MarkupRepair.roots.contains(root.name) ? root : nil
    }

    /// What a document that is no feed looks like, for people.
    private static func description(of text: [UInt8]) -> String {
        let head = String(decoding: text.prefix(4_096), as: UTF8.self).lowercased()
        if head.contains("<html") || head.contains("<!doctype html") || head.contains("<body") { return "an HTML page" }
        if head.hasPrefix("%pdf") { return "a PDF document" }
        if head.contains("<opml") { return "a list of feeds (OPML)" }
        if head.contains("<?xml") || head.first == "<" { return "XML of another kind" }
        return "something else"
    }
}

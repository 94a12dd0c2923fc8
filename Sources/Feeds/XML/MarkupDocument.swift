import CXML

/// A tree of markup read by libxml2; it lives as long as the document or any of its nodes.
@safe
final class MarkupDocument {
    private let handle: OpaquePointer?
    let names = ElementNames()
    /// Bytes of a start tag; libxml2 takes quadratic time over the attributes of one tag.
    static let longestTag = 16 << 10

    /// Reads valid UTF-8 as XML.
    ///
    /// - Parameters:
    ///   - xml: The document, without bytes before its declaration.
    ///   - recover: Whether to read on after errors as far as possible.
    init(xml: [UInt8], recover: Bool) {
        let parsed = unsafe xml.withUnsafeBufferPointer { buffer in
            unsafe cxml_parse_xml(buffer.baseAddress, buffer.count, recover ? 1 : 0)
        }
        unsafe handle = parsed
    }

    /// Reads valid UTF-8 as a piece of HTML; tags that are too long lose their attributes.
    init(html: [UInt8]) {
        // Everything goes into one element that no page uses, so that text outside of tags is kept as it stands.
        var wrapped = Array("<marsad>".utf8) + html + Array("</marsad>".utf8)
        unsafe wrapped.withUnsafeMutableBufferPointer { buffer in
            unsafe cxml_shorten_tags(buffer.baseAddress, buffer.count, MarkupDocument.longestTag)
        }
        let parsed = unsafe wrapped.withUnsafeBufferPointer { buffer in
            unsafe cxml_parse_html(buffer.baseAddress, buffer.count)
        }
        unsafe handle = parsed
    }

    deinit { unsafe cxml_free(handle) }

    var isWellFormed: Bool {
        guard let handle = unsafe handle else { return false }
        return unsafe cxml_is_well_formed(handle) != 0
    }

    /// The outermost element; nil when nothing could be read.
    var root: MarkupNode? { topNodes.first(where: \.isElement) }

    /// The nodes outside of every element, in order.
    var topNodes: MarkupNodes {
        guard let handle = unsafe handle else { return unsafe MarkupNodes(document: self, next: nil) }
        return unsafe MarkupNodes(document: self, next: cxml_first(handle))
    }

    /// Whether a start tag of XML is too long.
    static func hasLongTag(_ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe cxml_longest_tag(buffer.baseAddress, buffer.count)
        } > longestTag
    }
}

/// Which charset a document was read in, and why.
package struct CharsetVerdict: Sendable, Hashable, Codable {
    /// The WHATWG name of the charset the text was decoded from, in lower case.
    package var used: String
    /// The label that the header, or else the document, gave, as written but for what is not fit to be shown.
    package var declared: String?
    package var evidence: Evidence

    /// What the choice rests on.
    package enum Evidence: String, Sendable, Hashable, Codable {
        case byteOrderMark = "bom"
        case httpHeader = "http"
        case declaration = "declaration"
        /// The pattern of zero bytes, or of EBCDIC letters, at the start (XML 1.0, appendix F).
        case firstBytes = "first-bytes"
        /// It was declared otherwise or not at all, and is valid UTF-8.
        case validUTF8 = "valid-utf8"
        /// It was declared otherwise or not at all, and reads most like a language in this charset.
        case likelihood = "likelihood"
        /// It is valid UTF-8 of which every character once was read in a charset of one byte; that was undone.
        case doubleEncoding = "double-encoding"
        /// The format allows no other.
        case format = "format"
    }

    package init(used: String, declared: String? = nil, evidence: Evidence) {
        self.used = used
        self.declared = declared
        self.evidence = evidence
    }
}

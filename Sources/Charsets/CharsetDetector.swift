/// Decides in which charset a document is written, by evidence.
///
/// A byte order mark decides. Then the HTTP header and the XML declaration are believed in this order (RFC 7303), as long
/// as the bytes can be that: text that is valid UTF-8 beyond ASCII is UTF-8 whatever the label says, and text that is not
/// is read in the charset in which it looks most like a language.
package struct CharsetDetector {
    /// A document in UTF-8, and how that came about.
    package struct Decision {
        /// Valid UTF-8.
        package var text: [UInt8]
        package var verdict: CharsetVerdict
        /// What did not fit, for people.
        package var warnings: [String] = []
    }

    private let bytes: ArraySlice<UInt8>
    private let header: String?
    private let declaration: String?

    /// - Parameters:
    ///   - bytes: The document.
    ///   - contentType: The value of the HTTP header of that name.
    ///   - isPage: Whether it is HTML, which names its charset in a `meta` element.
    package init(_ bytes: ArraySlice<UInt8>, contentType: String?, isPage: Bool = false) {
        self.bytes = bytes
        header = contentType.flatMap(CharsetDeclaration.inContentType)
        let written = CharsetDeclaration.inDocument(bytes)
        declaration = written ?? (isPage ? CharsetDeclaration.inPage(bytes) : nil)
    }

    package func decide() -> Decision {
        decideByMark() ?? decideByFirstBytes() ?? decideByLabel()
    }

    private var label: String? { header ?? declaration }

    private func decideByMark() -> Decision? {
        for (mark, name) in CharsetDetector.marks where bytes.starts(with: mark) {
            return decision(bytes.dropFirst(mark.count), name, .byteOrderMark)
        }
        return nil
    }

    private func decideByFirstBytes() -> Decision? {
        let first = Array(bytes.prefix(4))
        for (pattern, name) in CharsetDetector.patterns where first == pattern {
            return decision(bytes, name, .firstBytes)
        }
        guard first.count == 4 else { return nil }
        if first[0] != 0, first[1] == 0, first[2] != 0, first[3] == 0 {
            return decision(bytes, "utf-16le", .firstBytes)
        }
        if first[0] == 0, first[1] != 0, first[2] == 0, first[3] != 0 {
            return decision(bytes, "utf-16be", .firstBytes)
        }
        return nil
    }

    private func decideByLabel() -> Decision {
        let census = UTF8Census(bytes)
        let candidates = [
            (header, CharsetVerdict.Evidence.httpHeader), (declaration, CharsetVerdict.Evidence.declaration),
        ].compactMap { label, evidence in label.map { (CharsetLabel.canonical($0), evidence) } }
        for (name, evidence) in candidates {
            if let decision = trial(of: name, evidence, census) { return decision }
        }
        return decideByLikelihood(census)
    }

    /// The decision for a label, when the bytes bear it out.
    private func trial(of name: String, _ evidence: CharsetVerdict.Evidence, _ census: UTF8Census) -> Decision? {
        let isASCII = census.multibyte == 0 && census.invalid == 0
        if name == "utf-8" {
            guard census.invalid * 8 <= census.multibyte || isASCII else { return nil }
            return decision(bytes, "utf-8", evidence)
        }
        if name.hasPrefix("utf-16") || name.hasPrefix("utf-32") { return nil }
        if census.invalid == 0, census.multibyte > 0 { return nil }
        guard var decision = decision(bytes, name, evidence) else { return nil }
        guard !isASCII, CharsetDetector.western.contains(name) else { return decision }
        if let arabic = ArabicLikelihood.best(for: bytes) {
            decision = self.decision(bytes, arabic, .likelihood) ?? decision
        }
        return decision
    }

    private func decideByLikelihood(_ census: UTF8Census) -> Decision {
        if census.invalid * 8 <= census.multibyte || census.invalid == 0 {
            if let decision = decision(bytes, "utf-8", .validUTF8) { return decision }
        }
        if let arabic = ArabicLikelihood.best(for: bytes), let decision = decision(bytes, arabic, .likelihood) {
            return decision
        }
        // Mostly ASCII with a few strange bytes: UTF-8 that was damaged, or Western text.
        let fallback = census.multibyte > census.invalid ? "utf-8" : "windows-1252"
        if let decision = decision(bytes, fallback, .likelihood) { return decision }
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        return Decision(text: text, verdict: CharsetVerdict(used: "utf-8", declared: label, evidence: .likelihood))
    }

    private func decision(
        _ bytes: ArraySlice<UInt8>, _ name: String, _ evidence: CharsetVerdict.Evidence
    ) -> Decision? {
        guard let result = CharsetDecoder.decode(bytes, from: name) else { return nil }
        var warnings: [String] = []
        if let label, CharsetLabel.canonical(label) != name, evidence == .likelihood || evidence == .validUTF8 {
            warnings.append("declared as \(label.prefix(40)) but read as \(name)")
        }
        if result.badBytes > 0 { warnings.append("\(result.badBytes) bytes mean nothing in \(name)") }
        let verdict = CharsetVerdict(used: name, declared: label, evidence: evidence)
        return Decision(text: result.text, verdict: verdict, warnings: warnings)
    }

    private static let western: Set<String> = ["windows-1252", "iso-8859-15", "macintosh"]

    private static let marks: [([UInt8], String)] = [
        ([0xEF, 0xBB, 0xBF], "utf-8"), ([0xFF, 0xFE, 0, 0], "utf-32le"), ([0, 0, 0xFE, 0xFF], "utf-32be"),
        ([0xFF, 0xFE], "utf-16le"), ([0xFE, 0xFF], "utf-16be"),
    ]

    /// `<?xm` in EBCDIC and `<` in four bytes; two-byte forms are told by their zeros.
    private static let patterns: [([UInt8], String)] = [
        ([0x4C, 0x6F, 0xA7, 0x94], "ibm037"), ([0x3C, 0, 0, 0], "utf-32le"), ([0, 0, 0, 0x3C], "utf-32be"),
    ]
}

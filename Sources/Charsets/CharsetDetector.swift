/// Decides in which charset a document is written, by evidence.
///
/// A byte order mark decides. Text beyond ASCII that is valid UTF-8 is UTF-8 whatever a label says; otherwise every
/// plausible reading is priced by how much it looks like what people write, and the HTTP header and then the declaration
/// (the order of RFC 7303) are believed unless another reading is far likelier. UTF-8 that was encoded twice is undone.
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
    /// What the header says, else the document, as written but for what is not fit to be shown.
    private let label: String?
    /// Known charsets that somebody vouches for, the weightiest word first.
    private let claims: [CharsetClaim]

    /// - Parameters:
    ///   - bytes: The document.
    ///   - contentType: The value of the HTTP header of that name.
    ///   - isPage: Whether it is HTML, which names its charset in a `meta` element.
    package init(_ bytes: ArraySlice<UInt8>, contentType: String?, isPage: Bool = false) {
        let header = contentType.flatMap(CharsetDeclaration.inContentType)
        let declaration =
            CharsetDeclaration.inDocument(bytes) ?? (isPage ? CharsetDeclaration.inPage(bytes) : nil)
        let isMarked = bytes.starts(with: CharsetDetector.mark)
        self.bytes = isMarked ? bytes.dropFirst(CharsetDetector.mark.count) : bytes
        label = (header ?? declaration).map { TextCleaner.folded(TextCleaner.clean($0)) }
        claims = [
            isMarked ? CharsetClaim(charset: "utf-8", evidence: .byteOrderMark) : nil,
            header.map { CharsetClaim(charset: CharsetLabel.canonical($0), evidence: .httpHeader) },
            declaration.map { CharsetClaim(charset: CharsetLabel.canonical($0), evidence: .declaration) },
        ].compactMap { $0 }.filter { CharsetDecoder.knows($0.charset) }
    }

    package func decide() -> Decision {
        var decision = decideByMark() ?? decideByFirstBytes() ?? decideByText()
        if decision.verdict.used == "utf-8", let undone = DoubleEncoding.undo(decision.text) {
            decision.text = undone.text
            decision.warnings.append(undone.warning)
            if undone.isWhole { decision.verdict.evidence = .doubleEncoding }
        }
        return decision
    }

    private func decideByMark() -> Decision? {
        for (mark, name) in CharsetDetector.wideMarks where bytes.starts(with: mark) {
            return decision(name, .byteOrderMark, after: mark.count)
        }
        return nil
    }

    private func decideByFirstBytes() -> Decision? {
        let first = Array(bytes.prefix(4))
        for (pattern, name) in CharsetDetector.patterns where first == pattern {
            return decision(name, .firstBytes)
        }
        guard first.count == 4 else { return nil }
        if first[0] != 0, first[1] == 0, first[2] != 0, first[3] == 0 { return decision("utf-16le", .firstBytes) }
        if first[0] == 0, first[1] != 0, first[2] == 0, first[3] != 0 { return decision("utf-16be", .firstBytes) }
        guard let wide = WideText.charset(of: bytes) else { return nil }
        return decision(wide, claims.first { $0.charset == wide }?.evidence ?? .likelihood)
    }

    private func decideByText() -> Decision {
        if UTF8Census.isValid(bytes) {
            let isASCII = !bytes.contains { $0 >= 0x80 }
            let claimed = claims.first { isASCII ? !$0.isWide : $0.charset == "utf-8" }
            if let claimed, let decision = decision(claimed.charset, claimed.evidence) { return decision }
            return decision("utf-8", .validUTF8) ?? lastResort
        }
        let census = UTF8Census(bytes)
        let choice = CharsetContest(bytes, claims: claims, census: census).winner
        return decision(choice.charset, choice.evidence) ?? lastResort
    }

    private var lastResort: Decision {
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        return Decision(text: text, verdict: CharsetVerdict(used: "utf-8", declared: label, evidence: .likelihood))
    }

    private func decision(_ name: String, _ evidence: CharsetVerdict.Evidence, after mark: Int = 0) -> Decision? {
        guard let result = CharsetDecoder.decode(bytes.dropFirst(mark), from: name) else { return nil }
        var warnings: [String] = []
        if let label, CharsetLabel.canonical(label) != name, evidence == .likelihood || evidence == .validUTF8 {
            warnings.append("declared as \(label.prefix(bytes: 40)) but read as \(name)")
        }
        if result.badBytes > 0 { warnings.append("\(result.badBytes) bytes mean nothing in \(name)") }
        let verdict = CharsetVerdict(used: name, declared: label, evidence: evidence)
        return Decision(text: result.text, verdict: verdict, warnings: warnings)
    }

    /// The byte order mark of UTF-8, which tools put before text in other charsets too.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static let wideMarks: [([UInt8], String)] = [
        ([0xFF, 0xFE, 0, 0], "utf-32le"), ([0, 0, 0xFE, 0xFF], "utf-32be"), ([0xFF, 0xFE], "utf-16le"),
        ([0xFE, 0xFF], "utf-16be"),
    ]

    /// `<?xm` in EBCDIC and `<` in four bytes; two-byte forms are told by their zeros.
    private static let patterns: [([UInt8], String)] = [
        ([0x4C, 0x6F, 0xA7, 0x94], "ibm037"), ([0x3C, 0, 0, 0], "utf-32le"), ([0, 0, 0, 0x3C], "utf-32be"),
    ]
}

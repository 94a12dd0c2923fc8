/// A charset that a document is said to be written in.
struct CharsetClaim {
    /// The WHATWG name.
    var charset: String
    var evidence: CharsetVerdict.Evidence

    /// Whether an ASCII character takes more than a byte in it.
    var isWide: Bool { charset.hasPrefix("utf-16") || charset.hasPrefix("utf-32") }
}

/// Prices every plausible reading of bytes that are not valid UTF-8.
struct CharsetContest {
    /// The likeliest reading.
    let winner: CharsetClaim

    /// Nats by which a reading must beat one that somebody vouches for, whatever the length of the text.
    private static let distrust = 8.0
    /// Nats more for each byte beyond ASCII: near ties in long texts are chance, and belong to the label.
    private static let distrustPerByte = 0.15
    /// Nats against the second word that is given, the declaration under a header that says otherwise.
    private static let secondClaim = 4.0

    init(_ bytes: ArraySlice<UInt8>, claims: [CharsetClaim], census: UTF8Census) {
        let sample = CharsetSample.bytes(of: bytes)
        let highBytes = sample.count { $0 >= 0x80 }
        let isVouched = claims.contains { !$0.isWide }
        let handicap = CharsetContest.distrust + CharsetContest.distrustPerByte * Double(highBytes)
        var best: (claim: CharsetClaim, cost: Double)?
        for (place, claim) in CharsetContest.candidates(claims, census).enumerated() {
            guard let decoded = CharsetDecoder.decode(sample, from: claim.charset) else { continue }
            let head =
                claim.evidence == .likelihood
                ? (isVouched ? handicap : 0) : place > 0 ? CharsetContest.secondClaim : 0
            let limit = (best?.cost ?? .infinity) - head
            let cost = TextCost.total(of: decoded.text, upTo: limit)
            if cost < limit { best = (claim, cost + head) }
        }
        winner = best?.claim ?? CharsetClaim(charset: "windows-1252", evidence: .likelihood)
    }

    /// What the document may be in: the claims, UTF-8 when most of it is, the Arabic charsets, and windows-1252 unless a
    /// claim names a charset that only a writer of another language would think of.
    private static func candidates(_ claims: [CharsetClaim], _ census: UTF8Census) -> [CharsetClaim] {
        var candidates: [CharsetClaim] = []
        let isOther = claims.contains { !$0.isWide && !unspecific.contains($0.charset) }
        let guesses = ["utf-8", "windows-1252", "windows-1256", "iso-8859-6"].filter {
            switch $0 {
            case "utf-8": census.multibyte > census.invalid
            case "windows-1252": !isOther
            default: true
            }
        }
        for claim in claims + guesses.map({ CharsetClaim(charset: $0, evidence: .likelihood) })
        where !claim.isWide && !candidates.contains(where: { $0.charset == claim.charset }) {
            candidates.append(claim)
        }
        return candidates
    }

    /// Charsets that stand in headers because nobody thought, or that are guesses anyway.
    private static let unspecific: Set<String> = ["utf-8", "windows-1252", "windows-1256", "iso-8859-6"]
}

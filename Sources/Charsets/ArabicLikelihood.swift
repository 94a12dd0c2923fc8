/// Tells Arabic in a charset of one byte a letter from Western text with accents.
///
/// Arabic words are runs of high bytes; in Western text a high byte stands alone between ASCII letters. Among the Arabic
/// charsets the one wins whose decoding has the most of the commonest letters and the fewest signs that do not belong.
enum ArabicLikelihood {
    /// The charset in which the bytes read as Arabic; nil when they read as Arabic in none.
    static func best(for bytes: ArraySlice<UInt8>) -> String? {
        let words = highRuns(in: bytes)
        guard !words.isEmpty else { return nil }
        let long = words.reduce(0) { $0 + ($1.count >= 3 ? $1.count : 0) }
        let all = words.reduce(0) { $0 + $1.count }
        guard long * 2 > all else { return nil }
        let sample = ArraySlice(words.joined(separator: [0x20]))
        var winner: (name: String, score: Double)?
        for name in ["windows-1256", "iso-8859-6"] {
            guard let decoded = CharsetDecoder.decode(sample, from: name) else { continue }
            let score = plausibility(of: String(decoding: decoded.text, as: UTF8.self))
            if score >= 0.6, score > winner?.score ?? 0 { winner = (name, score) }
        }
        return winner?.name
    }

    /// Up to 64 KB of the runs of high bytes, in order.
    private static func highRuns(in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var runs: [ArraySlice<UInt8>] = []
        var taken = 0
        var index = bytes.startIndex
        while index < bytes.endIndex, taken < 65_536 {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.endIndex, bytes[index] >= 0x80 { index += 1 }
            runs.append(bytes[start..<index])
            taken += index - start
        }
        return runs
    }

    /// From 0 to 1: how much of a text is Arabic letters, provided that the commonest of the language are common in it.
    static func plausibility(of text: String) -> Double {
        var letters = 0
        var common = 0
        var strange = 0
        for scalar in text.unicodeScalars where scalar != " " {
            switch scalar.value {
            case 0x0621...0x063A, 0x0641...0x064A:
                letters += 1
                if frequent.contains(scalar) { common += 1 }
            case 0x064B...0x0652, 0x060C, 0x061B, 0x061F, 0x0640, 0xA0, 0xAB, 0xBB, 0x200C...0x200F, 0x2010...0x2026:
                break
            default: strange += 1
            }
        }
        guard letters > 0 else { return 0 }
        // The seven letters below make up more than half of running Arabic; a wrong charset shifts them away.
        let share = Double(common) / Double(letters)
        let pure = Double(letters) / Double(letters + 3 * strange)
        return pure * min(1, share / 0.4)
    }

    private static let frequent: Set<Unicode.Scalar> = ["ا", "ل", "ي", "م", "و", "ن", "ر"]
}

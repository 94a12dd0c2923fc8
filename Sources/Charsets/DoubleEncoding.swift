/// Undoes UTF-8 that was read as windows-1256 or windows-1252 and encoded as UTF-8 again.
///
/// Each character beyond ASCII then stands as two or three that spell its bytes: لا has become "ظ„ط§". A run of such
/// characters is only believed when it spells valid UTF-8 that is far likelier Arabic than what stands there; no word of
/// a language is like that, as every second letter would have to be ط or ظ, or Ø or Ù.
struct DoubleEncoding {
    struct Undone {
        /// Valid UTF-8.
        var text: [UInt8]
        /// What was done, for people.
        var warning: String
        /// Whether nearly all of the text had been encoded twice.
        var isWhole: Bool
    }

    /// The charset the text was wrongly read in.
    private let wrong: WrongReading
    private let text: [UInt8]
    private var runs: [Run] = []
    /// Bytes beyond ASCII that spell nothing.
    private var plainBytes = 0
    /// Pieces of text that hold some of these, in order.
    private var plainSegments: [Int] = []

    /// A stretch of characters beyond ASCII that spells UTF-8.
    private struct Run {
        var range: Range<Int>
        /// Counts the pieces of text between the signs of markup.
        var segment: Int
        /// Whether it, or the run before it in the piece, proves that the text was encoded twice.
        var isProof: Bool
    }

    /// The text as it was before; nil when nothing in it was encoded twice.
    static func undo(_ text: [UInt8]) -> Undone? {
        var result: Undone?
        // Text can pass through the same mistake more than once.
        for _ in 0..<2 {
            let current = result?.text ?? text
            let suspects = suspects(in: current)
            let found = suspects.lazy.compactMap { DoubleEncoding(current, wrong: $0).undone }.first
            guard let found else { break }
            result = found
        }
        return result
    }

    /// The readings that could have made some word of the text.
    private static func suspects(in text: [UInt8]) -> [WrongReading] {
        var suspects: [WrongReading] = []
        var isInside = false
        let bytes = text.span
        for index in bytes.indices {
            let isHigh = bytes[index] >= 0x80
            let begins = isHigh && !isInside
            isInside = isHigh
            guard begins, index + 4 <= bytes.count, WrongReading.mayBegin(bytes[index], bytes[index + 1]) else {
                continue
            }
            for reading in WrongReading.all where reading.mayStart(text[index..<(index + 4)]) {
                if !suspects.contains(where: { $0.charset == reading.charset }) { suspects.append(reading) }
                if suspects.count == WrongReading.all.count { return suspects }
            }
        }
        return suspects
    }

    private init(_ text: [UInt8], wrong: WrongReading) {
        self.text = text
        self.wrong = wrong
        scan()
    }

    private mutating func scan() {
        let isJSON = text.first { $0 > 0x20 } == UInt8(ascii: "{")
        var segment = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            guard byte >= 0x80 else {
                let isSign = byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
                if isSign || (isJSON && byte == UInt8(ascii: "\"")) { segment += 1 }
                index += 1
                continue
            }
            let start = index
            while index < text.count, text[index] >= 0x80 { index += 1 }
            take(start..<index, segment)
        }
    }

    private mutating func take(_ range: Range<Int>, _ segment: Int) {
        let written = text[range]
        guard let spelled = wrong.spelledBytes(of: written) else {
            plainBytes += range.count
            if plainSegments.last != segment { plainSegments.append(segment) }
            return
        }
        // One proof is enough for a piece of text.
        let isProven = runs.last.map { $0.segment == segment && $0.isProof } ?? false
        var isProof = isProven || DoubleEncoding.isProof(spelled, for: written)
        if !isProof, let deeper = wrong.spelledBytes(of: spelled[...]) {
            isProof = DoubleEncoding.isProof(deeper, for: written)
        }
        runs.append(Run(range: range, segment: segment, isProof: isProof))
    }

    /// Whether the spelled bytes are Arabic, and so much likelier that chance is out of the question.
    private static func isProof(_ spelled: [UInt8], for written: ArraySlice<UInt8>) -> Bool {
        let arabic = spelled.count { (0xD8...0xD9).contains($0) }
        guard arabic >= 2, arabic * 3 >= spelled.count else { return false }
        return TextCost.total(of: spelled) + advantage < TextCost.total(of: written)
    }

    /// Nats, so 1 : 3,000, on top of the odds against a run that spells UTF-8 by chance.
    private static let advantage = 8.0

    private var undone: Undone? {
        let proven = Set(runs.lazy.filter(\.isProof).map(\.segment))
        guard !proven.isEmpty else { return nil }
        let spelling = runs.reduce(0) { $0 + $1.range.count }
        let isWhole = plainBytes * 9 <= spelling
        let mixed = Set(plainSegments)
        let chosen = isWhole ? runs : runs.filter { proven.contains($0.segment) && !mixed.contains($0.segment) }
        guard !chosen.isEmpty else { return nil }
        let place = isWhole ? "" : " in \(Set(chosen.map(\.segment)).count) places"
        let warning = "UTF-8 had been read as \(wrong.charset) and encoded again\(place); undone"
        return Undone(text: rewritten(chosen), warning: warning, isWhole: isWhole)
    }

    private func rewritten(_ chosen: [Run]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var index = 0
        for run in chosen {
            output += text[index..<run.range.lowerBound]
            output += wrong.spelledBytes(of: text[run.range]) ?? Array(text[run.range])
            index = run.range.upperBound
        }
        output += text[index...]
        if output.starts(with: [0xEF, 0xBB, 0xBF]) { output.removeFirst(3) }
        return Array(String(decoding: output, as: UTF8.self).utf8)
    }
}

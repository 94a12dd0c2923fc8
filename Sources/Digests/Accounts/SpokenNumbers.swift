import ArabicText

/// A number as a text writes it, in digits, in words or in both: 12، ثلاثة وعشرون، 3.5 مليون، مئتا ألف.
struct SpokenNumber {
    let value: Double
    /// The places of its words.
    let words: Range<Int>
}

/// Reads numbers off words.
///
/// Tens and hundreds of something (عشرات) are no number, nor are ordinals and definite ones.
enum SpokenNumbers {
    /// The number that begins at a word; nil when none does.
    static func number(at start: Int, in words: ArraySlice<PassageWord>) -> SpokenNumber? {
        guard start < words.endIndex else { return nil }
        if words[start].isNumber {
            guard let value = Double(words[start].text), value.isFinite else { return nil }
            return magnified(value, from: start, behind: start + 1, in: words)
        }
        guard let first = value(of: opened(words[start].text)) else { return nil }
        // Millions, without saying how many, are no number.
        guard !plurals.contains(opened(words[start].text)) else { return nil }
        if let scale = scale(of: opened(words[start].text)) {
            let share = words[safe: start - 1].flatMap { shares[$0.text] } ?? 1
            let first = share == 1 ? start : start - 1
            return withHalf(SpokenNumber(value: scale * share, words: first..<start + 1), of: scale, in: words)
        }
        var value = first
        var end = start + 1
        if end < words.endIndex, value <= 10, teens.contains(words[end].text) {
            value = value == 10 ? 10 : value + 10
            end += 1
        }
        while end < words.endIndex, words[end].text.hasPrefix("و"), words[end].sign == nil,
            let next = self.value(of: String(words[end].text.dropFirst())),
            scale(of: String(words[end].text.dropFirst())) == nil,
            next < value || (value < 10 && next >= 20 && next < 100)
        {
            value += next
            end += 1
        }
        return magnified(value, from: start, behind: end, in: words)
    }

    /// Reads on behind a number as in مليون ونصف, مليون ونصف مليون.
    private static func withHalf(
        _ number: SpokenNumber, of scale: Double, in words: ArraySlice<PassageWord>
    ) -> SpokenNumber {
        let next = number.words.upperBound
        guard number.value == scale, words[safe: next]?.text == "ونصف", words[next].sign == nil else { return number }
        let isRepeated = words[safe: next + 1].map { self.scale(of: $0.text) == scale } ?? false
        return SpokenNumber(value: scale * 1.5, words: number.words.lowerBound..<next + (isRepeated ? 2 : 1))
    }

    private static func magnified(
        _ value: Double, from start: Int, behind end: Int, in words: ArraySlice<PassageWord>
    ) -> SpokenNumber {
        guard end < words.endIndex, words[end].sign == nil, let scale = scale(of: words[end].text) else {
            return SpokenNumber(value: value, words: start..<end)
        }
        var total = value * scale
        var last = end + 1
        // مليون و200 ألف
        if last + 1 < words.endIndex, words[last].text == "و", let more = Double(words[last + 1].text),
            last + 2 < words.endIndex, let smaller = self.scale(of: words[last + 2].text), smaller < scale
        {
            total += more * smaller
            last += 3
        }
        return SpokenNumber(value: total, words: start..<last)
    }

    /// A word without the و ب or ل that is joined to a number.
    private static func opened(_ word: String) -> String {
        guard values[word] == nil, let first = word.unicodeScalars.first, ["و", "ب", "ل", "ف"].contains(first) else {
            return word
        }
        let rest = String(word.unicodeScalars.dropFirst())
        return values[rest] == nil ? word : rest
    }

    private static func value(of word: String) -> Double? { values[word] }

    private static func scale(of word: String) -> Double? { scales[word] }

    /// Whether a word is a number with the article: الستة.
    static func isDefinite(_ word: String) -> Bool {
        word == "ال" || word.hasPrefix("ال") && values[String(word.dropFirst(2))] != nil
    }

    /// Whether a word is a number of its own or raises one before it.
    static func isPart(_ word: String) -> Bool { values[opened(word)] != nil }

    /// The shares that stand before a scale: نصف مليون, ربع مليون.
    private static let shares = table([("نصف ونصف بنصف لنصف", 0.5), ("ربع وربع بربع", 0.25)])

    private static let plurals = Set(Fold.fold("آلاف ملايين مليارات تريليونات").split(separator: " ").map(String.init))

    private static let teens: Set<String> = ["عشر", "عشره"]

    private static let scales = table([
        ("ألف ألفا آلاف", 1e3), ("ألفان ألفين", 2e3), ("مليون مليونا ملايين", 1e6), ("مليونان مليونين", 2e6),
        ("مليار مليارا مليارات بليون", 1e9), ("ملياران مليارين", 2e9), ("تريليون تريليونا تريليونات", 1e12),
    ])

    private static let values: [String: Double] = {
        var values = table([
            ("اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي", 2), ("ثلاثة ثلاث", 3), ("أربعة أربع", 4),
            ("خمسة خمس", 5), ("ستة ست", 6), ("سبعة سبع", 7), ("ثمانية ثماني ثمان", 8), ("تسعة تسع", 9),
            ("عشرة عشر", 10),
            ("عشرون عشرين", 20), ("ثلاثون ثلاثين", 30), ("أربعون أربعين", 40), ("خمسون خمسين", 50), ("ستون ستين", 60),
            ("سبعون سبعين", 70), ("ثمانون ثمانين", 80), ("تسعون تسعين", 90), ("مئة مائة", 100),
            ("مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي", 200), ("ثلاثمئة ثلاثمائة", 300),
            ("أربعمئة أربعمائة", 400),
            ("خمسمئة خمسمائة", 500), ("ستمئة ستمائة", 600), ("سبعمئة سبعمائة", 700), ("ثمانمئة ثمانمائة ثمانيمئة", 800),
            ("تسعمئة تسعمائة", 900),
        ])
        for (word, value) in scales { values[word] = value }
        return values
    }()

    private static func table(_ rows: [(words: String, value: Double)]) -> [String: Double] {
        var table: [String: Double] = [:]
        for row in rows {
            for word in Fold.fold(row.words).split(separator: " ") { table[String(word)] = row.value }
        }
        return table
    }
}

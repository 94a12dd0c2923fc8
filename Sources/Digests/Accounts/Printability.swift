import ArabicText

/// Whether a sentence can stand alone in a digest: complete, of a bearable length, and not leaning on the one before it.
struct Printability {
    private static let fewestWords = 8
    private static let mostWords = 40

    private(set) var isPrintable = false
    /// Whether it tells of earlier times.
    private(set) var isBackground = false

    init(
        passage: Passage, sentence: Range<Int>, words: ArraySlice<PassageWord>, reading: SpeakerReader.Reading?,
        needsPoint: Bool, year: Int
    ) {
        guard let first = words.first, let last = words.last else { return }
        isBackground = Printability.isBackground(words, year: year)
        guard (Self.fewestWords...Self.mostWords).contains(words.count),
            passage.quotations.areBalanced(in: sentence),
            !Printability.isInsideQuotation(sentence, of: passage), !Printability.isSecondPart(sentence, of: passage),
            !Printability.leans(first.text, second: words.dropFirst().first?.text ?? ""),
            !words.prefix(9).contains(where: { Self.pointing.contains($0.text) }),
            Printability.isWhole(
                passage.text[utf8: last.range.upperBound..<sentence.upperBound], sentence, in: passage,
                needsPoint: needsPoint),
            words.count(where: { $0.traits.contains(.arabic) }) * 3 > words.count * 2
        else { return }
        if let reading, reading.isReport, reading.speaker == nil { return }
        isPrintable = true
    }

    private static func isInsideQuotation(_ sentence: Range<Int>, of passage: Passage) -> Bool {
        passage.quotations.spans.contains {
            $0.lowerBound < sentence.lowerBound && $0.upperBound >= sentence.upperBound
        }
    }

    /// Whether it stands behind a ؛, so that what it depends on stands before.
    private static func isSecondPart(_ sentence: Range<Int>, of passage: Passage) -> Bool {
        passage.text[utf8: max(0, sentence.lowerBound - 4)..<sentence.lowerBound].contains("؛")
    }

    /// Whether the sentence has its end: a point, the end of the line, or a comma behind which another report begins.
    private static func isWhole(_ tail: String, _ sentence: Range<Int>, in passage: Passage, needsPoint: Bool) -> Bool {
        if tail.contains("؟") || tail.contains("?") || tail.contains("…") || tail.contains("..") || tail.contains(":") {
            return false
        }
        let behind = passage.text.utf8.dropFirst(sentence.upperBound)
        return tail.contains(".") || tail.contains("!") || tail.contains("؛") || (behind.isEmpty && !needsPoint)
            || behind.starts(with: "،".utf8) || behind.first == UInt8(ascii: ",")
    }

    /// Whether the first words refer to something that was said before.
    private static func leans(_ first: String, second: String) -> Bool {
        if leaning.contains(first) { return true }
        if first.hasPrefix("فال") || first.hasPrefix("ف") && StopWords.contains(String(first.dropFirst())) {
            return true
        }
        if SpeechWords.isVerb(first), second == "ان" || SpeechWords.opensClaim(second) { return true }
        return first.hasPrefix("و") && leaning.contains(String(first.dropFirst()))
            || (first == "في" || first == "وفي")
                && ["المقابل", "السياق", "هذا", "ذلك", "غضون", "الوقت"].contains(second)
            || (first == "من" || first == "ومن")
                && ["جهته", "جانبه", "جهتها", "جانبها", "ناحيته", "جهه", "بين", "هنا", "ثم"].contains(second)
    }

    private static func isBackground(_ words: ArraySlice<PassageWord>, year: Int) -> Bool {
        let opening = words.prefix(3).map(\.text)
        if opening.starts(with: ["يذكر", "ان"]) || opening.starts(with: ["يشار", "الي"]) || opening.contains("بالذكر")
            || opening.contains("ويذكر") || opening.contains("يشار") || opening.contains("ويشار")
            || opening.contains("تجدر")
            || opening.contains("وتجدر")
        {
            return true
        }
        for index in words.indices {
            let word = words[index].text
            if ["العام", "الشهر", "الاسبوع", "السنه"].contains(word),
                words[safe: index + 1]?.text.hasPrefix("الماضي") ?? false
            {
                return true
            }
            if words[index].traits.contains(.calendar),
                words[safe: index + 1].map({ past.contains($0.text) }) ?? false
            {
                return true
            }
            if words[index].isNumber, let number = Double(word), (1900..<Double(year)).contains(number),
                !words[max(words.startIndex, index - 4)..<index].contains(where: { $0.text == "منذ" })
            {
                return true
            }
        }
        return false
    }

    private static let past: Set<String> = ["الماضي", "الفايت", "المنصرم", "الماضيه"]

    /// Words that point at something said before.
    private static let pointing: Set<String> = Set(
        ["هذا", "هذه", "هذان", "هولاء", "ذلك", "تلك", "اوليك"].flatMap { [$0, "و" + $0, "ب" + $0, "ل" + $0] })

    private static let leaning: Set<String> = Set(
        Fold.fold(
            """
            هذا هذه هذان هؤلاء ذلك تلك هو هي هم كما لكن لكنه لكنها لكنهم غير إلا إذ حيث بينما فيما بدوره بدورها كذلك أيضا وبذلك بذلك لذلك \
            لذا أنه أنها أن ثم بل بالتالي عليه عليها به بها له لها فيه فيها منه منها عنه لهذا بهذا لأن لأنه إنه إنها إنهم فإن فقد كانت كان \
            وكانت وكان قائلا مضيفا مشيرا مؤكدا موضحا معتبرا وهناك إلى هنا وأنه وأنها وأن الأمر عندها حينها بعدها قبلها خلالها نحن إننا إنني أنا
            """
        ).split(separator: " ").map(String.init))
}

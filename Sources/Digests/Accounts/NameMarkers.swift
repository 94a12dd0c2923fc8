import ArabicText

/// Words behind which names stand, of people by their offices and of places and bodies by their kinds.
enum NameMarkers {
    /// The fewest letters of a word that is taken for a name.
    private static let fewestLetters = 3

    /// The places of the words that are names by the word before them.
    static func named(in words: ArraySlice<PassageWord>) -> [Int] {
        var named: [Int] = []
        for index in words.indices where words[index].traits.contains(.marker) {
            var next = index + 1
            while next < words.endIndex, next <= index + 2, isName(words[next]) {
                named.append(next)
                next += 1
            }
        }
        return named
    }

    /// The places of the words of quotations so short that they are names and not speech.
    static func quoted(in words: ArraySlice<PassageWord>) -> [Int] {
        words.indices.filter { index in
            guard words[index].isQuoted, isName(words[index]) else { return false }
            let before = words[..<index].reversed().prefix { $0.isQuoted }.count
            let behind = words[index...].prefix { $0.isQuoted }.count
            return before + behind <= 4
        }
    }

    private static func isName(_ word: PassageWord) -> Bool {
        !word.isNumber && word.sign == nil && word.traits.contains(.namable)
    }

    /// Whether a name stands behind a folded word.
    static func isMarker(_ folded: String) -> Bool { kinds.contains(Stem.light(folded)) }

    /// Whether a folded word may be a name, where one is expected.
    static func mayBeName(_ folded: String) -> Bool {
        folded.unicodeScalars.count >= fewestLetters && !StopWords.contains(folded) && !SpeechWords.isVerb(folded)
            && !isMarker(folded) && !Wordings.isFiller(folded) && !Wordings.isFiller(Stem.light(folded))
    }

    private static let kinds: Set<String> = Set(
        Fold.fold(
            """
            رئيس رئيسة وزير وزيرة مدير مديرة محافظ قاضي ناطق متحدث متحدثة نائب نائبة سفير عميد لواء عقيد جنرال مبعوث دكتور شيخ أمير ملك \
            مدرب لاعب حارس ممثل مخرج كاتب زعيم قائد مستشار عضو محامي مالك عامل السيد السيدة \
            مدينة بلدة قرية محافظة ولاية حي جسر شارع ساحة ميدان ميناء مطار جامعة مستشفى نهر إقليم محطة مصنع شركة بنك مصرف صحيفة مجلة قناة \
            حزب حركة منظمة هيئة غرفة نقابة لجنة مركز معهد معبر مخيم سجن فندق ملعب نادي جزيرة جبل مدرسة مؤسسة مجموعة كتيبة لواء
            """
        ).split(separator: " ").map { Stem.light(String($0)) })
}

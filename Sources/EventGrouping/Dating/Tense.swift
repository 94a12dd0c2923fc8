/// Whether what is told lies ahead: سيزور دمشق الثلاثاء, من المقرر أن.
extension DayPhraseReader {
    /// How far back a verb is looked for.
    private static let reach = 12

    /// Whether the clause before a word speaks of what is to come.
    func points(aheadBefore index: Int) -> Bool {
        var index = index
        for _ in 0..<Self.reach {
            guard words.indices.contains(index) else { return false }
            if isAhead(words[index].text) { return true }
            if words[index].opensClause { return false }
            index -= 1
        }
        return false
    }

    private func isAhead(_ word: String) -> Bool {
        if Self.planWords.contains(word) { return true }
        // س before a verb of the present.
        guard word.utf8.count >= 8 else { return false }
        let verb = word.hasPrefix("و") || word.hasPrefix("ف") ? word.dropFirst() : word[...]
        guard verb.hasPrefix("سي") || verb.hasPrefix("ست") else { return false }
        return !Self.nouns.contains { verb.hasPrefix($0) }
    }

    /// Whether the clause before a word has a verb of the present: يستضيف روما الأربعاء.
    func isOfPresent(before index: Int) -> Bool {
        for back in 1...8 where words.indices.contains(index - back) {
            let word = words[index - back]
            let isVerb = word.text.hasPrefix("ي") && word.text.utf8.count >= 6 && word.dating == nil
            if isVerb, !Self.noVerbs.contains(word.text) {
                return !Self.past.contains(text(index - back - 1))
            }
            if word.opensClause { return false }
        }
        return false
    }

    private static let noVerbs = Set(folding: "يونايتد يورو يوليو يونيو يناير يمين يمني يهود ياسر يوسف يوم")
    private static let past = Set(folding: "كان كانت وكان وكانت كانوا لم ولم")
    private static let planWords = Set(
        folding: """
            المقرر مقرر المقررة مقررة المنتظر المتوقع المزمع المرتقب المرتقبة مرتقب مرتقبة يعتزم تعتزم يعتزمون يستعد تستعد سوف ينتظر \
            موعدا القادم المقبل استعدادا تمهيدا تحضيرا
            """)
    /// Beginnings of nouns that look like such verbs.
    private static let nouns = """
        سياس سيار سيطر سيد سينا سينم سيول سيرا سيرغ سيرة سيره سيما ستين ستون ستوك ستال ستار ستان ستيف ستري ستاد سيبير سيسي سيف سيل \
        سيون سيغ سيات سيفير سيمون ستره سته
        """
        .split(separator: " ").map(String.init)
}

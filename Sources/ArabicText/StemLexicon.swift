/// Words whose first or last letters only look like joined ones, and spellings and derivations that share a stem.
enum StemLexicon {
    /// The stem of a word it knows.
    static func stem(of folded: String) -> String? {
        shared[folded] ?? (kept.contains(folded) ? folded : nil)
    }

    /// A row for each country or name: its stem, then other spellings and its adjective.
    private static let shared = WordList.leadingToFirst(
        """
        سوريا سورية سوري
        روسيا روسي
        أمريكا أميركا أمريكي أميركي
        إنجلترا إنكلترا إنجليزي إنكليزي
        أستانا أستانة آستانة آستانا
        """)

    private static let kept = WordList.folded(
        """
        برلمان بوتين لبنان باريس بيروت فلسطين وزير واشنطن برنامج فرنسا بكين ليبيا لافروف كيلومتر والي وكالة بيان بنك
        """)
}

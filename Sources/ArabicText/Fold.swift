/// Writes a text in one spelling, so that what readers take for the same word compares equal.
///
/// - Alef with hamza, madda or wasla becomes ا; ؤ becomes و; ئ ى ی become ي; ة becomes ه. The letters of Persian, Kurdish,
///   Urdu and the Maghreb become the nearest Arabic one; presentation forms and ligatures the letters they show.
/// - Vowel signs, tatweel, joiners and direction marks are dropped, as are signs put into a word beside a tatweel to hide
///   it (`هـ.دف`).
/// - Digits of all scripts become `0`…`9`; a decimal sign between digits becomes `.`, thousands signs are dropped.
/// - Latin letters lose their accents and become lower case, other scripts only become lower case.
/// - Everything else parts words, as does a change between Arabic and another script or a digit: `الـ16` is two words.
///
/// Precomposed and decomposed spellings of Arabic and Latin (up to U+024F) fold alike. Folding is idempotent.
public enum Fold {
    /// The number of the scheme; it changes when any text folds otherwise than before, and stored folds are then stale.
    public static let version = 1

    /// The folded words of a text, one space between them.
    ///
    /// `قَال الرَّئيسُ: ١٢` becomes `قال الرييس 12`. The same words as `Tokenizer` gives.
    public static func fold(_ text: String) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        var scanner = FoldScanner()
        scanner.scan(text.utf8.span) { word, _, _ in
            if !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
            for index in word.indices { folded.append(word[index]) }
            return true
        }
        return String(decoding: folded, as: UTF8.self)
    }
}

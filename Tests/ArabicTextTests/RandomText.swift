import TestSupport

/// Texts that mix what a folder meets and what it hopes not to meet.
enum RandomText {
    private static let pieces: [String] = [
        "ا", "آ", "ب", "ه", "ة", "ى", "ی", "ک", "ئ", "ء", "لا", "ﻻ", "ﷲ", "ﷺ", "﷼", "ﱞ", "ـ", "َ", "ّ", "\u{670}", "ٴ",
        "\u{6DD}", "\u{600}",
        "1", "٢", "۳", "१", ".", ",", "٫", "٬", "،", "؟", "-", "*", "/", " ", "\n", "\r\n", "a", "É", "ß", "İ", "Ⅷ",
        "Я", "中", "ᄀ",
        "\u{200B}", "\u{200C}", "\u{200D}", "\u{200F}", "\u{202E}", "\u{FEFF}", "\u{FFFD}", "\u{301}", "😀", "👨‍👩‍👧",
        "\u{0}", "𝐀", "𞤀", "\u{1EE00}",
    ]

    static func make(seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        let length = Int.random(in: 0...60, using: &generator)
        return (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
}

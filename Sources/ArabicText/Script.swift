/// Which script a text is written in.
public enum Script {
    /// The share of Arabic letters among all letters, from 0 to 1; 0 for a text without letters.
    public static func arabicShare(of text: String) -> Double {
        var arabic = 0
        var letters = 0
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            letters += 1
            if isArabic(scalar) { arabic += 1 }
        }
        return letters == 0 ? 0 : Double(arabic) / Double(letters)
    }

    private static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
        default: false
        }
    }
}

/// The digits of numbers, and of nothing else, in one script or the other.
public enum Digits {
    /// The text with Arabic-Indic (`٠`…`٩`) and Persian (`۰`…`۹`) digits written `0`…`9`.
    public static func latin(_ text: String) -> String {
        mapped(text) { scalar in
            switch scalar.value {
            case 0x660...0x669: Unicode.Scalar(scalar.value - 0x660 + 0x30)
            case 0x6F0...0x6F9: Unicode.Scalar(scalar.value - 0x6F0 + 0x30)
            default: nil
            }
        }
    }

    /// The text with the digits `0`…`9` written `٠`…`٩`.
    public static func arabicIndic(_ text: String) -> String {
        mapped(text) { scalar in
            (0x30...0x39).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0x30 + 0x660) : nil
        }
    }

    private static func mapped(_ text: String, by digit: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(digit(scalar) ?? scalar) }
        return String(scalars)
    }
}

/// Text on its way to a terminal.
enum Terminal {
    /// The text on one line, without characters that steer a terminal or turn the direction of what follows.
    static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isSteering($0) ? " " : $0 }))
    }

    /// C0 and C1 controls, line and paragraph separators, and the marks of direction.
    private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7f..<0xa0, 0x200e...0x200f, 0x2028...0x202e, 0x2066...0x2069: true
        default: false
        }
    }
}

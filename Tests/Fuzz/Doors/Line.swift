/// Text that promises to be fit to be shown.
enum Line {
    /// Holds a text to being one line, fit to be shown, of so many bytes in UTF-8 at most.
    static func check(_ text: String, _ name: @autoclosure () -> String, atMost limit: Int) throws(BrokenPromise) {
        try checkShown(text, name(), atMost: limit)
        for scalar in text.unicodeScalars where breaks(scalar) { throw holds(scalar, name()) }
    }

    /// Holds a text of one or more lines to being fit to be shown, and to so many bytes in UTF-8 at most.
    static func checkShown(_ text: String, _ name: @autoclosure () -> String, atMost limit: Int) throws(BrokenPromise) {
        try BrokenPromise.unless(
            text.utf8.count <= limit, "\(name()) has \(text.utf8.count) bytes, more than \(limit)")
        for scalar in text.unicodeScalars where isHarmful(scalar) { throw holds(scalar, name()) }
    }

    private static func holds(_ scalar: Unicode.Scalar, _ name: String) -> BrokenPromise {
        BrokenPromise("\(name) holds U+\(String(scalar.value, radix: 16, uppercase: true))")
    }

    private static func breaks(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Controls but for white space, and what reorders the text around it.
    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

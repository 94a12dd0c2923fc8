internal import Foundation
internal import GRDB

/// How the archive keeps text, so that any string comes back as it was.
///
/// SQLite's C interface ends a text at U+0000. That character is therefore written as U+001A U+0030, and U+001A, the
/// mark of such a pair, as U+001A U+0031; both are control characters that no news carries on purpose.
enum StoredText {
    private static let mark: Unicode.Scalar = "\u{1A}"

    static func encoded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0 || $0 == 0x1A }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\0": scalars.append(contentsOf: [mark, "0"])
            case mark: scalars.append(contentsOf: [mark, "1"])
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    static func decoded(_ stored: String) -> String {
        guard stored.utf8.contains(0x1A) else { return stored }
        var scalars = String.UnicodeScalarView()
        var isMarked = false
        for scalar in stored.unicodeScalars {
            if isMarked {
                scalars.append(scalar == "0" ? "\0" : mark)
                isMarked = false
            } else if scalar == mark {
                isMarked = true
            } else {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// A text that rows are found by.
    ///
    /// Swift holds two strings equal when they are canonically equivalent, SQLite when their bytes are the same. In
    /// normalization form C (Unicode Standard Annex 15) the two agree.
    static func key(_ text: String) -> String {
        encoded(text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping)
    }

    static func encoded(list: [String]) throws -> String {
        String(decoding: try JSONEncoder().encode(list), as: UTF8.self)
    }

    static func decoded(list stored: String) throws -> [String] {
        try JSONDecoder().decode([String].self, from: Data(stored.utf8))
    }
}

// A column that is NOT NULL in a STRICT table always has the type asked for here.
extension Row {
    func text(_ column: String) -> String { StoredText.decoded(self[column]) }

    func optionalText(_ column: String) -> String? {
        let stored: String? = self[column]
        return stored.map(StoredText.decoded)
    }

    func time(_ column: String) -> Date { StoredTime.date(self[column]) }

    func optionalTime(_ column: String) -> Date? {
        let stored: Int64? = self[column]
        return stored.map(StoredTime.date)
    }
}

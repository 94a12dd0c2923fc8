import Foundation

/// Turns a configuration file into text, or says why it is none.
enum ConfigurationText {
    /// The bytes of a file, at most one more than may be; nil when they cannot be had, which is then among the problems.
    static func bytes(ofFile path: String, problems: inout ProblemList) -> [UInt8]? {
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { handle.closeFile() }
            return [UInt8](try handle.read(upToCount: ConfigurationBounds.fileBytes + 1) ?? Data())
        } catch CocoaError.fileNoSuchFile, CocoaError.fileReadNoSuchFile {
            problems.add(
                "there is no such file; copy the example `marsad.yaml` there, or name a file with --config", at: nil)
        } catch CocoaError.fileReadNoPermission {
            problems.add("may not be read by this user; change its owner or its mode", at: nil)
        } catch {
            problems.add("cannot be read: \(error.localizedDescription)", at: nil)
        }
        return nil
    }

    /// The text of UTF-8 bytes; nil when they are none, or hold what no YAML text may, which is then among the problems.
    static func text(of bytes: [UInt8], problems: inout ProblemList) -> String? {
        guard bytes.count <= ConfigurationBounds.fileBytes else {
            let limit = Quantity.format(ConfigurationBounds.fileBytes, units: Quantity.sizes)
            problems.add("larger than \(limit), the most a configuration may be", at: nil)
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            // Repairing puts U+FFFD where the first wrong byte is, and leaves what comes before as it was.
            let place = firstDifference(between: bytes, and: String(decoding: bytes, as: UTF8.self))
            problems.add("bytes that are not UTF-8; save the file as UTF-8", at: place)
            return nil
        }
        if let (place, code) = forbiddenLetter(in: text) {
            problems.add("the control character U+\(code); delete it", at: place)
            return nil
        }
        return text
    }

    private static func firstDifference(between bytes: [UInt8], and repaired: String) -> TextPlace {
        var offset = 0
        var walk = TextWalk()
        for letter in repaired.unicodeScalars {
            let units = Array(String(letter).utf8)
            guard offset + units.count <= bytes.count, Array(bytes[offset..<offset + units.count]) == units else {
                break
            }
            offset += units.count
            walk.pass(letter)
        }
        return walk.place
    }

    /// The first letter that a YAML stream may not hold (YAML 1.2.2, section 5.1), with its code in hexadecimal.
    private static func forbiddenLetter(in text: String) -> (TextPlace, String)? {
        var walk = TextWalk()
        for letter in text.unicodeScalars {
            switch letter.value {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...: walk.pass(letter)
            default:
                let code = String(letter.value, radix: 16, uppercase: true)
                return (walk.place, String(repeating: "0", count: max(0, 4 - code.count)) + code)
            }
        }
        return nil
    }
}

/// Counts lines and columns as YAML 1.1 does, letter by letter.
struct TextWalk {
    /// The place of the next letter.
    private(set) var place = TextPlace(line: 1, column: 1)
    private var afterReturn = false

    mutating func pass(_ letter: Unicode.Scalar) {
        switch letter {
        case "\n" where afterReturn: afterReturn = false
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
            place = TextPlace(line: place.line + 1, column: 1)
            afterReturn = letter == "\r"
        default:
            place.column += 1
            afterReturn = false
        }
    }
}

extension TextPlace {
    /// The index of the letter at this place; nil when the text ends before it.
    func offset(in letters: [Unicode.Scalar]) -> Int? {
        var walk = TextWalk()
        for (index, letter) in letters.enumerated() {
            if walk.place == self { return index }
            walk.pass(letter)
        }
        return nil
    }
}

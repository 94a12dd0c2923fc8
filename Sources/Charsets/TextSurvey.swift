/// What one pass over the UTF-8 bytes of a text tells about it, without decoding it.
///
/// Nearly all text that comes needs no cleaning, and this is how that is seen at the speed of memory. It errs on one side
/// only: text it calls clean is left alone by `TextCleaner`, while text it does not may turn out to be clean too.
package struct TextSurvey: Sendable, Hashable {
    /// Whether there is nothing to drop or replace, and the text is composed (NFC).
    package private(set) var isClean = true
    /// Whether white space is single spaces, and none stands at an end; told of clean text only.
    package private(set) var isFolded = true
    /// Whether it has none of the signs that HTML escapes, `&`, `<`, `>` and `"`; told of clean text only.
    package private(set) var isFreeOfMarkup = true

    /// Canonical combining class of the character before: 0 for a letter; marks are told from letters by it.
    private var before = TextSurvey.space
    private static let letter: UInt8 = 0
    /// No class, but a sign for white space and for the start.
    private static let space: UInt8 = 255

    /// - Parameter bytes: valid UTF-8.
    package init(_ bytes: borrowing Span<UInt8>) {
        var index = 0
        let count = bytes.count
        while index < count {
            let byte = bytes[index]
            if byte > 0x20, byte < 0x7F {
                before = TextSurvey.letter
                if byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 { isFreeOfMarkup = false }
                index += 1
            } else if byte == 0x20 {
                if before == TextSurvey.space { isFolded = false }
                before = TextSurvey.space
                index += 1
            } else if index + 1 < count, TextSurvey.isCommonLetter(byte, bytes[index + 1]) {
                before = TextSurvey.letter
                index += 2
            } else {
                take(bytes, &index)
                if !isClean { return }
            }
        }
        if before == TextSurvey.space, count > 0 { isFolded = false }
    }

    /// Whether two bytes are U+0620 to U+064A.
    @inline(__always)
    private static func isCommonLetter(_ lead: UInt8, _ second: UInt8) -> Bool {
        (lead == 0xD8 && second >= 0xA0) || (lead == 0xD9 && second <= 0x8A)
    }

    /// Takes a character beyond ASCII, or a control.
    private mutating func take(_ bytes: borrowing Span<UInt8>, _ index: inout Int) {
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch bytes[index] {
        // U+0610 to U+061A are marks.
        case 0xD8 where !(0x90...0x9A).contains(second), 0xDA, 0xC3...0xCB, 0xD0, 0xD1:
            before = TextSurvey.letter
            index += 2
        case 0xD9:
            takeArabic(second)
            index += 2
        case 0xDB where second <= 0x95, 0xC2 where second > 0xA0:
            before = TextSurvey.letter
            index += 2
        case 0xE2 where second == 0x80:
            takePunctuation(index + 2 < bytes.count ? bytes[index + 2] : 0)
            index += 3
        case 0xC2 where second == 0xA0:
            takeSpace()
            index += 2
        case 0x09, 0x0A, 0x0D:
            takeSpace()
            index += 1
        default: isClean = false
        }
    }

    private mutating func takeSpace() {
        isFolded = false
        before = TextSurvey.space
    }

    /// U+0640 to U+067F: letters, digits, and the marks U+064B to U+0652 with the classes 27 to 34, U+0670 with 35.
    private mutating func takeArabic(_ second: UInt8) {
        switch second {
        case 0x8B...0x92: takeMark(class: second - 0x8B + 27)
        case 0xB0: takeMark(class: 35)
        // Hamza and madda compose with the letter before them.
        case 0x93...0x9F: isClean = false
        default: before = TextSurvey.letter
        }
    }

    private mutating func takeMark(class mark: UInt8) {
        // One after itself may be the start of very many.
        if before != TextSurvey.space, before >= mark { isClean = false }
        before = mark
    }

    /// U+2000 to U+203F but for the third byte.
    private mutating func takePunctuation(_ third: UInt8) {
        switch third {
        case 0x82...0x8A, 0xA8, 0xA9, 0xAF: takeSpace()
        // Two widths of space that are written otherwise in NFC, the space without width, and what turns the direction.
        case 0x80, 0x81, 0x8B, 0xAA...0xAE: isClean = false
        default: before = TextSurvey.letter
        }
    }
}

extension String {
    /// What a pass over its bytes tells.
    package var survey: TextSurvey { TextSurvey(utf8Span.span) }
}

/// Text to bytes in the charsets that tests need, by tables of their own.
enum TestEncoder {
    /// Nil when the charset lacks one of the characters.
    static func bytes(of text: String, in charset: String) -> [UInt8]? {
        switch charset {
        case "utf-8": Array(text.utf8)
        case "utf-8 with mark": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case "utf-16le": text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case "utf-16be": text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case "utf-16le with mark": bytes(of: "\u{FEFF}" + text, in: "utf-16le")
        case "utf-16be with mark": bytes(of: "\u{FEFF}" + text, in: "utf-16be")
        default: singleBytes(of: text, in: charset)
        }
    }

    /// UTF-8 read in another charset, and encoded again.
    static func doubleEncoded(_ text: String, by charset: String) -> String {
        String(String.UnicodeScalarView(text.utf8.compactMap { character(of: $0, in: charset) }))
    }

    private static func singleBytes(of text: String, in charset: String) -> [UInt8]? {
        var codes: [Unicode.Scalar: UInt8] = [:]
        for byte in UInt8.min...UInt8.max {
            if let scalar = character(of: byte, in: charset) { codes[scalar] = byte }
        }
        let bytes = text.unicodeScalars.compactMap { codes[$0] }
        return bytes.count == text.unicodeScalars.count ? bytes : nil
    }

    private static func character(of byte: UInt8, in charset: String) -> Unicode.Scalar? {
        guard byte >= 0x80 else { return Unicode.Scalar(byte) }
        guard charset != "iso-8859-6" else { return arabicStandard(byte) }
        let table = charset == "windows-1256" ? arabicWindows : westernWindows
        let scalar = table[Int(byte) - 0x80]
        return scalar == "\u{FFFD}" ? Unicode.Scalar(byte) : scalar
    }

    /// ISO-8859-6: its letters stand in the order of Unicode.
    private static func arabicStandard(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0xA0, 0xA4, 0xAD: Unicode.Scalar(byte)
        case 0xAC, 0xBB, 0xBF, 0xC1...0xDA, 0xE0...0xF2: Unicode.Scalar(UInt32(byte) - 0xA0 + 0x0600)
        default: nil
        }
    }

    private static let arabicWindows = Array(
        """
        €پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈ\
        گ‘’“”•–—ک™ڑ›œ\u{200C}\u{200D}ں\
        \u{A0}،¢£¤¥¦§¨©ھ«¬\u{AD}®¯\
        °±²³´µ¶·¸¹؛»¼½¾؟\
        ہءآأؤإئابةتثجحخد\
        ذرزسشصض×طظعغـفقك\
        àلâمنهوçèéêëىيîï\
        \u{64B}\u{64C}\u{64D}\u{64E}ô\u{64F}\u{650}÷\u{651}ù\u{652}ûü\u{200E}\u{200F}ے
        """.unicodeScalars)

    private static let westernWindows = Array(
        """
        €\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\
        \u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\
        \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯\
        °±²³´µ¶·¸¹º»¼½¾¿\
        ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ\
        ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
        àáâãäåæçèéêëìíîï\
        ðñòóôõö÷øùúûüýþÿ
        """.unicodeScalars)
}

/// Names of charsets: what documents call them, and what iconv does.
enum CharsetLabel {
    /// The WHATWG name for a label, in lower case (https://encoding.spec.whatwg.org/#names-and-labels); the cleaned label
    /// itself when it is not in the table.
    static func canonical(_ label: String) -> String {
        let cleaned = String(label.lowercased().unicodeScalars.filter { !" \t\r\n\"'".unicodeScalars.contains($0) })
        return table[cleaned] ?? cleaned
    }

    /// The name under which glibc's iconv knows a canonical charset.
    static func iconvName(_ canonical: String) -> String {
        iconvNames[canonical] ?? canonical.uppercased()
    }

    private static let table: [String: String] = {
        var table: [String: String] = [:]
        for (name, labels) in groups {
            for label in labels.split(separator: " ") { table[String(label)] = name }
        }
        return table
    }()

    private static let groups: [(String, String)] = [
        ("utf-8", "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
        ("utf-16le", "utf-16le utf-16 utf16 unicode unicodefeff ucs-2 iso-10646-ucs-2 csunicode"),
        ("utf-16be", "utf-16be unicodefffe"),
        ("windows-1256", "windows-1256 cp1256 x-cp1256 win-1256 windows1256 1256"),
        (
            "iso-8859-6",
            "iso-8859-6 iso-8859-6-e iso-8859-6-i iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-ir-127 arabic asmo-708 "
                + "csiso88596e csiso88596i csisolatinarabic ecma-114"
        ),
        (
            "windows-1252",
            "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1 l1 "
                + "ascii us-ascii ansi_x3.4-1968 ibm819 cp819 csisolatin1"
        ),
        ("windows-1250", "windows-1250 cp1250 x-cp1250"),
        ("windows-1251", "windows-1251 cp1251 x-cp1251"),
        ("windows-1253", "windows-1253 cp1253 x-cp1253"),
        ("windows-1254", "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 latin5 l5 csisolatin5"),
        ("windows-1255", "windows-1255 cp1255 x-cp1255"),
        ("windows-1257", "windows-1257 cp1257 x-cp1257"),
        ("windows-1258", "windows-1258 cp1258 x-cp1258"),
        ("windows-874", "windows-874 dos-874 iso-8859-11 iso8859-11 tis-620"),
        ("iso-8859-2", "iso-8859-2 iso8859-2 iso_8859-2 latin2 l2 csisolatin2"),
        ("iso-8859-5", "iso-8859-5 iso8859-5 iso_8859-5 cyrillic csisolatincyrillic"),
        ("iso-8859-7", "iso-8859-7 iso8859-7 iso_8859-7 greek greek8 elot_928 ecma-118 sun_eu_greek csisolatingreek"),
        ("iso-8859-8", "iso-8859-8 iso8859-8 iso_8859-8 hebrew visual iso-8859-8-e iso-8859-8-i logical"),
        ("iso-8859-15", "iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 csisolatin9 latin-9"),
        ("koi8-r", "koi8-r koi koi8 koi8_r cskoi8r"),
        ("koi8-u", "koi8-u koi8-ru"),
        ("macintosh", "macintosh mac x-mac-roman csmacintosh"),
        ("x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
        ("gb18030", "gb18030 gbk gb2312 gb_2312 gb_2312-80 chinese csgb2312 x-gbk iso-ir-58 csiso58gb231280"),
        ("big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
        ("shift_jis", "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis"),
        ("euc-jp", "euc-jp x-euc-jp cseucpkdfmtjapanese"),
        ("euc-kr", "euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cseuckr iso-ir-149"),
        ("utf-32", "utf-32 ucs-4 iso-10646-ucs-4 utf32"),
    ]

    private static let iconvNames = [
        "windows-1250": "CP1250", "windows-1251": "CP1251", "windows-1252": "CP1252", "windows-1253": "CP1253",
        "windows-1254": "CP1254", "windows-1255": "CP1255", "windows-1256": "CP1256", "windows-1257": "CP1257",
        "windows-1258": "CP1258", "windows-874": "CP874", "big5": "BIG5-HKSCS", "shift_jis": "CP932",
        "euc-kr": "CP949", "euc-jp": "EUC-JP", "x-mac-cyrillic": "MAC-CYRILLIC", "utf-16le": "UTF-16LE",
        "utf-16be": "UTF-16BE", "utf-32le": "UTF-32LE", "utf-32be": "UTF-32BE",
    ]
}

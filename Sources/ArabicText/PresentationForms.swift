/// Arabic presentation forms: letters and ligatures as old fonts and PDF files encode them, one code per shape.
///
/// The two tables are the compatibility decompositions of the Unicode Character Database, letters only. An entry stands
/// for one code point, with a digit behind it for so many in a row: `+` is a mark, `-` is no letter. The honorific
/// phrases U+FDFA, U+FDFB and U+FDFD count as no letter: they are set phrases after a name, not words of the text.
enum PresentationForms {
    private static let blockA = """
        ٱ2 ٻ4 پ4 ڀ4 ٺ4 ٿ4 ٹ4 ڤ4 ڦ4 ڄ4 ڃ4 چ4 ڇ4 ڍ2 ڌ2 ڎ2 ڈ2 ژ2 ڑ2 ک4 گ4 ڳ4 ڱ4 ں2 ڻ4 ۀ2 ہ4 ھ4 ے2 ۓ2 -33 ڭ4
        ۇ2 ۆ2 ۈ2 ۇٴ ۋ2 ۅ2 ۉ2 ې4 ى2 ئا2 ئە2 ئو2 ئۇ2 ئۆ2 ئۈ2 ئې3 ئى3 ی4 ئج ئح ئم ئى ئي بج بح بخ بم بى بي
        تج تح تخ تم تى تي ثج ثم ثى ثي جح جم حج حم خج خح خم سج سح سخ سم صح صم ضج ضح ضخ ضم طح طم ظم عج عم
        غج غم فج فح فخ فم فى في قح قم قى قي كا كج كح كخ كل كم كى كي لج لح لخ لم لى لي مج مح مخ مم مى مي
        نج نح نخ نم نى ني هج هم هى هي يج يح يخ يم يى يي ذ ر ى +6 ئر ئز ئم ئن ئى ئي بر بز بم بن بى بي تر
        تز تم تن تى تي ثر ثز ثم ثن ثى ثي فى في قى قي كا كل كم كى كي لم لى لي ما مم نر نز نم نن نى ني ى
        ير يز يم ين يى يي ئج ئح ئخ ئم ئه بج بح بخ بم به تج تح تخ تم ته ثم جح جم حج حم خج خم سج سح سخ سم
        صح صخ صم ضج ضح ضخ ضم طح ظم عج عم غج غم فج فح فخ فم قح قم كج كح كخ كل كم لج لح لخ لم له مج مح مخ
        مم نج نح نخ نم نه هج هم ه يج يح يخ يم يه ئم ئه بم به تم ته ثم ثه سم سه شم شه كل كم لم نم نه يم
        يه ـ3 طى طي عى عي غى غي سى سي شى شي حى حي جى جي خى خي صى صي ضى ضي شج شح شخ شم شر سر صر ضر طى طي
        عى عي غى غي سى سي شى شي حى حي جى جي خى خي صى صي ضى ضي شج شح شخ شم شر سر صر ضر شج شح شخ شم سه شه
        طم سج سح سخ شج شح شخ طم ظم ا2 -18 تجم تحج2 تحم تخم تمج تمح تمخ جمح2 حمي حمى سحج سجح سجى سمح2 سمج
        سمم2 صحح2 صمم شحم2 شجي شمخ2 شمم2 ضحى ضخم2 طمح2 طمم طمي عجم عمم2 عمى غمم غمي غمى فخم2 قمح قمم لحم
        لحي لحى لجج2 لخم2 لمح2 محج محم محي مجح مجم مخج مخم -2 مجخ همج همم نحم نحى نجم2 نجى نمي نمى يمم2
        بخي تجي تجى تخي تخى تمي تمى جمي جحى جمى سخى صحي شحي ضحي لجي لمي يحي يجي يمي ممي قمي نحي قمح لحم
        عمي كمي نجح مخي لجم كمم لجم نجح جحي حجي مجي فمي بحي كمم عجم صمم سخي نجي -40 صلے قلے الله اكبر
        محمد صلعم رسول عليه وسلم صلى -2 ریال -3
        """

    private static let blockB = """
        + ـ + - + - + ـ + ـ + ـ + ـ + ـ ء آ2 أ2 ؤ2 إ2 ئ4 ا2 ب4 ة2 ت4 ث4 ج4 ح4 خ4 د2 ذ2 ر2 ز2 س4 ش4 ص4 ض4
        ط4 ظ4 ع4 غ4 ف4 ق4 ك4 ل4 م4 ن4 ه4 و2 ى2 ي4 لآ2 لأ2 لإ2 لا2
        """

    /// The folded scalars of U+FB50 onwards, one entry a code point; a class of `FoldTable` for marks and non-letters.
    static let fromFB50: [[UInt32]] = expand(blockA)

    /// The folded scalars of U+FE70 onwards.
    static let fromFE70: [[UInt32]] = expand(blockB)

    private static func expand(_ table: String) -> [[UInt32]] {
        var entries: [[UInt32]] = []
        for run in table.split(whereSeparator: \.isWhitespace) {
            let entry = run.prefix { !$0.isNumber }
            let count = Int(run.dropFirst(entry.count)) ?? 1
            entries.append(contentsOf: repeatElement(folded(entry), count: count))
        }
        return entries
    }

    private static func folded(_ entry: Substring) -> [UInt32] {
        switch entry {
        case "+": [FoldTable.mark]
        case "-": [FoldTable.separator]
        default:
            entry.unicodeScalars.map { FoldTable.code(belowLimit: $0.value) }.filter { $0 >= FoldTable.firstLetter }
        }
    }
}

import ArabicText
import TestSupport
import Testing

@Suite struct FoldTests {
    @Test(
        "spellings of one text fold alike",
        arguments: [
            ("قَال الرَّئيسُ: ١٢", "قال الرييس 12"),
            ("أحمد إبراهيم آمنة ٱلله", "احمد ابراهيم امنه الله"),
            ("مسؤول شؤون رئيس هيئة", "مسوول شوون رييس هييه"),
            ("مستشفى عليّ فى القاهرة", "مستشفي علي في القاهره"),
            ("کتاب پاریس چین گوگل ڤيينا ژاله ڨفصة", "كتاب باريس جين كوكل فيينا زاله قفصه"),
            ("محــــمد", "محمد"),
            ("بيت\u{200F}نا \u{202B}هنا\u{202C} می‌خواهد", "بيتنا هنا ميخواهد"),
            ("CNN Élysée GÖTEBORG İstanbul", "cnn elysee goteborg istanbul"),
            ("Ｇ２０ ﻣﺮﺣﺒﺎ ﷲ ﻻ ﻷن ﻹن ﻵن", "g20 مرحبا الله لا لان لان لان"),
            ("الرسول ﷺ قال", "الرسول قال"),
            ("«نعم»، قال؛ لا؟", "نعم قال لا"),
            ("  \n\t ", ""), ("", ""), ("…!؟", ""), ("ـ ً ـ", ""),
        ])
    func spellings(text: String, folded: String) {
        #expect(Fold.fold(text) == folded)
    }

    @Test(
        "a sign beside a tatweel inside a word does not split it",
        arguments: [
            ("الهـ.دف", "الهدف"), ("هـ.دف", "هدف"), ("العقـ.ـوبات", "العقوبات"), ("زعمـ.ـت", "زعمت"),
            ("قـ..ـتل", "قتل"),
            ("إسر.ـائيل", "اسراييل"), ("قـ*ـصف", "قصف"), ("لـ«حزب» بـ\"حزب\"", "ل حزب ب حزب"), ("أ.ف.ب", "ا ف ب"),
            ("عام 1442 هـ. وقال", "عام 1442 ه وقال"), ("قـ....ـتل", "ق تل"), ("هـ.", "ه"), ("هـ.12", "ه 12"),
        ])
    func dodges(text: String, folded: String) {
        #expect(Fold.fold(text) == folded)
    }

    @Test(
        "numbers have one form",
        arguments: [
            ("٣٫٥ و ۳٫۵", "3.5 و 3.5"), ("١٬٢٥٠", "1250"), ("1,250,300.75", "1250300.75"), ("10,20", "10 20"),
            ("1,2500", "1 2500"), ("2021,500", "2021 500"), ("1.2.2021", "1.2.2021"), ("12/5", "12 5"),
            ("عام 2021.", "عام 2021"),
            ("الـ16", "ال 16"), ("G20 وF16", "g20 و f16"), ("5,000م", "5000 م"), ("٥٪", "5"), ("3.", "3"), (".5", "5"),
            ("1,\u{200F}250", "1 250"),
        ])
    func numbers(text: String, folded: String) {
        #expect(Fold.fold(text) == folded)
    }

    @Test(
        "composed and decomposed spellings fold alike",
        arguments: [
            ("آ", "ا\u{653}"), ("أ", "ا\u{654}"), ("إ", "ا\u{655}"), ("ؤ", "و\u{654}"), ("ئ", "ي\u{654}"),
            ("ۀ", "ە\u{654}"),
            ("ۂ", "ہ\u{654}"), ("ۓ", "ے\u{654}"), ("é", "e\u{301}"), ("ş", "s\u{327}"), ("ğ", "g\u{306}"),
            ("\u{212B}", "A\u{30A}"),
        ])
    func equivalence(composed: String, decomposed: String) {
        #expect(Fold.fold("ب" + composed + "ب") == Fold.fold("ب" + decomposed + "ب"))
    }

    @Test("folding a folded text changes nothing", arguments: 0..<400 as Range<UInt64>)
    func idempotence(seed: UInt64) {
        let text = RandomText.make(seed: seed)
        let folded = Fold.fold(text)
        #expect(Fold.fold(folded) == folded, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }

    @Test("every code point folds to what folding leaves alone")
    func everyScalar() {
        for scalar in (0...0x1_FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
            let folded = Fold.fold(String(scalar))
            #expect(Fold.fold(folded) == folded, "U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test("a long run of signs is folded in one pass")
    func hostile() {
        let unit = "هـ.ـ" + String(repeating: "ـ", count: 500) + "1,"
        #expect(Fold.fold(String(repeating: unit, count: 2_000)).hasPrefix("ه 1 ه 1"))
    }
}

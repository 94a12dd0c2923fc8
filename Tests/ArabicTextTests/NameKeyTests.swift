import ArabicText
import Testing

@Suite struct NameKeyTests {
    /// Spellings of one name, as papers write it.
    static let same: [[String]] = [
        ["ترامب", "ترمب"], ["نتنياهو", "نتانياهو"], ["غوتيريش", "غوتيريس", "غوتيرش", "غوتيرس", "جوتيريش"],
        ["بوتين", "بوتن"],
        ["تشيلسي", "تشلسي"], ["زوكربيرغ", "زوكربرغ", "زوكربيرج"], ["سكريبال", "سكريبل"],
        ["لافرنتيف", "لافرنتييف", "لافرينتييف", "لافرينتيف"], ["غوغل", "جوجل"], ["سيرغي", "سيرجي"],
        ["أستانا", "أستانة", "آستانة"],
        ["جاويش", "تشاووش"], ["إنجلترا", "إنكلترا"], ["سوريا", "سورية"],
        ["زيلينسكي", "زيلنسكي", "زلينسكي", "زيلينسكى"],
        ["بلينكن", "بلنكن"], ["غورباتشوف", "غورباتشيف", "جورباتشوف"], ["خروتشوف", "خروتشيف"],
        ["شولتس", "شولتز", "شولز"],
        ["ستولتنبرغ", "ستولتنبيرغ", "ستولتنبرج"], ["غالانت", "غلانت", "جالانت"], ["ميدفيديف", "مدفيديف", "ميدفيدف"],
        ["طوكيو", "توكيو"],
        ["أنطونيو", "أنتونيو"], ["صموئيل", "سموئيل", "صموئل"],
        ["إسطنبول", "اسطمبول", "استنبول"],
        ["دجوكوفيتش", "جوكوفيتش"], ["إيمانويل", "ايمانويل", "إمانويل"], ["كازاخستان", "قازاخستان"],
        ["هيلاري", "هيللاري"],
        ["لوكاشينكو", "لوكاشنكو"], ["جريفيث", "غريفيث", "غريفيت"], ["أردوغان", "اردوجان", "إردوغان"],
        ["يلتسين", "يلتسن"], ["كاميرون", "كامرون"],
        ["بينيت", "بينيث"], ["صربيا", "سربيا"], ["ناريندرا", "نارندرا"],
        ["غوايدو", "جوايدو"],
    ]

    /// Names of different people and places that look alike.
    private static let different: [(String, String)] = [
        ("لافروف", "لافرنتيف"), ("بوتين", "بوتو"), ("ميركل", "ماركل"), ("سلمان", "سليمان"), ("حسن", "حسين"),
        ("حسين", "حسان"), ("سالم", "سليم"),
        ("عبادي", "عبيدي"), ("زيلينسكي", "زيلينسكا"), ("كيري", "كوري"), ("هولاند", "هولندا"), ("فرنسا", "فرانسوا"),
        ("غوتيريش", "غوتيريز"),
        ("باكستان", "كازاخستان"), ("جونسون", "جاكسون"), ("كاميرون", "كامران"), ("كريستين", "كريستيان"),
        ("نيكول", "نيكولا"), ("نيكولا", "نيكولاي"),
        ("شارون", "شيرون"), ("رابين", "روبين"), ("ليفين", "ليفني"), ("هيلاري", "هيلر"), ("مولر", "ميلر"),
        ("بلير", "بيلر"), ("ترامب", "ترومان"),
        ("بوش", "بوشكين"), ("غورباتشوف", "غورباتشينكو"), ("كلينتون", "كلينت"), ("أوباما", "أسامة"), ("باول", "بول"),
        ("رايس", "ريس"),
        ("نتنياهو", "نتانيا"), ("سكريبال", "سكريبنر"), ("محمد", "محمود"), ("عمر", "عمرو"), ("سلامة", "سليمة"),
        ("كريم", "كرم"), ("نصيري", "نصاري"),
        ("ميلوني", "ميلان"), ("ساركوزي", "ساركيسي"), ("ماتيس", "ماتوس"), ("كييف", "كيف"), ("سعيدة", "سعادة"),
        ("ستالين", "ستولن"), ("لينين", "لينون"),
        ("بايدن", "بيدن"), ("مدريد", "مودرو"), ("إيران", "إيرين"), ("موسكو", "مسك"), ("تشاد", "تشيد"),
        ("باريس", "بوريس"),
    ]

    private func meet(_ left: String, _ right: String) -> Bool {
        NameKey.key(for: Fold.fold(left)) == NameKey.key(for: Fold.fold(right))
    }

    @Test("the spellings of a name meet, and different names do not")
    func precisionAndRecall() {
        let pairs = NameKeyTests.same.flatMap { names in names.dropFirst().map { (names[0], $0) } }
        let missed = pairs.filter { !meet($0, $1) }
        let confused = NameKeyTests.different.filter { meet($0, $1) }
        let found = pairs.count - missed.count
        let recall = Double(found) / Double(pairs.count)
        let precision = Double(found) / Double(found + confused.count)
        print(
            "name keys: \(pairs.count) pairs, \(NameKeyTests.different.count) traps, recall \(recall), precision \(precision)"
        )
        #expect(recall == 1, "missed \(missed)")
        #expect(precision == 1, "confused \(confused)")
    }

    @Test(
        "short words, numbers and other scripts are their own key",
        arguments: ["شي", "بوش", "كيف", "2021", "cnn", "", "بوشa"])
    func untouched(word: String) {
        #expect(NameKey.key(for: word) == word)
    }

    @Test("the key of a key is the key", arguments: same.flatMap { $0 } + different.flatMap { [$0.0, $0.1] })
    func idempotence(name: String) {
        let key = NameKey.key(for: Fold.fold(name))
        #expect(NameKey.key(for: key) == key)
    }
}

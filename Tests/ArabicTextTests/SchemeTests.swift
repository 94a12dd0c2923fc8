import ArabicText
import Testing

/// Holds each level to its version: whoever changes what a level yields must give it a new number, so that what an
/// archive keeps of the level is made again.
@Suite struct SchemeTests {
    private static let title = "وصول المبعوث الروسيّ لافرنتييف إلى دمشق"
    private static let text = """
        دمشق - سانا: وَصَلَ المبعوثُ الروسي إلى سورية، صباحَ اليوم، على رأس وفدٍ من ٢٤ مسؤولًا.
        وصول المبعوث الروسيّ لافرنتييف إلى دمشق
        وقال إنّ المحادثات تتناول ٣٫٥ ملايين لاجئ و١٬٢٥٠ طنًّا من القمح؛ وستستمر حتى الـ16 من الشهر.
        اقرأ أيضًا: عودة القطارات إلى الشمال
        شاهد.. لحظة وصول الطائرة إلى المطار
        وشاركت السفيرة (CNN) Élise Martin في اللقاء، وتحدثت عن العقـ.ـوبات وهـ.دف الزيارة في آستانة وإسطنبول.
        شاهد العالم اللقاء، والتقى الوفد رئيسَ البرلمان والمعارضة والسوريين في بيروت وبكين، ولجنتها الدستورية.
        (إعداد سامي ناصر للنشرة العربية - تحرير هدى ماجد)
        المصدر: وكالة الأنـاضول، أ.ف.ب
        قد يعجبك أيضًا
        جسر جديد فوق النهر
        """
    private static let names = """
        لافرنتيف لافرنتييف لافرينتيف غوتيريش غوتيريس نتنياهو نتانياهو بيدرسون بيدرسن ترمب ترامب بوتين بوتان ماكرون مكماستر
        سليمان سلمان شولتس شولز هولاند جوجل غوغل مورينيو مورينهو منانغاغوا ستيفان ستيفن روماريو روميرو إسطنبول اسطمبول
        """

    /// FNV-1a (Fowler, Noll and Vo 1991) of strings, each ended by a zero byte.
    private static func checksum(_ parts: [String]) -> UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in parts {
            for byte in part.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
            sum = sum &* 0x100_0000_01B3
        }
        return sum
    }

    private static var words: [String] { Tokenizer.tokens(in: title + "\n" + text).map(\.text) }

    @Test("folding yields what its version says")
    func fold() {
        #expect(Fold.version == 1)
        let tokens = Tokenizer.tokens(in: Self.text).map { "\($0.text) \($0.range) \($0.isNumber)" }
        #expect(Self.checksum([Fold.fold(Self.text)] + tokens) == 9_748_078_507_772_570_011)
    }

    @Test("stemming yields what its version says")
    func stem() {
        #expect(Stem.version == 1)
        #expect(
            Self.checksum(Self.words.flatMap { [Stem.light($0), Stem.withoutProclitics($0)] })
                == 11_510_786_938_044_984_865)
    }

    @Test("name keys are what their version says")
    func nameKey() {
        #expect(NameKey.version == 2)
        #expect(
            Self.checksum(Tokenizer.tokens(in: Self.names).map { NameKey.key(for: $0.text) })
                == 4_237_415_217_569_227_223)
    }

    @Test("the search for furniture yields what its version says")
    func furniture() {
        #expect(Furniture.version == 2)
        var repeated = RepeatedLines(seed: 1)
        for _ in 0..<3 { repeated.learn("جسر جديد فوق النهر\nشاهد العالم".utf8Span, isCopy: false) }
        let stories = [
            Furniture.story(in: Self.text, title: Self.title), Furniture.story(in: Self.text, repeated: repeated),
        ]
        #expect(Self.checksum(stories) == 12_186_013_419_488_597_434)
    }

    @Test("the credits of an article are what their version says")
    func attribution() {
        #expect(Attribution.version == 1)
        let credits = Attribution.credits(in: Self.text).map { "\($0.name) \($0.key) \($0.range) \($0.isAgency)" }
        #expect(Self.checksum(credits) == 17_038_069_924_971_875_096)
    }
}

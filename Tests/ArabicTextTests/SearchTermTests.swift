import TestSupport
import Testing

@testable import ArabicText

@Suite struct SearchTermTests {
    private static let oneWord: [[String]] = [
        ["إسرائيل", "اسرائيل", "إِسرائيل", "إســرائيل"],
        ["مدرسة", "مدرسه", "المدرسة", "والمدرسة", "ومدرسة", "بالمدرسة"],
        ["مستشفى", "مستشفي", "المستشفى"], ["١٢٣", "123", "۱۲۳"], ["١٬٥٠٠", "1,500", "1500"], ["٣٫٥", "3.5"],
        ["Café", "cafe", "CAFÉ"],
        ["سوريا", "سورية", "السورية", "السوريون", "وسوريا"], ["دمشق", "وبدمشق", "بدمشق", "الدمشقية"],
        ["أمريكا", "أميركا", "الأمريكية", "الأميركيين"], ["إنجلترا", "إنكلترا", "الإنجليزي"],
        ["لافرنتيف", "لافرنتييف", "لافرينتييف", "ولافرنتيف"], ["غوتيريش", "غوتيريس", "جوتيريش", "غوتيرس"],
        ["ترامب", "ترمب", "وترامب", "لترمب"], ["بوتين", "بوتن", "بوتين"], ["نتنياهو", "نتانياهو", "ونتانياهو"],
        ["زيلينسكي", "زيلنسكي", "زلينسكي", "زيلينسكى"], ["غوغل", "جوجل", "لغوغل"], ["سيرغي", "سيرجي"],
        ["مالينوفسكي", "مالينوفسكى", "مالينوفيسكي"], ["هالفورسن", "هالفورسين"], ["نواكشوط", "نواقشوط"],
        ["موريتانيا", "موريتانية", "الموريتاني"], ["طوكيو", "توكيو"], ["يلتسين", "يلتسن"], ["صربيا", "سربيا"],
        ["البرتغال", "البرتغالي", "برتغالية"], ["تكنولوجيا", "التكنولوجية", "تكنولوجي"],
        ["الفيدرالية", "فدرالي", "فيدراليين"], ["الفلبين", "الفيليبين", "الفلبيني"],
        ["عبدالله", "عبد الله", "عبدُ الله"], ["عبدالرحمن", "عبد الرحمن", "عبدالرحمان"],
        ["أبوظبي", "أبو ظبي", "وأبوظبي"],
        ["نصرالله", "نصر الله"], ["صلاحالدين", "صلاح الدين"], ["فيسبوك", "فايسبوك", "الفيس بوك"],
        ["بيونغيانغ", "بيونغ يانغ", "بيونج يانج"],
        ["مدينة", "بمدينة", "لمدينة", "المدينة", "ومدينة"], ["تحقيق", "لتحقيق", "التحقيقات"],
        ["مهندس", "المهندسون", "مهندسين", "ومهندسة"], ["جنرال", "الجنرالات"],
        ["دبلوماسي", "الدبلوماسيون", "دبلوماسيين"],
        ["اتفاق", "باتفاق", "لاتفاق", "الاتفاقات"], ["صحيفة", "لصحيفة", "كصحيفة"],
    ]

    private static let twoWords: [(String, String)] = [
        ("تصميم", "تسميم"), ("توتر", "تويتر"), ("سفارة", "سفيرة"), ("شهادة", "شهداء"), ("مدينة", "مدانة"),
        ("متجر", "متغير"), ("بحرية", "حرية"), ("قانون", "كانون"), ("كتاب", "تاب"), ("لسان", "سان"), ("باريس", "ريس"),
        ("كاسترو", "استرو"), ("موصل", "مواصلة"), ("لافروف", "لافرنتيف"), ("غوتيريش", "غوتيريز"), ("بوتين", "بوتو"),
        ("حسن", "حسين"), ("بوينغ", "بيونغ"), ("سلمان", "سليمان"), ("هولاند", "هولندا"), ("بلينكن", "لينكن"),
        ("بيان", "يان"), ("3.5", "35"),
        ("أبواب", "أبو اب"), ("والله", "و الله"), ("نصر الله", "نصر"),
    ]

    /// Words of many patterns, and foreign names of many kinds.
    private static let sample = """
        أعلنت المديرة أن المهندسين سيستخدمون برمجيات جديدة لمراقبة الأنابيب، واستقال المتعهد بعد تحقيق استمر أسبوعين، \
        فانتقلت الملفات إلى محكمة الاستئناف بانتظار مرافعات المتهمين. يتواصل العمال مع نقابتهم لتحسين أجورهم، وتستورد \
        الشركة مولدات ومضخات بأسعار متفاوتة. كتب فيلهلم أوستربرغ وناتاشا غورينكو من لوبليانا إلى مقاطعة بادن فورتمبيرغ \
        أن تشارلز بيكنغهام وميغيل إيتشيفيريا سيلتقيان في كوتشابامبا، وأن الإلكترونيات والبلاستيك ارتفعت أسعارها في \
        إندونيسيا والبرازيل. انهار سقف المستودع فأصيب تسعة، وازدحمت المستشفيات بالمراجعين، ومنعت السيارات الصغيرة.
        """

    private func terms(_ text: String) -> [String] {
        Tokenizer.tokens(in: text).flatMap { SearchTerm.terms(of: $0.text) }
    }

    @Test(
        "what readers take for one word or name has one term",
        arguments: Self.oneWord + NameTable.same)
    func together(spellings: [String]) {
        let found = Set(spellings.map(terms))
        #expect(found.count == 1, "\(found)")
    }

    @Test(
        "words of different meaning keep apart, whatever a name key would make of them",
        arguments: Self.twoWords)
    func apart(left: String, right: String) {
        #expect(terms(left) != terms(right))
    }

    @Test(
        "a foreign name is looked for with a joined preposition too, and no other word is",
        arguments: [
            ("سكريبال", "بسكريبال", true), ("سكريبال", "لسكريبل", true), ("مالينوفسكي", "فمالينوفيسكي", true),
            ("مالينوفسكي", "كمالينوفسكي", true), ("لينكن", "بلينكن", false), ("حرية", "بحرية", false),
            ("يان", "بيان", false),
        ])
    func readings(name: String, joined: String, isFound: Bool) throws {
        let folded = Fold.fold(name)
        let readings = SearchTerm.readings(of: folded)
        #expect(readings.first == SearchTerm.terms(of: folded))
        #expect(readings.contains(terms(joined)) == isFound)
        #expect(Set(readings).count == readings.count)
    }

    @Test(
        "the beginning of a word begins its term",
        arguments: [
            ("زيلي", "زيلينسكي"), ("زيلين", "زلنسكي"), ("غوتي", "جوتيريش"), ("الاقتص", "الاقتصادية"), ("ترا", "ترمب"),
            ("washing", "Washington"), ("20", "٢٠٢٦"), ("مالينو", "مالينوفيسكي"), ("مدي", "بمدينة"),
        ])
    func beginnings(beginning: String, word: String) throws {
        let term = try #require(terms(word).first)
        let beginnings = SearchTerm.beginnings(of: Fold.fold(beginning))
        #expect(beginnings.contains { term.hasPrefix($0) }, "\(beginnings) \(term)")
    }

    @Test(
        "a beginning longer than the stem stands for the stem, unless little is left of it",
        arguments: [("اقتصادي", true), ("مالي", true), ("مسؤولين", true), ("مالين", false), ("trump", true)])
    func outgrown(beginning: String, isStem: Bool) {
        let folded = Fold.fold(beginning)
        #expect(SearchTerm.termsBegun(by: folded) == (isStem ? [SearchTerm.terms(of: folded)] : []))
    }

    @Test("a book gives the terms of each word in order, also when it has to forget")
    func book() {
        var book = SearchTermBook()
        for seed in 0..<200 as Range<UInt64> {
            let text = RandomText.make(seed: seed) + " وبدمشق عبدالله Trump 3.5 " + RandomText.make(seed: seed + 1)
            #expect(book.terms(in: text) == terms(text).joined(separator: " "))
        }
        let many = (0..<31_000).map { Digits.arabicLetters($0) }.joined(separator: " ")
        #expect(book.terms(in: many) == terms(many).joined(separator: " "))
        #expect(book.terms(in: "").isEmpty)
    }

    @Test("no term is empty or holds a blank, whatever the text")
    func wellFormed() {
        for seed in 0..<2_000 as Range<UInt64> {
            for term in terms(RandomText.make(seed: seed)) {
                #expect(!term.isEmpty && !term.contains(where: \.isWhitespace))
            }
        }
    }

    @Test("the lists name each spelling once, and two words behind those that are written as one")
    func rows() {
        let spellings = SearchNameRows.spellings.split(whereSeparator: \.isNewline).flatMap { row in
            Fold.fold(String(row)).split(separator: " ")
        }
        #expect(Set(spellings).count == spellings.count)
        for row in SearchNameRows.joined.split(whereSeparator: \.isNewline) {
            let words = Fold.fold(String(row)).split(separator: " ")
            #expect(words.count >= 3)
            #expect(words.dropLast(2).allSatisfy { terms(String($0)).count == 2 }, "\(row)")
        }
    }

    // When this fails because terms were changed on purpose, raise `SearchTerm.version` (or `Fold.version`) and put the new
    // sum here: archives then know that their index is stale. Without the new number, edits would take words out of the
    // index that were never in it.
    @Test("the terms of a version stay what they are")
    func versionIsPinned() {
        let lists = [StemRows.shared, StemRows.names, StemRows.words, SearchNameRows.spellings, SearchNameRows.joined]
        let others = Self.oneWord.joined() + Self.twoWords.flatMap { [$0.0, $0.1] } + [Self.sample]
        let words = (lists + others).flatMap { Fold.fold($0).split(separator: " ") }
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for word in words {
            for form in ["", "ال", "ب", "ول"].flatMap({ [$0 + word, $0 + word + "ات"] }) {
                for byte in SearchTerm.terms(of: form).joined(separator: " ").utf8 {
                    sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
                }
            }
        }
        #expect(SearchTerm.version == 2)
        #expect(String(sum, radix: 16) == "ef8856ed10511b14")
    }
}

extension Digits {
    /// A number in letters of the alphabet, a word of its own for each.
    fileprivate static func arabicLetters(_ number: Int) -> String {
        let letters = Array("بتثجحخدذرزسشصضطظعغفق")
        return String(String(number).compactMap { $0.wholeNumberValue }.map { letters[$0] }) + "مرش"
    }
}

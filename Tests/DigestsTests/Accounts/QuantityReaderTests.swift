import Testing

@testable import Digests

@Suite struct QuantityReaderTests {
    private func quantities(_ line: String) -> [(
        key: String, value: Double, qualifier: FigureValue.Qualifier, phrase: String
    )] {
        let passage = Passage(line)
        return QuantityReader(words: passage.words[...]).read().quantities.map {
            ($0.key, $0.value, $0.qualifier, passage.text[utf8: $0.phrase])
        }
    }

    @Test(
        "numbers are read in digits and in words",
        arguments: [
            ("12", 12), ("3.5 مليون", 3_500_000), ("ثلاثة", 3), ("خمسة عشر", 15), ("ثلاثة وعشرون", 23),
            ("مئة وخمسة وأربعون", 145), ("مئتا ألف", 200_000), ("ألفين", 2_000), ("مليون ونصف مليون", 1_500_000),
            ("نصف مليون", 500_000), ("خمسة آلاف", 5_000),
        ] as [(String, Double)])
    func numbers(text: String, value: Double) {
        let words = Passage(text).words
        let start = text.hasPrefix("نصف") ? 1 : 0
        #expect(SpokenNumbers.number(at: start, in: words[...])?.value == value)
    }

    @Test(
        "tens of something, millions without a number and definite numbers are none",
        arguments: ["عشرات", "ملايين", "آلاف", "الخمسة"])
    func noNumbers(text: String) { #expect(SpokenNumbers.number(at: 0, in: Passage(text).words[...]) == nil) }

    @Test(
        "what is counted is one notion, whatever word is used",
        arguments: [
            ("سقط 12 قتيلا في الحادث", "قتيل", 12), ("مقتل 12 شخصا في الحادث", "قتيل", 12),
            ("استشهد 12 في الحادث", "قتيل", 12),
            ("لقي شخصان حتفهما أمس", "قتيل", 2), ("قتيلان في الحادث", "قتيل", 2),
            ("ارتفع عدد القتلى إلى 12 شخصا", "قتيل", 12),
            ("12 شخصا قتلوا في الحادث", "قتيل", 12), ("قتل ثلاثة أطفال أمس", "قتيل طفل", 3),
            ("وأصيب 30 آخرون", "جريح", 30),
            ("بقيمة 5 ملايين دولار", "دولار", 5e6), ("بقيمة 5 ملايين دولار كندي", "دولار كندي", 5e6),
            ("بنسبة 7% هذا العام", "%", 7), ("بنسبة 7 في المئة", "%", 7), ("وفاة ثلاثة من الجرحى", "قتيل", 3),
        ] as [(String, String, Double)])
    func notions(line: String, key: String, value: Double) {
        let found = quantities(line)
        #expect(found.map(\.key) == [key])
        #expect(found.map(\.value) == [value])
    }

    @Test(
        "what is no count of a whole is left out",
        arguments: [
            "بين 10 و15 قتيلا", "من 10 إلى 15 قتيلا", "بينهم 4 أطفال", "في الجولة الـ16 لدوري الأبطال", "قبل 5 أيام",
            "رصيده 12 نقطة", "فاز 3-1", "في عام 2015", "المادة 14 من القرار", "مقتل 8 ركاب و3 من أفراد الطاقم",
        ])
    func none(line: String) { #expect(quantities(line).isEmpty) }

    @Test(
        "how sure a number is, is kept with it",
        arguments: [
            ("قتل نحو 50 شخصا", .about, "قتل نحو 50 شخصا"), ("قتل أكثر من 50 شخصا", .moreThan, "قتل أكثر من 50 شخصا"),
            ("قتل أقل من 50 شخصا", .lessThan, "قتل أقل من 50 شخصا"),
            ("مقتل ما لا يقل عن 50 شخصا", .atLeast, "مقتل ما لا يقل عن 50 شخصا"),
            ("مقتل 50 شخصا على الأقل", .atLeast, "مقتل 50 شخصا على الأقل"), ("مقتل 50 شخصا", .exactly, "مقتل 50 شخصا"),
        ] as [(String, FigureValue.Qualifier, String)])
    func qualifiers(line: String, qualifier: FigureValue.Qualifier, phrase: String) {
        let found = quantities(line)
        #expect(found.map(\.qualifier) == [qualifier])
        #expect(found.map(\.phrase) == [phrase])
    }

    @Test(
        "a rounding is no other number",
        arguments: [
            ("نحو 50 منزلا", "48 منزلا", true), ("50 منزلا", "48 منزلا", false), ("أكثر من 40 منزلا", "45 منزلا", true),
            ("أكثر من 40 منزلا", "90 منزلا", false), ("أكثر من 40 منزلا", "35 منزلا", false),
            ("بقيمة 12.2 مليون دولار", "بقيمة 2.12 مليون دولار", true), ("بنسبة 2 %", "بنسبة 2.17 %", true),
        ])
    func roundings(one: String, other: String, isCompatible: Bool) throws {
        let words = [Passage(one), Passage(other)].map { QuantityReader(words: $0.words[...]).read().quantities }
        let first = try #require(words[0].first)
        let second = try #require(words[1].first)
        #expect(first.isCompatible(with: second) == isCompatible)
        #expect(second.isCompatible(with: first) == isCompatible)
    }
}

@Suite struct SpeakerReaderTests {
    private func reading(_ line: String) -> (speaker: String?, claim: String, isAnonymous: Bool) {
        let passage = Passage(line)
        let reading = SpeakerReader(words: passage.words[...]).reading()
        let claim = passage.words[reading.claim]
        let range = (claim.first?.range.lowerBound ?? 0)..<(claim.last?.range.upperBound ?? 0)
        return (
            reading.speaker.map { passage.text[utf8: passage.quotations.closing($0.range)] }, passage.text[utf8: range],
            reading.speaker?.isAnonymous ?? false
        )
    }

    @Test(
        "who is credited, and with what",
        arguments: [
            ("قال الوزير سامي النجار إن الجسر آمن تماما", "الوزير سامي النجار", "الجسر آمن تماما", false),
            ("وذكرت مصادر مطلعة أن الجسر آمن تماما", "مصادر مطلعة", "الجسر آمن تماما", true),
            ("وأضاف أن الجسر آمن تماما", nil, "الجسر آمن تماما", false),
            ("نقلت صحيفة الغد عن مدير الميناء قوله إن الجسر آمن", "مدير الميناء", "الجسر آمن", false),
            ("أغلق الجسر أمس، بحسب شرطة المرور", "شرطة المرور", "أغلق الجسر أمس", false),
            ("أغلق الجسر أمس، وفق ما ذكرته شرطة المرور", "شرطة المرور", "أغلق الجسر أمس", false),
            ("قالت قناة \"النور\" إن الجسر آمن تماما", "قناة \"النور\"", "الجسر آمن تماما", false),
            ("أعلنت الشرطة إغلاق الجسر", nil, "أعلنت الشرطة إغلاق الجسر", false),
            ("وصل الوفد بعد أن قال الوزير كلمته", nil, "وصل الوفد بعد أن قال الوزير كلمته", false),
        ])
    func speakers(line: String, speaker: String?, claim: String, isAnonymous: Bool) {
        let found = reading(line)
        #expect(found.speaker == speaker)
        #expect(found.claim == claim)
        #expect(found.isAnonymous == isAnonymous)
    }
}

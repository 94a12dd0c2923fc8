import ArabicText
import Testing

@Suite struct StemTests {
    @Test(
        "words of one root as the news writes them share a stem",
        arguments: [
            ["سوريا", "سورية", "السورية", "السوريين", "السوريون", "وسوريا", "لسوريا", "والسوري", "بسوريا", "سوريتين"],
            ["أمريكا", "أميركا", "الأمريكية", "الأميركي", "وأميركا", "الأمريكيين"],
            ["إنجلترا", "إنكلترا", "الإنجليزية", "الإنكليزي"],
            ["أستانا", "أستانة", "آستانة", "بأستانا"],
            ["روسيا", "الروسي", "الروسية", "وروسيا", "الروسيين"],
            ["فلسطين", "الفلسطينيين", "الفلسطينيون", "فلسطينية", "وفلسطين", "بفلسطين"],
            ["دمشق", "بدمشق", "ودمشق", "لدمشق", "وبدمشق", "الدمشقية"],
            ["لبنان", "بلبنان", "للبنان", "ولبنان", "اللبناني", "واللبنانيين"],
            ["ليبيا", "الليبي", "الليبية", "وليبيا", "بليبيا"],
            ["اللجنة", "لجنة", "للجنة", "ولجنة", "لجنتها", "واللجنة"],
            ["وزير", "الوزير", "ووزير", "لوزير", "وزيرها", "وزيرين", "والوزير"],
            ["القتيل", "قتيلا", "قتيلين"], ["المعارضة", "معارضة", "للمعارضة", "بالمعارضة", "والمعارضة"],
            ["السياسية", "السياسي", "سياسة", "سياسات"], ["برلمان", "البرلمان", "البرلمانية", "وبرلمان", "للبرلمان"],
        ])
    func together(words: [String]) {
        let stems = Set(words.map { Stem.light(Fold.fold($0)) })
        #expect(stems.count == 1, "\(stems.sorted())")
    }

    @Test(
        "names and words whose letters only look joined keep them",
        arguments: [
            "برلمان", "بوتين", "لبنان", "باريس", "بيروت", "فلسطين", "وزير", "واشنطن", "برنامج", "كوريا", "فرنسا",
            "بكين", "ليبيا", "لافروف",
            "كيلومتر", "والي", "وكالة", "بيان", "بنك", "ماكرون", "كلينتون", "طهران", "رمضان", "ترامب", "الله",
            "ألمانيا", "كتاب", "فيلم", "لندن",
        ])
    func kept(word: String) {
        let folded = Fold.fold(word)
        #expect(Stem.light(folded) == folded)
        #expect(Stem.light("و" + folded) == folded)
    }

    @Test(
        "words with different meanings keep apart",
        arguments: [
            ("بيان", "بين"), ("لبنان", "لبن"), ("روسيا", "رأس"), ("كوريا", "كرة"), ("وفد", "فد"), ("التزام", "زام"),
            ("والد", "الد"),
        ])
    func apart(left: String, right: String) {
        #expect(Stem.light(Fold.fold(left)) != Stem.light(Fold.fold(right)))
    }

    @Test(
        "numbers, short words and other scripts are left alone",
        arguments: ["2021", "3.5", "cnn", "من", "ال", "", "g20", "ه"])
    func untouched(word: String) {
        #expect(Stem.light(word) == word)
        #expect(Stem.withoutProclitics(word) == word)
    }

    @Test(
        "a packed word is stemmed as its string is",
        arguments: ["والسوريون", "بوتين", "لجنتها", "وبدمشق", "معارضتهما", "من", "وال", "للبرلمان", "ففي"])
    func packed(word: String) throws {
        let folded = Fold.fold(word)
        let read = PackedWord(folded: folded.utf8.span)
        let packed = try #require(read)
        #expect(Stem.light(packed).string == Stem.light(folded))
        #expect(Stem.withoutProclitics(packed).string == Stem.withoutProclitics(folded))
        #expect(StopWords.contains(packed) == StopWords.contains(folded))
    }

    @Test(
        "a name loses what stands before it and nothing else",
        arguments: [
            ("والمبعوث", "مبعوث"), ("وترامب", "ترامب"), ("لترامب", "ترامب"), ("للروس", "روس"), ("ونتنياهو", "نتنياهو"),
            ("بالأسد", "اسد"),
            ("لافروف", "لافروف"), ("بوتين", "بوتين"), ("ولافرنتييف", "لافرنتييف"), ("الروسية", "روسيه"),
        ])
    func proclitics(word: String, bare: String) {
        #expect(Stem.withoutProclitics(Fold.fold(word)) == bare)
    }
}

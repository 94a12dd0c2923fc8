import NearDuplicates
import TestSupport
import Testing

@Suite struct FingerprintTests {
    private static let title = "الميناء الشمالي يستقبل 3 سفن محملة بالقمح"
    private static let text = """
        وصلت إلى الميناء الشمالي صباح الأحد ثلاث سفن تحمل 45 ألف طن من القمح، وقال مدير الميناء إن التفريغ يبدأ فورًا.
        وتكفي الكمية مطاحن المدينة شهرين.
        """

    @Test("vowel marks, tatweel and the shape of digits make no difference")
    func ignoresSpelling() {
        let plain = Fingerprint(title: Self.title, text: Self.text, seed: 4)
        let marked = Fingerprint(
            title: "الميناءُ الشَّماليُّ يستقبل ٣ سفنٍ محمَّلةٍ بالقمـــح",
            text: Self.text.replacing("45", with: "٤٥"), seed: 4)
        #expect(plain == marked)
    }

    @Test("furniture around the story makes no difference")
    func ignoresFurniture() {
        let framed = "المصدر: وكالات\n" + Self.text + "\nاقرأ أيضًا: عودة الكهرباء إلى الأحياء\nقد يعجبك أيضا\nخبر آخر"
        #expect(
            Fingerprint(title: Self.title, text: framed, seed: 4)
                == Fingerprint(title: Self.title, text: Self.text, seed: 4))
    }

    @Test("the numbers of a text are known")
    func knowsNumbers() {
        #expect(Fingerprint(title: Self.title, text: Self.text, seed: 4).numbers.count == 2)
    }

    @Test("another seed shares nothing")
    func dependsOnSeed() {
        let pair = Comparison(
            Fingerprint(title: Self.title, text: Self.text, seed: 4),
            Fingerprint(title: Self.title, text: Self.text, seed: 5))
        #expect(pair.shingles.shared == 0)
    }

    @Test("the compact form gives back the same fingerprint", arguments: [0, 1, 7, 60, 900])
    func survivesBlob(words: Int) {
        var news = InventedNews(seed: 2)
        let article = news.article(words: words)
        let fingerprint = Fingerprint(title: article.titleText, text: article.bodyText, seed: 4)
        #expect(Fingerprint(blob: fingerprint.blob) == fingerprint)
        #expect(fingerprint.blob.count < 64 + 8 * (words + 8))
    }

    @Test("an empty article has an empty fingerprint that survives too")
    func servesEmpty() {
        let empty = Fingerprint(title: "", text: "", seed: 4)
        #expect(empty.shingles.isEmpty && empty.words.isEmpty)
        #expect(Fingerprint(blob: empty.blob) == empty)
    }

    @Test("a damaged compact form is refused or read as something, never a crash")
    func refusesDamage() {
        let blob = Fingerprint(title: Self.title, text: Self.text, seed: 4).blob
        #expect(Fingerprint(blob: []) == nil)
        #expect(Fingerprint(blob: [Fingerprint.version &+ 1] + blob.dropFirst()) == nil)
        #expect(Fingerprint(blob: blob + [0]) == nil)
        for end in 0..<blob.count { #expect(Fingerprint(blob: Array(blob[..<end])) == nil) }
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<2_000 {
            var bent = blob
            bent[Int.random(in: 0..<bent.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            if let read = Fingerprint(blob: bent) { #expect(read.shingles == read.shingles.sorted()) }
        }
    }

    @Test("a text without end is cut")
    func isBounded() {
        let long = String(repeating: "كلمة أخرى ", count: 20_000)
        #expect(Fingerprint(title: "عنوان", text: long, seed: 4).words.count == Fingerprint.longest)
    }
}

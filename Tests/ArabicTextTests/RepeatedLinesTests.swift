import ArabicText
import Testing

@Suite struct RepeatedLinesTests {
    private static let promotion = "تصلكم أخبار صحيفة النهر كل صباح على الهاتف"

    private static func article(_ number: Int, _ lines: [String]) -> String {
        (["افتتح المجلس المدرسة رقم \(number) في حي الميناء."] + lines).joined(separator: "\n")
    }

    private static func learning(_ texts: [String], isCopy: Bool = false) -> RepeatedLines {
        var repeated = RepeatedLines(seed: 7)
        for text in texts { repeated.learn(text.utf8Span, isCopy: isCopy) }
        return repeated
    }

    @Test("a line that three articles of a source carried is furniture, one that two carried is not")
    func threeArticles() {
        let articles = (1...3).map { Self.article($0, [Self.promotion]) }
        #expect(!Self.learning(Array(articles.prefix(2))).isFurniture(Self.promotion))
        let repeated = Self.learning(articles)
        #expect(repeated.isFurniture("تصلكم أخبارُ صحيفة النهر كل صباحٍ، على الهاتف!"))
        let text = Self.article(9, [Self.promotion, "وقال المدير إن الدراسة تبدأ غدا."])
        #expect(
            Furniture.story(in: text, repeated: repeated)
                == Self.article(9, ["وقال المدير إن الدراسة تبدأ غدا."]))
        var ranges: [Range<Int>] = []
        Furniture.forEachStoryRange(in: text.utf8Span, title: "".utf8Span, repeated: repeated) { ranges.append($0) }
        #expect(ranges.count == 2)
    }

    @Test("a line that stands three times in one article is not")
    func onceAnArticle() {
        let article = Self.article(1, Array(repeating: Self.promotion, count: 3))
        #expect(!Self.learning([article]).isFurniture(Self.promotion))
    }

    @Test("an article that is posted again and again keeps its story")
    func copies() {
        let article = Self.article(1, ["وقال المدير إن الدراسة تبدأ غدا في كل الصفوف."])
        var repeated = Self.learning([article])
        for _ in 0..<5 { repeated.learn(article.utf8Span, isCopy: true) }
        #expect(Furniture.story(in: article, repeated: repeated) == article)
    }

    @Test(
        "lines too short or too long to be furniture are not learnt",
        arguments: ["في هذه الصفحة", Array(repeating: "وقال إن العمل يبدأ", count: 16).joined(separator: " ")])
    func lengths(line: String) {
        #expect(!Self.learning((1...9).map { Self.article($0, [line]) }).isFurniture(line))
    }

    @Test("a line that no article of the last fifty carried is forgotten")
    func forgetting() {
        let before = (1...5).map { Self.article($0, [Self.promotion]) }
        let after = (6...56).map { Self.article($0, []) }
        #expect(Self.learning(before).isFurniture(Self.promotion))
        #expect(!Self.learning(before + after).isFurniture(Self.promotion))
    }

    @Test("a line that few of many articles carried is not furniture")
    func share() {
        let others = (1...40).map { Self.article($0, []) }
        let carriers = (41...44).map { Self.article($0, [Self.promotion]) }
        #expect(!Self.learning(others + carriers.prefix(3)).isFurniture(Self.promotion))
        #expect(Self.learning(Array(others.prefix(26)) + carriers.prefix(3)).isFurniture(Self.promotion))
    }

    @Test("a paragraph of background that comes back in the follow-ups of one story is no furniture")
    func background() {
        let paragraph = Array(repeating: "وكانت المدينة قد شهدت", count: 6).joined(separator: " ")
        let articles = (1...50).map { Self.article($0, $0 % 7 == 0 ? [paragraph, Self.promotion] : []) }
        #expect(!Self.learning(articles).isFurniture(paragraph))
        #expect(Self.learning(articles).isFurniture(Self.promotion))
    }

    @Test("the same articles teach the same, whatever the seed")
    func deterministic() {
        let articles = (1...60).map { Self.article($0 % 7, $0 % 3 == 0 ? [Self.promotion] : []) }
        let text = articles[2]
        let stories = [UInt64.min, 1, .max].map { seed in
            var repeated = RepeatedLines(seed: seed)
            for article in articles { repeated.learn(article.utf8Span, isCopy: false) }
            return Furniture.story(in: text, repeated: repeated)
        }
        #expect(Set(stories).count == 1)
    }

    @Test(
        "what was learnt comes back from its bytes, and goes on as if it had never been put away",
        arguments: [0, 2, 3, 49, 50, 70])
    func blob(count: Int) throws {
        let texts = (0..<140).map { number in
            Self.article(number, (0..<4).map { "سطر يتكرر في أخبار الصحيفة رقم \(number * $0 % 7 / 2)" })
        }
        var running = Self.learning(Array(texts.prefix(count)))
        var restored = try #require(RepeatedLines(blob: running.blob, seed: 7))
        for text in texts.dropFirst(count) {
            #expect(restored.blob == running.blob)
            #expect(Furniture.story(in: text, repeated: restored) == Furniture.story(in: text, repeated: running))
            running.learn(text.utf8Span, isCopy: false)
            restored.learn(text.utf8Span, isCopy: false)
        }
    }

    @Test("bytes of another scheme, another seed or no such bytes are refused and do no harm")
    func damagedBlob() {
        let whole = Self.learning((1...5).map { Self.article($0, [Self.promotion]) }).blob
        #expect(RepeatedLines(blob: whole, seed: 8) == nil)
        for length in 0..<whole.count { #expect(RepeatedLines(blob: Array(whole.prefix(length)), seed: 7) == nil) }
        #expect(RepeatedLines(blob: whole + [0], seed: 7) == nil)
        for place in whole.indices {
            var damaged = whole
            damaged[place] ^= 0x81
            let read = RepeatedLines(blob: damaged, seed: 7)
            #expect(place >= 11 || read == nil)
            _ = read?.isFurniture(Self.promotion)
        }
    }
}

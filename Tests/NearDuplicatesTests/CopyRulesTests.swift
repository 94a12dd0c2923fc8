import NearDuplicates
import Testing

@Suite struct CopyRulesTests {
    /// A pair of articles and what they are to each other.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var left: (title: String, text: String)
        var right: (title: String, text: String)
        var testDescription: String { name }

        func relation(sameOutlet: Bool) -> Relation? {
            let pair = Comparison(
                Fingerprint(title: left.title, text: left.text, seed: 1),
                Fingerprint(title: right.title, text: right.text, seed: 1))
            return CopyRules.standard.relation(pair, sameOutlet: sameOutlet)
        }
    }

    static let gold = (
        title: "أسعار الذهب اليوم الأحد في الأسواق المحلية",
        text: """
        سجلت أسعار الذهب اليوم الأحد في الأسواق المحلية ارتفاعًا طفيفًا مقارنة بختام تعاملات أمس، وسط إقبال \
        متوسط من المشترين. وبلغ سعر الغرام من \
        الذهب 412 ليرة للشراء و418 ليرة للمبيع، بزيادة 6 ليرات. وقال متعاملون في السوق إن الحركة مرتبطة بتطورات \
        الأسواق العالمية، وإن الأسعار مرشحة \
        للاستقرار خلال الأيام المقبلة.
        """
    )
    static let dollar = (
        title: "أسعار الدولار اليوم الأحد في الأسواق المحلية",
        text: """
        سجلت أسعار الدولار اليوم الأحد في الأسواق المحلية ارتفاعًا طفيفًا مقارنة بختام تعاملات أمس، وسط إقبال \
        متوسط من المشترين. وبلغ سعر \
        الدولار 31 ليرة للشراء و32 ليرة للمبيع، بزيادة ليرة. وقال متعاملون في السوق إن الحركة مرتبطة بتطورات \
        الأسواق العالمية، وإن الأسعار مرشحة \
        للاستقرار خلال الأيام المقبلة.
        """
    )
    static let templates = [
        Case(name: "gold and dollar", left: gold, right: dollar),
        Case(
            name: "gold today and gold tomorrow", left: gold,
            right: (
                gold.title.replacing("الأحد", with: "الإثنين"),
                gold.text.replacing("الأحد", with: "الإثنين").replacing("412", with: "420").replacing(
                    "418", with: "426"
                )
                .replacing("6", with: "8")
            )),
        Case(
            name: "telegrams to two countries", left: telegram("النيجر", "محمد بازوم"),
            right: telegram("فنلندا", "سولي نينيستو")),
        Case(
            name: "titles that differ in the toll", left: ("مقتل 3 أشخاص في حادث سير قرب العاصمة", ""),
            right: ("مقتل 30 شخصًا في حادث سير قرب العاصمة", "")),
        Case(
            name: "long titles that differ in one number",
            left: ("إصابة 7 عمال في حريق اندلع في مصنع للنسيج شرقي المدينة الصناعية فجر اليوم الخميس", ""),
            right: ("إصابة 9 عمال في حريق اندلع في مصنع للنسيج شرقي المدينة الصناعية فجر اليوم الخميس", "")),
        Case(name: "titles about gold and dollar", left: (gold.title, ""), right: (dollar.title, "")),
    ]

    private static func telegram(_ country: String, _ name: String) -> (title: String, text: String) {
        (
            "الرئيس يهنئ رئيس \(country) بذكرى استقلال بلاده",
            """
            بعث الرئيس برقية تهنئة إلى \(name) رئيس \(country) بمناسبة ذكرى استقلال بلاده. وأعرب الرئيس باسمه \
            واسم شعب البلاد وحكومتها عن أصدق \
            التهاني وأطيب التمنيات بالصحة والسعادة له، ولحكومة \(country) وشعبها الصديق اطراد التقدم والازدهار، \
            مشيدًا بالعلاقات بين البلدين.
            """
        )
    }

    @Test("one form filled in for two happenings is no copy within an outlet", arguments: templates)
    func keepsFormsApartWithin(pair: Case) {
        #expect(pair.relation(sameOutlet: true)?.isCopy != true)
    }

    @Test("nor is it between outlets, where a number or a name tells them apart", arguments: templates)
    func keepsFormsApartAcross(pair: Case) {
        #expect(pair.relation(sameOutlet: false)?.isCopy != true)
    }

    @Test("an article is identical to itself within and across", arguments: [true, false])
    func knowsIdentical(sameOutlet: Bool) {
        #expect(Case(name: "", left: Self.gold, right: Self.gold).relation(sameOutlet: sameOutlet) == .identical)
        #expect(Case(name: "", left: ("عاجل", ""), right: ("عاجل", "")).relation(sameOutlet: sameOutlet) == .identical)
    }

    @Test("empty articles are copies of nothing")
    func servesEmpty() {
        #expect(Case(name: "", left: ("", ""), right: ("", "")).relation(sameOutlet: false) == nil)
    }

    @Test("a short title with one letter's difference in spelling is a copy")
    func joinsShortTitles() {
        let left = "إصابة 7 عمال في حريق اندلع في مصنع للنسيج شرقي المدينة الصناعية فجر اليوم الخميس"
        #expect(Case(name: "", left: (left, ""), right: (left + " الماضي", "")).relation(sameOutlet: false) == .copy)
    }

    @Test("the verdict does not depend on which article is asked about", arguments: templates)
    func isSymmetric(pair: Case) {
        let turned = Case(name: "", left: pair.right, right: pair.left)
        for sameOutlet in [true, false] {
            #expect(pair.relation(sameOutlet: sameOutlet) == turned.relation(sameOutlet: sameOutlet))
        }
    }

    @Test("a form filled in twice is told to be one")
    func knowsForms() {
        let pair = Case(name: "", left: Self.gold, right: Self.dollar)
        #expect(pair.relation(sameOutlet: true) == .template)
        #expect(pair.relation(sameOutlet: false) == .template)
    }

    @Test("two accounts that quote one statement at length are no copies, and the quotation is told")
    func knowsStatements() throws {
        var news = InventedNews(seed: 12)
        let statement = news.article(words: 40).body
        let text = { (words: Int) -> (title: String, text: String) in
            let article = news.article(words: words)
            let body = article.body.prefix(words / 2) + statement + article.body.suffix(words / 2)
            return (article.titleText, InventedNews.paragraphs(Array(body)))
        }
        let (first, second) = (text(150), text(190))
        let left = Fingerprint(title: first.title, text: first.text, seed: 1)
        let right = Fingerprint(title: second.title, text: second.text, seed: 1)
        let match = try #require(
            CopyRules.standard.bestMatch(
                for: left, source: "a", among: [Suspect(article: 9, source: "b", fingerprint: right)]))
        #expect(match.relation == .statement)
        #expect(match.run.words == 40)
        #expect(match.article == 9)
        #expect(match.share < 0.5 && match.otherShare < match.share)
    }

    @Test("of a whole and its part each is told how much of it is in the other")
    func sharesEachWay() throws {
        var news = InventedNews(seed: 13)
        let whole = news.article(words: 200)
        let part = Fingerprint(
            title: whole.titleText, text: InventedNews.paragraphs(Array(whole.body.prefix(70))), seed: 1)
        let full = Fingerprint(title: whole.titleText, text: whole.bodyText, seed: 1)
        let match = try #require(
            CopyRules.standard.bestMatch(
                for: part, source: "a", among: [Suspect(article: 1, source: "b", fingerprint: full)]))
        #expect(match.relation == .excerpt)
        #expect(match.share > 0.95)
        #expect((0.3...0.45).contains(match.otherShare))
        #expect(match.run.words >= 70)
    }
}

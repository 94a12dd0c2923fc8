import EventGrouping
import Foundation
import Testing

@Suite struct ThreadKeyReaderTests {
    private static func keys(_ title: String, _ text: String) -> ThreadKeys {
        var stories = Stories()
        _ = stories.place(title, text)
        return stories.grouper.threadKeys(of: 1)
    }

    /// Whether the one, coming later, would find the other.
    private static func meet(_ later: (String, String), _ earlier: (String, String)) -> Bool {
        let kept = Set(keys(earlier.0, earlier.1).kept.map(\.number))
        return keys(later.0, later.1).sought.contains { kept.contains($0.number) }
    }

    private static let beirut = (
        "المبعوث الأممي ستيغ لارسن يصل إلى بيروت",
        "وصل المبعوث الأممي ستيغ لارسن إلى بيروت، والتقى لارسن وزير المالية لبحث خطة التمويل."
    )

    @Test(
        "an envoy's visits to one place find each other, and no others",
        arguments: [
            (
                "لارسون يعود إلى بيروت",
                "عاد المبعوث الأممي ستيغ لارسون إلى العاصمة اللبنانية بيروت، وأجرى لارسون لقاء مع رئيس البرلمان.", true
            ),
            (
                "المبعوث الأممي لارسن في زيارة إلى لبنان",
                "بدأ المبعوث الأممي ستيغ لارسن زيارة إلى لبنان، ويبحث لارسن خلالها ملف المصارف.", true
            ),
            (
                "المبعوث الأممي ستيغ لارسن يصل إلى طرابلس الشام",
                "وصل المبعوث الأممي ستيغ لارسن إلى مدينة طرابلس الشام، والتقى لارسن رئيس البلدية.", false
            ),
            (
                "المبعوث الأممي ستيغ لارسن يصل إلى القاهرة",
                "وصل المبعوث الأممي ستيغ لارسن إلى القاهرة، والتقى لارسن وزير المالية لبحث خطة التمويل.", false
            ),
            (
                "المبعوث الأممي ينس هوفمان يصل إلى بيروت",
                "وصل المبعوث الأممي ينس هوفمان إلى بيروت، والتقى هوفمان وزير المالية لبحث خطة التمويل.", false
            ),
        ])
    func visits(title: String, text: String, meets: Bool) {
        #expect(Self.meet((title, text), Self.beirut) == meets)
        #expect(Self.meet(Self.beirut, (title, text)) == meets)
    }

    @Test("a president who receives people in his own capital has no key of his own")
    func atHome() {
        let keys = Self.keys(
            "الرئيس اللبناني نديم الخوري يستقبل وفدا في بيروت",
            "استقبل الرئيس اللبناني نديم الخوري في بيروت وفدا من التجار، وقال الخوري إن الزيارة مفيدة.")
        #expect(keys.kept.isEmpty && keys.sought.isEmpty)
    }

    @Test("a minister abroad has one")
    func abroad() {
        let keys = Self.keys(
            "وزير الخارجية النرويجي إريك سولهايم يصل إلى بيروت",
            "وصل وزير الخارجية النرويجي إريك سولهايم إلى بيروت في زيارة تستمر يومين، ويلتقي سولهايم رئيس الحكومة.")
        #expect(keys.kept.contains { $0.kind == .visit && $0.words.contains("سولهايم") })
    }

    @Test("rounds of named talks find each other by the town and what they are about")
    func rounds() {
        let first = (
            "اختتام الجولة الرابعة من محادثات جنيف السورية",
            "اختتمت في جنيف الجولة الرابعة من محادثات السلام السورية بين وفدي الحكومة السورية والمعارضة."
        )
        let second = (
            "محادثات جنيف تنطلق بغياب المعارضة السورية",
            "انطلقت جولة جديدة ويقول الوسطاء إن الأزمة في سوريا تحتاج إلى وقت، وإن دمشق سترسل وفدها."
        )
        let other = (
            "محادثات جنيف تبحث وقف النار في اليمن",
            "بدأت جولة جديدة بين الأطراف اليمنية، وقال الوفد اليمني القادم من صنعاء إن الأولوية لليمن."
        )
        #expect(Self.meet(second, first))
        #expect(!Self.meet(other, first))
    }

    @Test("talks that are only held in a town name no process")
    func talksInTown() {
        let keys = Self.keys("محادثات في جنيف حول سوريا", "جرت محادثات في جنيف بين وزراء حول سوريا وتمويل الإغاثة.")
        #expect(!keys.kept.contains { $0.kind == .process })
    }

    @Test("the sessions of one trial find each other by the defendant")
    func trial() {
        let first = (
            "المحكمة تؤجل محاكمة الوزير السابق رامز القاضي",
            "أجلت المحكمة النظر في قضية الوزير السابق رامز القاضي إلى الشهر المقبل، وطلب محامي رامز مهلة."
        )
        let second = (
            "النيابة تطلب السجن عشر سنوات للوزير رامز القاضي",
            "طلبت النيابة أمام المحكمة سجن الوزير السابق رامز القاضي عشر سنوات، ونفى رامز التهم."
        )
        #expect(Self.meet(second, first))
    }

    @Test("attacks on a town by one country find each other, on a capital they do not")
    func scene() {
        let first = ("غارات إسرائيلية على حمص", "قصفت طائرات إسرائيلية مواقع قرب حمص فجر الأحد.")
        let second = ("قصف إسرائيلي جديد على حمص", "استهدف قصف إسرائيلي مخازن في ريف حمص.")
        #expect(Self.meet(second, first))
        #expect(Self.keys("غارات إسرائيلية على دمشق", "قصفت طائرات إسرائيلية مواقع قرب دمشق.").kept.isEmpty)
        #expect(!Self.meet(("غارات روسية على حمص", "قصفت طائرات روسية مواقع قرب حمص."), first))
    }

    @Test("the stages of an election find each other by country and kind")
    func election() {
        let first = ("إغلاق باب الترشح للانتخابات الرئاسية التونسية", "أغلق باب الترشح وبلغ عدد المرشحين عشرة.")
        let second = ("الانتخابات الرئاسية في تونس: بدء الاقتراع", "بدأ الناخبون التصويت في مراكز الاقتراع صباحا.")
        let other = ("الانتخابات البلدية في تونس: بدء الاقتراع", "بدأ الناخبون التصويت في مراكز الاقتراع صباحا.")
        #expect(Self.meet(second, first))
        #expect(!Self.meet(other, first))
    }

    @Test("what another country does in an election does not make it that country's")
    func meddling() {
        let keys = Self.keys(
            "موسكو تنفي التدخل الروسي في الانتخابات الرئاسية الأميركية", "نفت موسكو اتهامات بالتدخل في الانتخابات.")
        #expect(keys.kept.filter { $0.kind == .election }.map(\.words) == ["انتخابات رئاسية، الولايات المتحده"])
    }

    @Test("a case that goes by what was done, and not by a name, has no key")
    func namelessCase() {
        let keys = Self.keys(
            "فتح «قضية فساد» جديدة ضد الحكومة", "قال محامون إن قضية فساد كبيرة ستنظر، وإن الفساد منتشر.")
        #expect(keys.kept.isEmpty)
    }

    @Test("the founding shapes meet: one account marks the name by quotes, the other by the office")
    func founding() {
        #expect(Self.meet(Visit.insider, Visit.plain) && Self.meet(Visit.plain, Visit.insider))
    }
}

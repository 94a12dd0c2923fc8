import EventGrouping
import Foundation
import TestSupport
import Testing

@Suite struct EventGrouperTests {
    @Test("two accounts of one visit with hardly a word in common are one event")
    func visit() {
        var stories = Stories()
        let first = stories.place(Visit.plain.title, Visit.plain.text, source: "أ")
        let second = stories.place(Visit.insider.title, Visit.insider.text, source: "ب", hours: 5)
        #expect(first.rule == .opened)
        #expect(second.event == first.event)
        #expect(second.closest == 1)
        #expect(second.evidence.contains { $0.kind == .place && $0.text == "بغداد" })
        #expect(second.evidence.contains { $0.kind == .principal && $0.text.contains("الحيدري") })
    }

    @Test("the same two accounts eighteen months apart are two events")
    func visitsApart() {
        var stories = Stories()
        let first = stories.place(Visit.plain.title, Visit.plain.text)
        let second = stories.place(Visit.insider.title, Visit.insider.text, source: "ب", hours: 24 * 560)
        #expect(second.event != first.event)
        #expect(second.nearest.isEmpty)
    }

    @Test("an article that arrives late joins the event of its own time")
    func lateArrival() {
        var stories = Stories()
        let first = stories.place(Visit.plain.title, Visit.plain.text)
        _ = stories.place(Visit.insider.title, Visit.insider.text, source: "ب", hours: 24 * 20)
        let late = stories.place(Visit.insider.title, Visit.insider.text, source: "ج", hours: 6)
        #expect(late.event == first.event)
    }

    @Test(
        "look-alikes are kept apart, and the reason is kept",
        arguments: [
            LookAlike(
                name: "same envoy, another city",
                first: (
                    "المبعوث الأممي ستيغ لارسن يصل إلى بيروت ويلتقي المسؤولين",
                    "وصل المبعوث الأممي ستيغ لارسن إلى بيروت للقاء كبار المسؤولين وبحث خطة التمويل الجديدة للاجئين."
                ),
                second: (
                    "المبعوث الأممي ستيغ لارسن يصل إلى القاهرة ويلتقي المسؤولين",
                    "وصل المبعوث الأممي ستيغ لارسن إلى القاهرة للقاء كبار المسؤولين وبحث خطة التمويل الجديدة للاجئين."
                ),
                hoursApart: 20, reason: .otherPlace),
            LookAlike(
                name: "same city, another visitor",
                first: (
                    "الرئيس يستقبل في تونس وزير الخارجية البرتغالي دوارتي سيلفا",
                    "استقبل الرئيس في تونس العاصمة وزير الخارجية البرتغالي دوارتي سيلفا وبحثا التعاون الثنائي في الطاقة والتعليم."
                ),
                second: (
                    "الرئيس يستقبل في تونس وزير الخارجية الكيني جيمس أوتينو",
                    "استقبل الرئيس في تونس العاصمة وزير الخارجية الكيني جيمس أوتينو وبحثا التعاون الثنائي في الطاقة والتعليم."
                ),
                hoursApart: 3, reason: .otherPrincipals),
            LookAlike(
                name: "gold and dollar",
                first: (
                    "سعر الذهب اليوم في مصر يرتفع مع بداية التعاملات",
                    "ارتفع سعر الذهب اليوم في مصر مع بداية التعاملات الصباحية وسط ترقب المتعاملين في السوق المحلية."
                ),
                second: (
                    "سعر الدولار اليوم في مصر يرتفع مع بداية التعاملات",
                    "ارتفع سعر الدولار اليوم في مصر مع بداية التعاملات الصباحية وسط ترقب المتعاملين في السوق المحلية."
                ),
                hoursApart: 1, reason: .otherCommodity),
            LookAlike(
                name: "another number of the same thing",
                first: (
                    "الجمارك تسجل 512 شاحنة عبرت منفذ الوادي",
                    "سجلت إدارة الجمارك 512 شاحنة عبرت منفذ الوادي محملة بالأخشاب والإسمنت والأعلاف إلى الأسواق."
                ),
                second: (
                    "الجمارك تسجل 430 شاحنة عبرت منفذ الوادي",
                    "سجلت إدارة الجمارك 430 شاحنة عبرت منفذ الوادي محملة بالأخشاب والإسمنت والأعلاف إلى الأسواق."
                ),
                hoursApart: 24, reason: .otherNumber),
            LookAlike(
                name: "yesterday's strike and today's",
                first: (
                    "غارة تستهدف مستودعًا في الحديدة",
                    "استهدفت غارة جوية مستودعًا في مدينة الحديدة أمس، وأدت إلى إصابة ثلاثة عمال بحسب شهود."
                ),
                second: (
                    "غارة تستهدف مستودعًا في الحديدة",
                    "استهدفت غارة جوية مستودعًا في مدينة الحديدة اليوم، وأدت إلى إصابة خمسة عمال بحسب شهود."
                ),
                hoursApart: 4, reason: .otherDay),
        ])
    func apart(_ pair: LookAlike) {
        var stories = Stories()
        let first = stories.place(pair.first.title, pair.first.text, source: "أ")
        let second = stories.place(pair.second.title, pair.second.text, source: "ب", hours: pair.hoursApart)
        #expect(second.event != first.event)
        #expect(second.nearest.first?.event == first.event)
        #expect(second.nearest.first?.stopped == pair.reason)
    }

    @Test("the daily item of one outlet is a new event each day")
    func serial() {
        var stories = Stories()
        let text = "ننشر درجات الحرارة المتوقعة في المحافظات وحالة البحر والرياح والأمطار خلال الساعات المقبلة."
        let first = stories.place("حالة الطقس ودرجات الحرارة المتوقعة 5 مارس", text)
        let next = stories.place("حالة الطقس ودرجات الحرارة المتوقعة 6 مارس", text, hours: 24)
        #expect(next.event != first.event)
        #expect(next.nearest.first?.stopped == .serial)
    }

    @Test("a price of Tuesday and one of Wednesday are two issues of a series")
    func serialByWeekday() {
        var stories = Stories()
        let text = "نشرت الجمعية قائمة أسعار الخضار في السوق المركزية، وفيها البندورة والبطاطا والخيار والليمون."
        let first = stories.place("أسعار الخضار في السوق المركزية اليوم الثلاثاء 5 آذار", text)
        let next = stories.place("أسعار الخضار في السوق المركزية اليوم الأربعاء 6 آذار", text, hours: 24)
        #expect(next.event != first.event)
        #expect(next.nearest.first?.stopped == .serial)
    }

    @Test("the toll of a disaster may rise from one day to the next")
    func risingToll() {
        var stories = Stories()
        let first = stories.place(
            "زلزال يضرب شرق نيبال ومقتل خمسة أشخاص",
            "ضرب زلزال شرق نيبال أمس وأدى إلى مقتل خمسة أشخاص في بلدة دولاخا وانهيار عشرات المنازل.")
        let second = stories.place(
            "ارتفاع عدد قتلى زلزال نيبال إلى تسعة",
            "ارتفعت حصيلة قتلى الزلزال في نيبال إلى تسعة، وتواصل فرق الإنقاذ اليوم البحث تحت ركام المنازل في بلدة دولاخا.",
            source: "ب", hours: 22)
        #expect(second.event == first.event)
    }

    @Test("other spellings of a name and a city, and another word for an envoy, are the same terms")
    func spellings() {
        var stories = Stories()
        let first = stories.place(
            "المبعوث السويدي أوسكار ليندكفيست في نواكشوط لبحث ملف الصيد",
            "وصل المبعوث السويدي أوسكار ليندكفيست إلى نواكشوط حاملًا عرضًا جديدًا لحصص الصيد.")
        let second = stories.place(
            "الموفد السويدي ليندكفست يعرض في نواقشوط خطته",
            "قال الموفد السويدي أوسكار ليندكفست عقب وصوله إلى نواقشوط إن خطته تحفظ مصالح الصيادين.", source: "ب",
            hours: 3)
        #expect(second.event == first.event)
        let words = second.evidence.filter { $0.kind == .word }.map(\.text)
        #expect(second.evidence.contains { [.principal, .name].contains($0.kind) && $0.text.hasPrefix("ليندكف") })
        #expect(words.contains { $0.contains("نواقشوط") })
        #expect(words.contains { $0.contains("موفد") })
    }

    @Test("a shared pointer to another article joins nothing")
    func furniture() {
        var stories = Stories()
        let pointer = "\nاقرأ أيضا: وفاة عازف العود المخضرم مرهف النوري في مستشفى الرباط بعد صراع مع المرض"
        let first = stories.place("افتتاح مكتبة الطفل", "فتحت المكتبة أبوابها أمام التلاميذ." + pointer)
        let second = stories.place("حريق يلتهم مصنع الزجاج", "أتت النيران على المصنع ليلًا." + pointer, source: "ب")
        #expect(second.event != first.event)
        #expect(second.nearest.isEmpty)
    }

    @Test("a copy goes where its original is and weighs nothing")
    func copy() {
        var stories = Stories()
        let first = stories.place(Visit.plain.title, Visit.plain.text)
        let copy = stories.place("عنوان آخر", Visit.plain.text, source: "ب", hours: 1, copyOf: 1)
        #expect(copy.event == first.event)
        #expect(copy.rule == .copy)
        #expect(stories.grouper.count == 1)
        let copyOfCopy = stories.place("عنوان ثالث", Visit.plain.text, source: "ج", hours: 2, copyOf: 2)
        #expect(copyOfCopy.event == first.event)
    }

    @Test("what is forgotten takes no part any more, copies included")
    func forgetting() {
        var stories = Stories()
        let first = stories.place(Visit.plain.title, Visit.plain.text)
        _ = stories.place("نسخة", Visit.plain.text, hours: 1, copyOf: 1)
        stories.grouper.forget([1, 2])
        #expect(stories.grouper.count == 0)
        let orphan = stories.place("نسخة", Visit.plain.text, hours: 3, copyOf: 1)
        #expect(orphan.rule == .opened)
        #expect(orphan.event != first.event)
    }

    @Test(
        "a grouper restored from its decisions decides as if it had never stopped", arguments: [1, 7, 23] as [UInt64])
    func restoring(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let stories = (1...80).map { Self.story($0, &generator) }
        var running = EventGrouper()
        var restored = EventGrouper()
        var events: Int64 = 0
        for story in stories.prefix(50) {
            let decision = running.place(story) {
                events += 1
                return events
            }
            restored.restore(story, event: decision.event)
        }
        for story in stories.dropFirst(50) {
            let next = events + 1
            let one = running.place(story) { next }
            #expect(restored.place(story) { next } == one)
            events = max(events, one.event)
        }
    }

    @Test("empty and endless stories do no harm")
    func hostile() {
        var stories = Stories()
        #expect(stories.place("", "").rule == .opened)
        #expect(stories.place("", "").rule == .opened)
        let endless = String(repeating: "“كلمة” الرئيس في دمشق ", count: 20_000)
        #expect(stories.place(endless, endless).rule == .opened)
        let far = Story(article: 99, source: "أ", title: "عنوان", text: "نص", time: .distantFuture)
        #expect(stories.grouper.place(far) { 99 }.event == 99)
    }

    private static func story(_ number: Int, _ generator: inout SeededGenerator) -> Story {
        let words = [
            "الميناء", "القطار", "المهرجان", "الجسر", "المصنع", "الحديقة", "السفينة", "المتحف", "البحيرة", "المطار",
        ]
        let picked = (0..<12).map { _ in words.randomElement(using: &generator) ?? "" }
        return Story(
            article: Int64(number), source: ["أ", "ب", "ج"].randomElement(using: &generator) ?? "أ",
            title: picked.prefix(4).joined(separator: " "), text: picked.joined(separator: " "),
            time: Stories.time(Double.random(in: 0..<60, using: &generator)),
            copyOf: number > 3 && number.isMultiple(of: 9) ? Int64(number - 2) : nil)
    }
}

/// Two stories that read alike and are not one event.
struct LookAlike: Sendable, CustomTestStringConvertible {
    var name: String
    var first: (title: String, text: String)
    var second: (title: String, text: String)
    var hoursApart: Double
    var reason: Guard

    var testDescription: String { name }
}
